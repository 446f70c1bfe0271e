"""The base of mentees through its door."""

from typing import Any
from uuid import UUID

import pytest

from apps.intake import public as intake
from apps.intake.rules.entering import (
    AlreadyInTheBase,
    EntryHasLeft,
    FormIsOff,
    HoursOutOfWeek,
    NotAMentee,
    NothingIsAskedFor,
    RoleModelOfAnotherForm,
    UnknownRequest,
)
from apps.people.public import Kind
from apps.programme.public import NoCycleIsOpen
from apps.records.models import JournalEntry, OutboxRow
from kernel.ids import new_id
from kernel.refusals import NotPermitted, NotVisible, Stale
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_controller, a_curator, a_mentor, a_psychologist, a_teacher, the_system
from tests.factories.intake import a_mentee_entry, asking
from tests.factories.people import a_grown_student, a_master, a_minor_student, a_person, who_consented
from tests.factories.programme import an_open_cycle

USUAL: dict[str, Any] = {"search": "", "filters": {}, "order": "name", "cursor": ""}


@pytest.fixture
def cycle(college: CollegeFacts) -> UUID:
    """An open cycle in zarechny."""
    return an_open_cycle(college)


def test_only_the_curator_and_the_director_enter(college: CollegeFacts, cycle: UUID) -> None:
    person_id = a_grown_student(a_curator(college))

    for actor in (a_controller(college), a_teacher(college), a_psychologist(college)):
        with pytest.raises(NotPermitted):
            intake.enter_mentee(actor=actor, person_id=person_id, fields=asking())


def test_a_participant_does_not_know_of_the_bases(college: CollegeFacts, cycle: UUID) -> None:
    with pytest.raises(NotVisible):
        intake.mentees_page(actor=a_mentor(college, new_id()), **USUAL)


def test_r25_r26_the_curator_enters_a_mentee(college: CollegeFacts, cycle: UUID) -> None:
    curator = a_curator(college)
    person_id = a_grown_student(curator)

    entry_id = a_mentee_entry(curator, person_id, tier=2, interests=("chess",), free_hours=(15, 16))

    entry = intake.mentee_entry(actor=curator, entry_id=entry_id)
    assert (entry.person_id, entry.cycle_id, entry.state) == (person_id, cycle, "waiting")
    assert entry.fields == asking(tier=2, interests=("chess",), free_hours=(15, 16))
    assert JournalEntry.objects.get(act="intake.enter_mentee").subjects == [entry_id, person_id]
    assert OutboxRow.objects.get(name="intake.mentee_entered").payload == {
        "entry_id": str(entry_id),
        "person_id": str(person_id),
        "cycle_id": str(cycle),
        "form": "employer_student",
    }


def test_without_a_cycle_nobody_is_entered(college: CollegeFacts) -> None:
    person_id = a_grown_student(a_curator(college))

    with pytest.raises(NoCycleIsOpen):
        a_mentee_entry(a_curator(college), person_id)


def test_r29_an_alumnus_is_no_mentee(college: CollegeFacts, cycle: UUID) -> None:
    curator = a_curator(college)
    person_id = a_person(curator, "Зуев Павел Ильич", Kind.ALUMNUS)

    with pytest.raises(NotAMentee):
        a_mentee_entry(curator, person_id)


def test_r29_a_teacher_is_a_mentee_among_teachers_only(college: CollegeFacts, cycle: UUID) -> None:
    curator = a_curator(college)
    person_id = a_master(curator)

    a_mentee_entry(curator, person_id, form="teacher_teacher", requests=("start_as_teacher",))
    with pytest.raises(NotAMentee):
        a_mentee_entry(curator, person_id)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"requests": ()}, NothingIsAskedFor),
        ({"requests": ("flying",)}, UnknownRequest),
        ({"form": "student_pupil"}, FormIsOff),
        ({"form": "no_such"}, FormIsOff),
        ({"role_model": "peer_peer"}, RoleModelOfAnotherForm),
        ({"free_hours": (168,)}, HoursOutOfWeek),
    ],
)
def test_r31_r60_what_does_not_fit_is_refused(
    college: CollegeFacts, cycle: UUID, said: dict[str, object], refusal: type[Exception]
) -> None:
    person_id = a_grown_student(a_curator(college))

    with pytest.raises(refusal):
        a_mentee_entry(a_curator(college), person_id, **said)


def test_a_mentee_stands_once_in_a_form(college: CollegeFacts, cycle: UUID) -> None:
    curator = a_curator(college)
    person_id = a_grown_student(curator)
    a_mentee_entry(curator, person_id)
    a_mentee_entry(curator, person_id, form="student_student", role_model="peer_peer")

    with pytest.raises(AlreadyInTheBase):
        a_mentee_entry(curator, person_id)


def test_an_entry_is_changed_by_its_version(college: CollegeFacts, cycle: UUID) -> None:
    curator = a_curator(college)
    entry_id = a_mentee_entry(curator, a_grown_student(curator))

    intake.change_mentee(
        actor=curator, entry_id=entry_id, version=1, fields=asking(requests=("career",), note="shy")
    )

    assert intake.mentee_entry(actor=curator, entry_id=entry_id).fields.note == "shy"
    with pytest.raises(Stale):
        intake.change_mentee(actor=curator, entry_id=entry_id, version=1, fields=asking())


def test_who_was_let_go_may_come_again(college: CollegeFacts, cycle: UUID) -> None:
    curator = a_curator(college)
    person_id = a_grown_student(curator)
    entry_id = a_mentee_entry(curator, person_id)

    intake.let_mentee_go(actor=curator, entry_id=entry_id, why="moved away")

    assert intake.mentees_page(actor=curator, **USUAL).total == 0
    assert a_mentee_entry(curator, person_id) != entry_id
    with pytest.raises(EntryHasLeft):
        intake.let_mentee_go(actor=curator, entry_id=entry_id)


def test_the_matching_settles_a_mentee_once(college: CollegeFacts, cycle: UUID) -> None:
    curator, system = a_curator(college), the_system(college)
    entry_id = a_mentee_entry(curator, a_grown_student(curator))

    for _ in range(2):
        intake.mark_mentee_paired(actor=system, entry_id=entry_id)

    assert intake.mentee_entry(actor=curator, entry_id=entry_id).state == "paired"
    assert JournalEntry.objects.filter(act="intake.mark_mentee_paired").count() == 1
    intake.mark_mentee_waiting(actor=system, entry_id=entry_id)
    assert intake.mentee_entry(actor=curator, entry_id=entry_id).state == "waiting"


def test_r80_before_consent_only_the_curator_sees_the_mentee(college: CollegeFacts, cycle: UUID) -> None:
    curator, controller = a_curator(college), a_controller(college)
    silent = a_mentee_entry(curator, a_minor_student(curator))
    a_mentee_entry(curator, who_consented(curator, a_grown_student(curator)))

    assert [row.consented for row in intake.mentees_page(actor=curator, **USUAL).rows] == [False, True]
    assert [row.name for row in intake.mentees_page(actor=controller, **USUAL).rows] == [
        "Ким Елена Андреевна"
    ]
    assert len(intake.mentee_entries(actor=controller, cycle_id=cycle)) == 1
    with pytest.raises(NotVisible):
        intake.mentee_entry(actor=controller, entry_id=silent)


def test_another_college_s_mentee_is_not_there(
    college: CollegeFacts, severny: CollegeFacts, cycle: UUID
) -> None:
    entry_id = a_mentee_entry(a_curator(college), a_grown_student(a_curator(college)))

    with college_unit(severny.id):
        an_open_cycle(severny)
        assert intake.mentees_page(actor=a_curator(severny), **USUAL).total == 0
        with pytest.raises(NotVisible):
            intake.change_mentee(actor=a_curator(severny), entry_id=entry_id, version=1, fields=asking())
