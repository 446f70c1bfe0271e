"""Every page of the meetings in Chromium, as its people meet it in the course of one acquaintance."""

from collections.abc import Iterator
from typing import Any

import pytest

from apps.journey import public as journey
from kernel.ids import new_id
from tenants.public import CollegeFacts
from tests.apps.journey.walk import FIRST, STEPS, step
from tests.factories import actors
from tests.factories.journey import AT_THE_WORKS, PairAtWork, a_pair_at_work
from tests.factories.pages import signed_in, visitor
from tests.factories.saved_pages import troubles_of

pytestmark = pytest.mark.browser


def pages_of(college: CollegeFacts, pair: PairAtWork) -> Iterator[tuple[str, Any]]:
    """The pages in their order, each with a name."""
    curator, mentor, mentee = (
        signed_in(visitor(college), one) for one in (pair.curator, pair.mentor, pair.mentee)
    )
    meetings = f"/pairs/{pair.id}/meetings/"
    yield "mentee-waits", mentee.get("/my/")
    yield "curator-is-to-appoint", curator.get(meetings)
    yield "curator-appoints", curator.get(f"{meetings}appoint/")
    yield "curator-appoints-the-past", curator.post(f"{meetings}appoint/", {**FIRST, "on": "2026-11-20"})
    journey.plan_meeting(actor=pair.curator, pair_id=pair.id, appointment=AT_THE_WORKS)
    yield "curator-has-appointed", curator.get(meetings)
    yield "curator-records", curator.get(f"{meetings}record/")
    yield "mentee-knows-when", mentee.get("/my/")
    yield "mentor-knows-when", mentor.get("/my/")
    for number, answers in enumerate(STEPS, 1):
        yield f"step-{number}", mentor.get(step(pair, number))
        yield f"step-{number}-refused", mentor.post(step(pair, number), {"held_on": "2026-11-30"})
        mentor.post(step(pair, number), answers)
    yield "mentor-waits-for-the-answer", mentor.get("/my/")
    yield "mentee-is-asked", mentee.get("/my/")
    yield "mentee-thinks-of-no", mentee.get(f"/my/{pair.id}/not-ready/")
    yield "both-are-ready", mentee.post(f"/my/{pair.id}/ready/", follow=True)
    yield "curator-sees-all", curator.get(meetings)
    second = a_pair_at_work(college, mentee="Ким Елена Андреевна", with_mentor_of=pair)
    yield "mentor-has-two", mentor.get("/my/")
    yield "mentor-chose-one", mentor.get(f"/my/{second.id}/")
    mentor.post(step(second, 4), {"mentor_ready": "no"})
    yield "mentor-parts", mentor.get(step(second, 5))
    yield "nobody-yet", signed_in(visitor(college), actors.a_mentee(college, new_id())).get("/my/")


def test_axe_and_the_policy_find_nothing(college: CollegeFacts, pair: PairAtWork) -> None:
    pages = dict(pages_of(college, pair))

    assert {name: page.status_code for name, page in pages.items() if page.status_code != 200} == {}
    assert troubles_of(pages) == []
