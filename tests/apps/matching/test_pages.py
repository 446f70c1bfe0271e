"""Pages of matching and selection: who sees them, what they say, how much they ask of the database."""

from io import BytesIO
from uuid import UUID

import openpyxl
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from apps.matching.models import Pair, Proposal
from apps.matching.public import PairCounts, review_pairs, run_matching
from apps.matching.rules import PairState
from apps.matching.web.shown import pairs_title
from apps.people.public import ConsentKind, Signer, withdraw_consent
from apps.selection.public import record_checklist
from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, a_mentor, a_teacher, the_system
from tests.factories.intake import a_mentor_entry
from tests.factories.matching import (
    Match,
    a_confirmed_pair,
    a_lawful_mentor,
    a_match,
    a_proposed_pair,
    a_waiting_mentee,
    an_agreed_pair,
    version_of,
)
from tests.factories.pages import signed_in
from tests.factories.programme import an_open_cycle

PAGES = ("/matching/", "/matching/waiting/", "/pairs/", "/pool/")
MOST_QUERIES = 15


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    an_open_cycle(college)
    return a_curator(college)


@pytest.fixture
def match(curator: Actor) -> Match:
    return a_match(curator)


@pytest.fixture
def browser(client: Client, curator: Actor) -> Client:
    return signed_in(client, curator)


def words_at(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return plain(answer.content)


def plain(content: bytes) -> str:
    """The page without the typographer's non-breaking spaces."""
    return content.decode().replace("\xa0", " ")


@pytest.mark.parametrize("address", PAGES)
def test_a_mentor_does_not_find_the_pages_and_a_teacher_may_not(
    college: CollegeFacts, match: Match, address: str
) -> None:
    assert signed_in(Client(), a_mentor(college, match.mentor)).get(address).status_code == 404
    assert signed_in(Client(), a_teacher(college)).get(address).status_code == 403


def test_another_college_s_pair_is_not_found(
    college: CollegeFacts, severny: CollegeFacts, curator: Actor, match: Match
) -> None:
    pair_id = a_confirmed_pair(curator, match)

    assert signed_in(Client(), a_curator(severny)).get(f"/pairs/{pair_id}/").status_code == 404


@pytest.mark.parametrize("address", PAGES)
def test_an_empty_college_is_told_what_to_do(browser: Client, address: str) -> None:
    assert "n-empty" in words_at(browser, address)


def test_the_story_by_hand_from_run_to_confirmation(browser: Client, curator: Actor, match: Match) -> None:
    browser.post("/matching/run/")
    assert "Поможет с тем, о чём просят" in words_at(browser, "/matching/")
    answer = browser.post(f"/matching/proposals/{Proposal.objects.get().id}/accept/", follow=True)
    pair_id = Pair.objects.get().id
    assert f"/pairs/{pair_id}/" in str(answer.redirect_chain)

    browser.post(f"/pairs/{pair_id}/agree/", {"side": "mentee", "agreed_on": "2026-11-01"})
    browser.post(f"/pairs/{pair_id}/agree/", {"side": "mentor", "agreed_on": "2026-11-02"})
    browser.post(f"/pairs/{pair_id}/confirm/", {"version": str(version_of(curator, pair_id))})

    assert Pair.objects.get().state == PairState.CONFIRMED
    assert "Утверждена" in words_at(browser, f"/pairs/{pair_id}/")
    browser.post(f"/pairs/{pair_id}/end/", {"why": "не сошлись временем"})
    assert "не сошлись временем" in words_at(browser, f"/pairs/{pair_id}/")


def test_a_refusal_names_the_rule_and_the_way_out(browser: Client, curator: Actor, match: Match) -> None:
    pair_id = a_proposed_pair(curator, match)

    answer = browser.post(f"/pairs/{pair_id}/confirm/", {"version": "1"})

    assert "Сначала должны согласиться обе стороны." in plain(answer.content)
    assert all(f'href="/people/{one}/"' in plain(answer.content) for one in (match.mentor, match.mentee))
    assert Pair.objects.get().state == PairState.PROPOSED


def test_a_stale_page_says_so(browser: Client, curator: Actor, match: Match) -> None:
    pair_id = an_agreed_pair(curator, match)

    assert browser.post(f"/pairs/{pair_id}/confirm/", {"version": "1"}).status_code == 409
    assert Pair.objects.get().state == PairState.AGREED


def test_a_suspended_pair_says_what_to_mend_and_where(
    college: CollegeFacts, browser: Client, curator: Actor, match: Match
) -> None:
    pair_id = a_confirmed_pair(curator, match)
    withdraw_consent(
        actor=curator, person_id=match.mentee, kind=ConsentKind.PARTICIPATION, signer=Signer.SELF
    )
    record_checklist(actor=curator, person_id=match.mentor, met={"psychological": None})
    review_pairs(actor=the_system(college))

    panel = words_at(browser, f"/pairs/{pair_id}/")

    assert "у наставляемого действуют не все согласия" in panel
    assert f"/bases/standing/{match.mentor}/" in panel
    assert "Открыть согласия наставляемого" in panel


def test_the_waiting_list_leads_to_candidates_and_to_the_pool(
    browser: Client, curator: Actor, match: Match
) -> None:
    listed = words_at(browser, "/matching/waiting/")
    assert f"/pool/ask/{match.mentee_entry}/" in listed
    assert '<a class="n-act" href="/matching/">Рассчитать заново</a>' in listed

    found = words_at(browser, f"/matching/waiting/{match.mentee_entry}/")
    assert "Савельев Д." in found
    browser.post(f"/matching/waiting/{match.mentee_entry}/propose/{match.mentor_entry}/")

    assert Pair.objects.get().state == PairState.PROPOSED


def test_the_pool_is_asked_without_a_name(browser: Client, match: Match) -> None:
    answer = browser.post(f"/pool/ask/{match.mentee_entry}/", {"note": "нужен перед конкурсом"}, follow=True)

    assert "Абрамов И." in plain(answer.content)
    assert "нужен перед конкурсом" in plain(answer.content)


@pytest.mark.parametrize("address", ["/pairs/?export=xlsx", "/matching/waiting/?export=xlsx"])
def test_the_lists_are_exported(browser: Client, curator: Actor, match: Match, address: str) -> None:
    a_confirmed_pair(curator, match)
    a_waiting_mentee(curator, "Носов Пётр Ильич")

    sheet = openpyxl.load_workbook(BytesIO(browser.get(address).content)).active

    assert sheet is not None
    assert sheet.max_row == 2


def test_the_standing_of_a_mentor_is_seen_and_recorded(browser: Client, match: Match) -> None:
    address = f"/bases/standing/{match.mentor}/"
    assert "77/2026-118" in words_at(browser, address)

    browser.post(f"{address}readiness/", {"psychological": "2026-10-01"})

    assert "выполнено 1 из 5" in words_at(browser, address)


@pytest.mark.parametrize("address", PAGES)
def test_no_page_asks_more_when_there_are_more_rows(browser: Client, curator: Actor, address: str) -> None:
    def asked() -> int:
        """Queries of the page, but for the address book of hosts, which a process remembers a while."""
        with CaptureQueriesContext(connection) as queries:
            browser.get(address)
        return sum("tenants_domain" not in one["sql"] for one in queries)

    grow(curator, 1)
    few = asked()
    grow(curator, 4)

    assert asked() == few
    assert few <= MOST_QUERIES


def grow(curator: Actor, count: int) -> list[UUID]:
    """More mentors, mentees, proposals and pairs."""
    letters = "абвгд"[:count] if count > 1 else "я"
    for letter in letters:
        mentor = a_mentor_entry(curator, a_lawful_mentor(curator, f"Юдин{letter} Олег Ильич"))
        entry = a_waiting_mentee(curator, f"Носов{letter} Пётр Ильич")
        a_confirmed_pair(curator, Match(entry, mentor, entry, mentor))
        a_waiting_mentee(curator, f"Зуев{letter} Пётр Ильич")
        a_mentor_entry(curator, a_lawful_mentor(curator, f"Гусев{letter} Олег Ильич"))
    run_matching(actor=curator)
    return []


@pytest.mark.parametrize(
    ("confirmed", "asking", "words"),
    [
        (40, 1, "Вашего решения ждёт 1 пара из 41"),
        (20, 2, "Вашего решения ждут 2 пары из 22"),
        (0, 5, "Вашего решения ждут 5 пар из 5"),
    ],
)
def test_the_register_says_in_good_russian_what_waits(confirmed: int, asking: int, words: str) -> None:
    counts = dict.fromkeys(("suspended", "agreed", "ended"), 0)
    with override("ru"):
        assert pairs_title(PairCounts({**counts, "proposed": asking, "confirmed": confirmed})) == words
