"""The bases of mentors through their door."""

from typing import Any
from uuid import UUID

import pytest

from apps.intake import public as intake
from apps.intake.rules.entering import (
    AgesTurnedRound,
    AlreadyInTheBase,
    FormIsOff,
    FormNotOfThisBase,
    NoFormIsChosen,
    NotOfThisBase,
    PlacesOutOfBounds,
    UnknownRequest,
)
from apps.people.public import Kind
from apps.records.models import JournalEntry, OutboxRow
from kernel.refusals import NotPermitted, NotVisible
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_controller, a_curator
from tests.factories.intake import a_mentor_entry, offering
from tests.factories.people import a_grown_student, a_master, a_person
from tests.factories.programme import an_open_cycle

USUAL: dict[str, Any] = {"search": "", "filters": {}, "order": "name", "cursor": ""}


@pytest.fixture
def cycle(college: CollegeFacts) -> UUID:
    """An open cycle in zarechny."""
    return an_open_cycle(college)


def test_the_controller_looks_and_enters_nobody(college: CollegeFacts, cycle: UUID) -> None:
    person_id = a_master(a_curator(college))

    assert intake.mentors_page(actor=a_controller(college), **USUAL).total == 0
    with pytest.raises(NotPermitted):
        a_mentor_entry(a_controller(college), person_id)


def test_r25_r107_the_curator_enters_a_mentor_by_five_criteria(college: CollegeFacts, cycle: UUID) -> None:
    curator = a_curator(college)
    person_id = a_master(curator)
    said = {
        "places": 2,
        "interests": ("fishing",),
        "prefers_age": (15, 19),
        "free_hours": (15,),
        "note": "twenty years at the bench",
    }

    entry_id = a_mentor_entry(curator, person_id, **said)

    entry = intake.mentor_entry(actor=curator, entry_id=entry_id)
    assert entry.fields == offering(**said)
    assert (entry.cycle_id, entry.state, entry.placement_id) == (cycle, "active", None)
    assert JournalEntry.objects.get(act="intake.enter_mentor").subjects == [entry_id, person_id]
    assert OutboxRow.objects.filter(name="intake.mentor_entered").count() == 1


@pytest.mark.parametrize(
    ("kind", "base", "form"),
    [
        (Kind.STUDENT, "students", "student_student"),
        (Kind.ALUMNUS, "alumni", "employer_student"),
        (Kind.STAFF, "teachers", "teacher_teacher"),
        (Kind.PARTNER_EMPLOYEE, "partners", "employer_student"),
        (Kind.PARTNER_EMPLOYEE, "alumni", "employer_student"),
        (Kind.PARENT, "parents", "teacher_student"),
    ],
)
def test_r28_r103_every_kind_of_mentor_has_its_base(
    college: CollegeFacts, cycle: UUID, kind: Kind, base: str, form: str
) -> None:
    curator = a_curator(college)
    born = {"birth_date": None} if kind is not Kind.STUDENT else {}
    person_id = (
        a_grown_student(curator)
        if kind is Kind.STUDENT
        else a_person(curator, "Зуев Павел Ильич", kind, **born)
    )

    a_mentor_entry(curator, person_id, base=base, forms=(form,))

    (row,) = intake.mentors_page(actor=curator, **USUAL).rows
    assert row.base == base


def test_r28_a_student_stands_in_no_base_of_teachers(college: CollegeFacts, cycle: UUID) -> None:
    curator = a_curator(college)

    with pytest.raises(NotOfThisBase):
        a_mentor_entry(curator, a_grown_student(curator))


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"forms": ()}, NoFormIsChosen),
        ({"forms": ("employer_student",)}, FormNotOfThisBase),
        ({"base": "teachers", "forms": ("student_pupil",)}, FormIsOff),
        ({"places": 0}, PlacesOutOfBounds),
        ({"places": 31}, PlacesOutOfBounds),
        ({"prefers_age": (19, 15)}, AgesTurnedRound),
        ({"competences": ("flying",)}, UnknownRequest),
    ],
)
def test_what_does_not_fit_is_refused(
    college: CollegeFacts, cycle: UUID, said: dict[str, object], refusal: type[Exception]
) -> None:
    person_id = a_master(a_curator(college))

    with pytest.raises(refusal):
        a_mentor_entry(a_curator(college), person_id, **said)


def test_a_mentor_stands_once_in_a_base(college: CollegeFacts, cycle: UUID) -> None:
    curator = a_curator(college)
    person_id = a_master(curator)
    a_mentor_entry(curator, person_id)
    a_mentor_entry(curator, person_id, base="alumni")

    with pytest.raises(AlreadyInTheBase):
        a_mentor_entry(curator, person_id)


def test_a_mentor_rests_comes_back_and_goes(college: CollegeFacts, cycle: UUID) -> None:
    curator = a_curator(college)
    entry_id = a_mentor_entry(curator, a_master(curator))

    intake.pause_mentor(actor=curator, entry_id=entry_id)
    assert intake.mentor_entry(actor=curator, entry_id=entry_id).state == "paused"
    intake.resume_mentor(actor=curator, entry_id=entry_id)
    assert intake.mentor_entry(actor=curator, entry_id=entry_id).state == "active"
    intake.let_mentor_go(actor=curator, entry_id=entry_id)

    assert intake.mentor_entries(actor=curator, cycle_id=cycle) == ()
    assert OutboxRow.objects.filter(name="intake.mentor_left").count() == 1


def test_another_college_s_mentor_is_not_there(
    college: CollegeFacts, severny: CollegeFacts, cycle: UUID
) -> None:
    entry_id = a_mentor_entry(a_curator(college), a_master(a_curator(college)))

    with college_unit(severny.id), pytest.raises(NotVisible):
        intake.mentor_entry(actor=a_curator(severny), entry_id=entry_id)
