"""«My mentoring» on a phone and the curator's pages of a pair, as a browser without scripts meets them."""

import gzip
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apps.journey import public as journey
from kernel.ids import new_id
from tenants.public import CollegeFacts
from tests.apps.journey.walk import FIRST, STEPS, WHOLE, step
from tests.factories import actors
from tests.factories.journey import (
    AT_THE_WORKS,
    MONDAY,
    PairAtWork,
    a_pair_at_work,
    who_are_acquainted,
    who_are_ready,
)
from tests.factories.pages import signed_in, visitor


@pytest.fixture
def mentor(college: CollegeFacts, pair: PairAtWork) -> Client:
    return signed_in(visitor(college), pair.mentor)


@pytest.fixture
def mentee(college: CollegeFacts, pair: PairAtWork) -> Client:
    return signed_in(visitor(college), pair.mentee)


@pytest.fixture
def curator(college: CollegeFacts, pair: PairAtWork) -> Client:
    return signed_in(visitor(college), pair.curator)


def title(client: Client, path: str) -> str:
    """The sentence that a page answers with."""
    page = client.get(path).content.decode().replace("\xa0", " ")
    found = re.search(r"<h1>(.*?)</h1>", page)
    return found[1] if found else ""


def weights(page: str) -> Iterator[int]:
    """Compressed sizes of the page and of everything that it loads."""
    yield len(gzip.compress(page.encode()))
    for name in set(re.findall(r'(?:href|src)="/static/([^"]+)"', page)):
        yield len(gzip.compress(Path(str(finders.find(name))).read_bytes()))


def test_the_home_says_when_the_pair_meets(pair: PairAtWork, mentee: Client) -> None:
    assert title(mentee, "/my/") == "Скоро вы познакомитесь"

    journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)

    page = mentee.get("/my/").content.decode()
    assert title(mentee, "/my/") == "До встречи 2 дня"
    assert "Среда, 15:30" in page
    assert "Костин" in page


def test_the_first_page_of_a_participant_weighs_under_200_kb(pair: PairAtWork, mentee: Client) -> None:
    who_are_ready(pair)

    assert sum(weights(mentee.get("/my/").content.decode())) < 200_000


def test_a_mentor_of_several_chooses_one(college: CollegeFacts, pair: PairAtWork, mentor: Client) -> None:
    second = a_pair_at_work(college, mentee="Ким Елена Андреевна", with_mentor_of=pair)

    assert title(mentor, "/my/") == "2 наставляемых"
    page = mentor.get(f"/my/{second.id}/").content.decode().replace("\xa0", " ")
    assert "Ким Е. А." in page
    assert "Быстрова" not in page


def test_without_a_pair_the_page_says_so(college: CollegeFacts) -> None:
    lonely = signed_in(visitor(college), actors.a_mentee(college, new_id()))

    assert title(lonely, "/my/") == "Пары пока нет"


def test_another_pair_of_the_college_is_not_found(college: CollegeFacts, pair: PairAtWork) -> None:
    other = a_pair_at_work(college, mentee="Ким Елена Андреевна", mentor="Рябов Пётр Ильич")
    stranger = signed_in(visitor(college), other.mentor)
    absent = new_id()

    for path in ("/my/{}/", "/my/{}/record/1/", "/my/{}/not-ready/", "/pairs/{}/meetings/appoint/"):
        hidden, missing = (stranger.get(path.format(one)) for one in (pair.id, absent))
        assert (hidden.status_code, missing.status_code) == (404, 404)
        assert hidden.content == missing.content


def test_staff_have_no_mentoring_of_their_own(curator: Client) -> None:
    assert curator.get("/my/").status_code == 404


def test_r148_the_mentor_records_step_by_step(pair: PairAtWork, mentor: Client) -> None:
    for number, answers in enumerate(STEPS, 1):
        assert mentor.get(step(pair, number)).status_code == 200
        assert mentor.post(step(pair, number), answers).status_code == 302

    held, ahead = journey.pair_at_work(actor=pair.mentor, pair_id=pair.id).meetings
    assert (held.minutes, held.mentor_ready, held.mentee_ready) == (20, True, None)
    assert (ahead.goal, ahead.place) == (FIRST["goal"], FIRST["place"])
    assert ahead.planned_at == AT_THE_WORKS.at


def test_a_record_left_in_the_middle_is_taken_up_there(pair: PairAtWork, mentor: Client) -> None:
    mentor.post(step(pair, 1), STEPS[0])
    mentor.post(step(pair, 2), STEPS[1])

    again = mentor.get(f"/my/{pair.id}/record/")
    assert again.headers["location"] == step(pair, 3)
    assert 'value="20" checked' in mentor.get(step(pair, 1)).content.decode()


def test_r140_a_short_acquaintance_gets_a_note_and_goes_on(pair: PairAtWork, mentor: Client) -> None:
    note = "запишем как было"
    mentor.post(step(pair, 1), STEPS[0])
    assert note in mentor.get(step(pair, 2)).content.decode().replace("\xa0", " ")

    mentor.post(step(pair, 1), {"held_on": "2026-11-23", "exact": "35"})
    assert note not in mentor.get(step(pair, 2)).content.decode().replace("\xa0", " ")


def test_r139_a_step_says_what_is_missing_and_keeps_the_ticks(pair: PairAtWork, mentor: Client) -> None:
    answer = mentor.post(step(pair, 2), {"present": ["mentor"]})

    page = answer.content.decode().replace("\xa0", " ")
    assert answer.status_code == 200
    assert "Знакомство проводят втроём" in page
    assert re.search(r'value="mentor"[^>]*checked', page)


@pytest.mark.parametrize("number", [0, 6, 99])
def test_there_are_five_steps(pair: PairAtWork, mentor: Client, number: int) -> None:
    assert mentor.get(step(pair, number)).status_code == 404


def test_the_last_step_asks_for_the_earlier_ones(pair: PairAtWork, mentor: Client) -> None:
    answer = mentor.post(step(pair, 5), STEPS[4])

    assert "На одном из прежних шагов" in answer.content.decode().replace("\xa0", " ")
    assert journey.pair_at_work(actor=pair.mentor, pair_id=pair.id).meetings == ()


def test_r144_a_mentor_who_says_no_is_asked_once_more(pair: PairAtWork, mentor: Client) -> None:
    for number, answers in enumerate(STEPS[:3], 1):
        mentor.post(step(pair, number), answers)
    mentor.post(step(pair, 4), {"mentor_ready": "no"})

    assert title(mentor, step(pair, 5)) == "Завершить эту пару?"
    mentor.post(step(pair, 5))
    assert title(mentor, "/my/") == "Пары пока нет"


def test_r144_the_mentee_answers_on_her_own_page(pair: PairAtWork, mentee: Client) -> None:
    who_are_acquainted(pair)
    assert title(mentee, "/my/") == "Вы готовы работать вместе?"

    answer = mentee.post(f"/my/{pair.id}/ready/", follow=True).content.decode()
    assert "Оба готовы работать вместе" in answer.replace("\xa0", " ")


def test_r144_a_no_is_asked_once_more_and_ends_the_pair(pair: PairAtWork, mentee: Client) -> None:
    who_are_acquainted(pair)
    assert title(mentee, f"/my/{pair.id}/not-ready/") == "Завершить эту пару?"

    mentee.post(f"/my/{pair.id}/not-ready/")
    assert title(mentee, "/my/") == "Пары пока нет"


def test_r144_the_curator_reads_why_the_pair_ended(pair: PairAtWork, mentee: Client, curator: Client) -> None:
    who_are_acquainted(pair)
    mentee.post(f"/my/{pair.id}/not-ready/")

    panel = curator.get(f"/pairs/{pair.id}/").content.decode().replace("\xa0", " ")
    assert "После знакомства один из двоих не готов работать вместе" in panel
    assert f"/pairs/{pair.id}/meetings/" in panel


def test_r139_the_curator_appoints_and_records(pair: PairAtWork, curator: Client) -> None:
    meetings = f"/pairs/{pair.id}/meetings/"
    assert title(curator, meetings) == "Знакомство ещё не назначено"

    curator.post(f"{meetings}appoint/", FIRST)
    assert title(curator, meetings) == "Знакомство 25 ноября"

    assert curator.post(f"{meetings}record/", WHOLE).status_code == 302
    assert title(curator, meetings) == "Следующая встреча 25 ноября"
    (held, _ahead) = journey.pair_at_work(actor=pair.curator, pair_id=pair.id).meetings
    assert (held.mentor_ready, held.mentee_ready, held.minutes) == (True, True, 35)
    with time_machine.travel(MONDAY + timedelta(days=3), tick=False):
        signed_in(curator, pair.curator)
        assert title(curator, meetings) == "Встреча была назначена на 25 ноября"


def test_r144_after_a_no_the_curator_is_not_asked_for_a_first_meeting(
    pair: PairAtWork, curator: Client
) -> None:
    answers = {name: value for name, value in WHOLE.items() if name not in FIRST}
    curator.post(f"/pairs/{pair.id}/meetings/record/", {**answers, "mentee_ready": "no"})

    (held,) = journey.pair_at_work(actor=pair.curator, pair_id=pair.id).meetings
    assert held.mentee_ready is False


def test_a_day_that_has_passed_is_refused_at_the_form(pair: PairAtWork, curator: Client) -> None:
    answer = curator.post(f"/pairs/{pair.id}/meetings/appoint/", {**FIRST, "on": "2026-11-20"})

    assert "Этот день и час уже прошли" in answer.content.decode().replace("\xa0", " ")


@pytest.mark.parametrize("path", ["appoint/", "record/"])
def test_other_staff_see_the_meetings_and_may_not_change_them(
    college: CollegeFacts, pair: PairAtWork, path: str
) -> None:
    psychologist = signed_in(visitor(college), actors.a_psychologist(college))
    meetings = f"/pairs/{pair.id}/meetings/"

    assert psychologist.get(meetings).status_code == 200
    assert meetings + path not in psychologist.get(meetings).content.decode()
    assert psychologist.post(meetings + path, {**WHOLE, **FIRST}).status_code == 403


def queries_of(client: Client, path: str) -> int:
    """How many statements a page takes."""
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).status_code == 200
    return len(seen)


def test_no_page_asks_more_with_more_pairs(college: CollegeFacts, pair: PairAtWork, mentor: Client) -> None:
    paths = ("/my/", step(pair, 1), f"/my/{pair.id}/")
    for path in paths:
        mentor.get(path)
    before = [queries_of(mentor, path) for path in paths]
    for name in ("Ким Елена Андреевна", "Юрьева Яна Олеговна", "Громова Инна Ильинична"):
        a_pair_at_work(college, mentee=name, with_mentor_of=pair)

    assert [queries_of(mentor, path) for path in paths] == before
    assert max(before) <= 15
