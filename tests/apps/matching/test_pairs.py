"""From proposal to pair by the use-cases: refused by role, refused by rule, done, written, told."""

from datetime import date, timedelta
from uuid import UUID

import pytest
import time_machine

from apps.intake.public import mentee_entry
from apps.matching.events import PairConfirmed, PairEnded, PairSuspended
from apps.matching.models import Pair
from apps.matching.public import (
    Side,
    confirm_pair,
    end_pair,
    my_pairs,
    pair_counts,
    pair_detail,
    pairs_in_work,
    pairs_page,
    propose_pair,
    record_agreement,
    review_pairs,
)
from apps.matching.rules import PairState
from apps.matching.rules import refusals as said
from apps.people.public import ConsentKind, Signer, withdraw_consent
from apps.records.models import JournalEntry, OutboxRow
from apps.selection.models import Clearance
from apps.selection.public import record_checklist, revoke_clearance
from kernel.clock import now, today
from kernel.policy import Actor
from kernel.refusals import NotPermitted, NotVisible, Refusal, Stale
from tenants.public import CollegeFacts
from tests.factories.actors import a_controller, a_curator, a_mentee, a_mentor, the_system
from tests.factories.intake import a_mentor_entry
from tests.factories.matching import (
    AGREED,
    Match,
    a_confirmed_pair,
    a_lawful_mentor,
    a_match,
    a_proposed_pair,
    a_waiting_mentee,
    an_agreed_pair,
    that_both_want,
    version_of,
)
from tests.factories.programme import an_open_cycle
from tests.factories.refusals import refused
from tests.factories.selection import who_is_cleared

TODAY = today("Europe/Moscow")


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    an_open_cycle(college)
    return a_curator(college)


@pytest.fixture
def match(curator: Actor) -> Match:
    return a_match(curator)


def state_of(pair_id: UUID) -> str:
    return str(Pair.objects.get(id=pair_id).state)


def told(event: type) -> int:
    return OutboxRow.objects.filter(name=event.name).count()  # type: ignore[attr-defined]


def test_l5_only_a_curator_confirms(college: CollegeFacts, curator: Actor, match: Match) -> None:
    pair_id = an_agreed_pair(curator, match)
    version = version_of(curator, pair_id)

    with refused(college, NotPermitted):
        confirm_pair(actor=a_controller(college), pair_id=pair_id, version=version)
    with refused(college, NotVisible):
        confirm_pair(actor=the_system(college), pair_id=pair_id, version=version)
    with refused(college, NotVisible):
        confirm_pair(actor=a_mentor(college, match.mentor), pair_id=pair_id, version=version)

    assert state_of(pair_id) == PairState.AGREED
    assert told(PairConfirmed) == 0


def test_another_college_s_pair_is_not_there(
    college: CollegeFacts, severny: CollegeFacts, curator: Actor, match: Match
) -> None:
    pair_id = an_agreed_pair(curator, match)

    with refused(severny, NotVisible):
        pair_detail(actor=a_curator(severny), pair_id=pair_id)
    with refused(severny, NotVisible):
        confirm_pair(actor=a_curator(severny), pair_id=pair_id, version=1)


def test_r129_r134_a_pair_goes_from_proposal_to_confirmation(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    pair_id = a_proposed_pair(curator, match)
    assert state_of(pair_id) == PairState.PROPOSED

    record_agreement(actor=curator, pair_id=pair_id, side=Side.MENTOR, agreed_on=AGREED)
    assert state_of(pair_id) == PairState.PROPOSED
    record_agreement(actor=curator, pair_id=pair_id, side=Side.MENTEE, agreed_on=AGREED)
    assert state_of(pair_id) == PairState.AGREED

    confirm_pair(actor=curator, pair_id=pair_id, version=version_of(curator, pair_id))

    row = pair_detail(actor=curator, pair_id=pair_id).row
    assert (row.state, row.confirmed_on) == (PairState.CONFIRMED, TODAY)
    (event,) = OutboxRow.objects.filter(name=PairConfirmed.name)
    assert event.payload["mentor_person_id"] == str(match.mentor)
    assert event.payload["confirmed_on"] == TODAY.isoformat()
    acts = JournalEntry.objects.filter(act="matching.confirm_pair")
    assert [set(one.subjects) for one in acts] == [{match.mentee, match.mentor}]
    assert mentee_entry(actor=curator, entry_id=match.mentee_entry).state == "paired"
    assert Pair.objects.get().confirmed_by == curator.membership_id


def test_r129_without_both_agreements_nothing_is_confirmed(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    pair_id = a_proposed_pair(curator, match)
    record_agreement(actor=curator, pair_id=pair_id, side=Side.MENTOR, agreed_on=AGREED)

    with refused(college, said.NotBothAgreed):
        confirm_pair(actor=curator, pair_id=pair_id, version=2)

    assert state_of(pair_id) == PairState.PROPOSED


def test_a_stale_page_is_refused(college: CollegeFacts, curator: Actor, match: Match) -> None:
    pair_id = an_agreed_pair(curator, match)

    with refused(college, Stale):
        confirm_pair(actor=curator, pair_id=pair_id, version=version_of(curator, pair_id) - 1)

    assert state_of(pair_id) == PairState.AGREED
    assert told(PairConfirmed) == 0


@pytest.mark.parametrize(
    ("lapse", "refusal"),
    [
        ("mentee's consent", said.MenteeWithoutConsent),
        ("mentor's consent", said.MentorWithoutConsent),
        ("readiness", said.MentorNotReady),
        ("clearance", said.AdultWithoutClearance),
    ],
)
def test_r80_r27_l3_what_lapsed_since_the_agreement_refuses(
    college: CollegeFacts, curator: Actor, match: Match, lapse: str, refusal: type[Refusal]
) -> None:
    pair_id = an_agreed_pair(curator, match)
    version = version_of(curator, pair_id)
    end_what_holds(curator, match, lapse)

    with refused(college, refusal):
        confirm_pair(actor=curator, pair_id=pair_id, version=version)

    assert state_of(pair_id) == PairState.AGREED
    assert told(PairConfirmed) == 0
    assert not JournalEntry.objects.filter(act="matching.confirm_pair").exists()


def end_what_holds(curator: Actor, match: Match, lapse: str) -> None:
    """Take away one thing that the pair rests on."""
    if lapse == "clearance":
        revoke_clearance(actor=curator, clearance_id=Clearance.objects.get().id, why="ошибка")
    elif lapse == "readiness":
        record_checklist(actor=curator, person_id=match.mentor, met={"psychological": None})
    else:
        person_id = match.mentee if lapse.startswith("mentee") else match.mentor
        withdraw_consent(
            actor=curator, person_id=person_id, kind=ConsentKind.PARTICIPATION, signer=Signer.SELF
        )


def test_the_last_place_is_given_once(college: CollegeFacts, curator: Actor, match: Match) -> None:
    other = a_waiting_mentee(curator, "Носов Пётр Ильич")
    a_confirmed_pair(curator, match)

    with refused(college, said.MentorHasNoFreePlace):
        propose_pair(actor=curator, mentee_entry_id=other, mentor_entry_id=match.mentor_entry)

    assert Pair.objects.count() == 1


def test_one_mentee_has_one_pair_in_a_form(college: CollegeFacts, curator: Actor, match: Match) -> None:
    a_proposed_pair(curator, match)
    other = a_mentor_entry(curator, a_lawful_mentor(curator, "Орехова Нина Фёдоровна"))

    with refused(college, said.MenteeAlreadyPaired):
        propose_pair(actor=curator, mentee_entry_id=match.mentee_entry, mentor_entry_id=other)

    assert Pair.objects.count() == 1


def test_r135_an_ended_pair_frees_both_and_the_search_goes_on(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    pair_id = a_confirmed_pair(curator, match)

    end_pair(actor=the_system(college), pair_id=pair_id, why="не сошлись временем")

    assert state_of(pair_id) == PairState.ENDED
    assert told(PairEnded) == 1
    assert mentee_entry(actor=curator, entry_id=match.mentee_entry).state == "waiting"
    with refused(college, said.PairHasEnded):
        end_pair(actor=curator, pair_id=pair_id, why="ещё раз")
    a_confirmed_pair(curator, match)


def test_a_pair_that_never_was_confirmed_ends_without_news(curator: Actor, match: Match) -> None:
    end_pair(actor=curator, pair_id=an_agreed_pair(curator, match), why="наставник передумал")

    assert told(PairEnded) == 0


@pytest.mark.parametrize("lapse", ["mentee's consent", "mentor's consent", "readiness", "clearance"])
def test_l3_r80_what_has_lapsed_suspends_a_confirmed_pair(
    college: CollegeFacts, curator: Actor, match: Match, lapse: str
) -> None:
    pair_id = a_confirmed_pair(curator, match)
    assert review_pairs(actor=the_system(college)) == 0
    end_what_holds(curator, match, lapse)

    assert review_pairs(actor=the_system(college), person_ids=[match.mentee, match.mentor]) == 1
    assert review_pairs(actor=the_system(college)) == 0

    row = pair_detail(actor=curator, pair_id=pair_id).row
    assert (row.state, row.shown, row.suspended_on) == (PairState.CONFIRMED, "suspended", TODAY)
    assert len(row.suspended_for) == 1
    assert told(PairSuspended) == 1
    assert my_pairs(actor=a_mentor(college, match.mentor))[0].is_suspended


def test_l3_a_new_clearance_lets_the_pair_go_on(college: CollegeFacts, curator: Actor, match: Match) -> None:
    pair_id = a_confirmed_pair(curator, match)
    end_what_holds(curator, match, "clearance")
    review_pairs(actor=the_system(college))

    who_is_cleared(curator, match.mentor, number="новая")

    assert review_pairs(actor=the_system(college)) == 1
    assert pair_detail(actor=curator, pair_id=pair_id).row.shown == "confirmed"


def test_l3_time_alone_suspends(college: CollegeFacts, curator: Actor, match: Match) -> None:
    a_confirmed_pair(curator, match)

    with time_machine.travel(now() + timedelta(days=301)):
        assert review_pairs(actor=the_system(college)) == 1
        assert pair_counts(actor=curator).of["suspended"] == 1


def test_each_side_sees_its_own_pair_only(college: CollegeFacts, curator: Actor, match: Match) -> None:
    pair_id = a_confirmed_pair(curator, match)

    (mine,) = my_pairs(actor=a_mentee(college, match.mentee))
    assert (mine.id, mine.side, mine.other.id) == (pair_id, Side.MENTEE, match.mentor)
    assert my_pairs(actor=a_mentee(college, a_lawful_mentor(curator, "Орехова Нина Фёдоровна"))) == ()


def test_the_register_is_searched_narrowed_and_ordered_by_urgency(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    confirmed = a_confirmed_pair(curator, match)
    mentor = a_mentor_entry(curator, a_lawful_mentor(curator, "Орехова Нина Фёдоровна"), places=2)
    proposed = propose_pair(
        actor=curator, mentee_entry_id=a_waiting_mentee(curator, "Носов Пётр Ильич"), mentor_entry_id=mentor
    )
    agreed = that_both_want(
        curator,
        propose_pair(
            actor=curator,
            mentee_entry_id=a_waiting_mentee(curator, "Зуев Фёдор Ильич"),
            mentor_entry_id=mentor,
        ),
    )

    def found(search: str = "", order: str = "urgency", **filters: str) -> list[object]:
        page = pairs_page(actor=curator, search=search, filters=filters, order=order, cursor="")
        return [row.id for row in page.rows]

    assert found() == [agreed, proposed, confirmed]
    assert found(state="confirmed") == [confirmed]
    assert found("носов") == [proposed]
    assert found(order="mentee") == [confirmed, agreed, proposed]
    assert found(form="employer_student") == []


def test_pairs_in_work_are_counted_after_the_month_is_over(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    pair_id = a_confirmed_pair(curator, match)
    end_pair(actor=curator, pair_id=pair_id, why="завершили")

    def on(day: date) -> int:
        return len(pairs_in_work(actor=the_system(college), on=day))

    assert (on(TODAY - timedelta(days=1)), on(TODAY)) == (0, 0)
    with time_machine.travel(now() + timedelta(days=3)):
        end_pair(actor=curator, pair_id=a_confirmed_pair(curator, match), why="завершили")
    with time_machine.travel(now() + timedelta(days=5)):
        assert on(TODAY + timedelta(days=3)) == 0
