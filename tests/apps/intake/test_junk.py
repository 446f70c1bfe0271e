"""Junk by any door of the bases is refused by name, never by the database."""

import pytest

from apps.intake import public as intake
from kernel.ids import new_id
from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, the_system
from tests.factories.intake import a_mentee_entry, a_mentor_entry, asking, offering
from tests.factories.junk import what_breaks
from tests.factories.people import a_grown_student, a_master
from tests.factories.programme import an_open_cycle

ASKING = asking(
    role_model="active_indifferent", tier=2, interests=("сварка",), free_hours=(10,), note="к конкурсу"
)
OFFERING = offering(interests=("сварка",), prefers_age=(15, 18), free_hours=(10,), note="мастер спорта")


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    an_open_cycle(college)
    return a_curator(college)


def test_a_mentee_s_entry_of_junk_is_refused_by_name(curator: Actor) -> None:
    new, known = a_grown_student(curator), a_grown_student(curator, "Ким Анна")
    entry = a_mentee_entry(curator, known)

    assert not what_breaks(intake.enter_mentee, actor=curator, person_id=new, fields=ASKING)
    assert not what_breaks(intake.change_mentee, actor=curator, entry_id=entry, version=1, fields=ASKING)
    assert not what_breaks(intake.let_mentee_go, actor=curator, entry_id=entry, why="ушла")


def test_a_mentor_s_entry_of_junk_is_refused_by_name(college: CollegeFacts, curator: Actor) -> None:
    new, known = a_master(curator), a_master(curator, "Костин Олег")
    entry = a_mentor_entry(curator, known)

    assert not what_breaks(
        intake.enter_mentor,
        actor=the_system(college),
        person_id=new,
        fields=OFFERING,
        placement_id=new_id(),
    )
    assert not what_breaks(intake.change_mentor, actor=curator, entry_id=entry, version=1, fields=OFFERING)
    assert not what_breaks(intake.let_mentor_go, actor=curator, entry_id=entry, why="ушёл")


def test_the_bases_are_asked_with_junk(curator: Actor) -> None:
    a_mentee_entry(curator, a_grown_student(curator))
    a_mentor_entry(curator, a_master(curator))
    asked = {"search": "ким", "order": "name", "cursor": "x"}
    filters = {"form": "teacher_student", "state": "waiting", "request": "welding", "consent": "yes"}
    offered = {"base": "teachers", "state": "active", "consent": "yes", "competence": "welding"}

    assert not what_breaks(intake.mentees_page, actor=curator, filters=filters, **asked)
    assert not what_breaks(intake.mentors_page, actor=curator, filters=offered, **asked)
