"""Pairs of colleges that have been at work for a while, made step by step through the doors of matching."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import cycle
from uuid import UUID

from apps.intake.public import MenteeFields, MentorFields, enter_mentee, enter_mentor
from apps.journey.public import (
    PRESENT,
    PRINCIPLES,
    TOLD,
    TOPICS,
    Acquaintance,
    Appointment,
    record_acquaintance,
)
from apps.matching.public import Side, ask_pool, confirm_pair, pair_detail, propose_pair, record_agreement
from apps.people.public import PersonRow, people_sheet
from apps.selection.public import ITEMS, ClearanceFacts, record_checklist, record_clearance
from demo.calendar import A_WEEK, moment
from kernel.policy import Actor

TEACHER_STUDENT, EMPLOYER_STUDENT = "teacher_student", "employer_student"
REQUESTS = ("professional_skills", "goals_and_planning", "low_performance", "work_and_study", "no_motivation")
CRAFT = "electrical_work"
PLACES = 4
A_YEAR = timedelta(days=365)


@dataclass(slots=True)
class Bases:
    """Who is to be paired, in order, and the mentors entered so far with the places they have left."""

    mentees: Iterator[PersonRow]
    teachers: Iterator[PersonRow]
    requests: Iterator[str] = field(default_factory=lambda: cycle(REQUESTS))
    mentor: UUID | None = None
    places: int = 0


def bases_of(actor: Actor) -> Bases:
    """The youngest students with consents, and the teaching staff."""
    everybody = people_sheet(actor=actor, search="", filters={}, order="name")
    ready = [one for one in everybody if one.has_consents]
    students = sorted((one for one in ready if one.course), key=lambda one: (one.course, one.name))
    teachers = (one for one in ready if one.position and not one.group and "директор" not in one.position)
    return Bases(iter(students), teachers)


def make_pair(actor: Actor, bases: Bases, today: date) -> UUID:
    """One more pair, confirmed: a student and a teacher with a place."""
    mentor = mentor_with_a_place(actor, bases, today)
    mentee = ask(actor, bases, TEACHER_STUDENT, next(bases.requests))
    pair_id = propose_pair(actor=actor, mentee_entry_id=mentee, mentor_entry_id=mentor)
    for side in Side:
        record_agreement(actor=actor, pair_id=pair_id, side=side, agreed_on=today)
    version = pair_detail(actor=actor, pair_id=pair_id).row.version
    confirm_pair(actor=actor, pair_id=pair_id, version=version)
    return pair_id


def ask(actor: Actor, bases: Bases, form: str, request: str) -> UUID:
    """One more mentee in the base, with what is asked for."""
    fields = MenteeFields(form=form, requests=(request,))
    return enter_mentee(actor=actor, person_id=next(bases.mentees).id, fields=fields)


def wait_for_a_mentor(actor: Actor, bases: Bases) -> None:
    """Some still wait: a few whom teachers could help, and two who need somebody from a works."""
    for request in REQUESTS[:3]:
        ask(actor, bases, TEACHER_STUDENT, request)
    entry = ask(actor, bases, EMPLOYER_STUDENT, CRAFT)
    ask(actor, bases, EMPLOYER_STUDENT, CRAFT)
    ask_pool(actor=actor, mentee_entry_id=entry, note="Две встречи в месяц на производстве, до мая")


def introduce(actor: Actor, pair_id: UUID, today: date) -> None:
    """The acquaintance of a pair, as the curator who was there records it."""
    was = Acquaintance(
        held_on=today,
        minutes=35,
        present=PRESENT,
        told=TOLD,
        principles=PRINCIPLES,
        topics=TOPICS,
        mentor_ready=True,
        mentee_ready=True,
        trial=Appointment(moment(today + A_WEEK), "Учебная мастерская", "Выбрать первое общее дело"),
    )
    record_acquaintance(actor=actor, pair_id=pair_id, was=was)


def mentor_with_a_place(actor: Actor, bases: Bases, today: date) -> UUID:
    """The mentor entered last, or the next member of the staff, checked and cleared."""
    if bases.mentor is None or not bases.places:
        person = next(bases.teachers)
        record_checklist(actor=actor, person_id=person.id, met=dict.fromkeys(ITEMS, today))
        record_clearance(actor=actor, person_id=person.id, facts=clearance(person, today))
        fields = MentorFields(base="teachers", forms=(TEACHER_STUDENT,), places=PLACES, competences=REQUESTS)
        bases.mentor = enter_mentor(actor=actor, person_id=person.id, fields=fields)
        bases.places = PLACES
    bases.places -= 1
    return bases.mentor


def clearance(person: PersonRow, today: date) -> ClearanceFacts:
    """A certificate of an invented number."""
    return ClearanceFacts(
        kind="criminal_record",
        number=f"77-{person.id.int % 1_000_000:06}",
        issued_on=today - timedelta(days=30),
        valid_until=today + A_YEAR,
        checked_by="Отдел кадров",
    )


def batches(total: int, steps: int) -> list[int]:
    """`total` spread evenly over `steps`."""
    return [total * (step + 1) // steps - total * step // steps for step in range(steps)]
