"""Pairs of colleges that have been at work for a while, made step by step through the doors of matching."""

from datetime import date
from uuid import UUID

from apps.journey.public import (
    PRESENT,
    PRINCIPLES,
    TOLD,
    TOPICS,
    Acquaintance,
    Appointment,
    plan_meeting,
    record_acquaintance,
)
from apps.matching.public import (
    Side,
    accept_proposal,
    ask_pool,
    confirm_pair,
    pair_detail,
    propose_pair,
    record_agreement,
    run_matching,
    studio,
)
from demo.calendar import A_WEEK, moment
from demo.entering import BY_STUDENTS, BY_TEACHERS, Bases
from kernel.policy import Actor

BY_EMPLOYERS = "employer_student"
CRAFT = "electrical_work"
WAITING = 3
"""How many of each form still wait for their mentor today."""


def make_pair(actor: Actor, bases: Bases, today: date) -> UUID:
    """One more pair, confirmed: a student and a mentor who can help with what is asked."""
    way = next(bases.ways)
    mentor = bases.mentor(actor, way, today)
    mentor.left -= 1
    request = mentor.competences[mentor.left % len(mentor.competences)]
    mentee = bases.ask(actor, way.form, request)
    pair_id = propose_pair(actor=actor, mentee_entry_id=mentee, mentor_entry_id=mentor.entry_id)
    for side in Side:
        record_agreement(actor=actor, pair_id=pair_id, side=side, agreed_on=today)
    version = pair_detail(actor=actor, pair_id=pair_id).row.version
    confirm_pair(actor=actor, pair_id=pair_id, version=version)
    return pair_id


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


def appoint(actor: Actor, pair_id: UUID, day: date) -> None:
    """The next meeting of a pair that is at work."""
    appointment = Appointment(moment(day), "Учебная мастерская", "Продолжить начатое дело")
    plan_meeting(actor=actor, pair_id=pair_id, appointment=appointment)


def wait_for_mentors(actor: Actor, bases: Bases, today: date) -> None:
    """Some still wait: a few whom the college could help, and one who needs somebody from a works."""
    for way in (BY_TEACHERS, BY_STUDENTS):
        for request in bases.one_more(actor, way, today).competences[:WAITING]:
            bases.ask(actor, way.form, request)
    bases.ask(actor, BY_EMPLOYERS, CRAFT)


def propose(actor: Actor, today: date) -> None:
    """The matching has been run; with one of its proposals the mentee agrees already."""
    run_matching(actor=actor)
    run = studio(actor=actor).run
    if run is not None and run.proposals:
        pair_id = accept_proposal(actor=actor, proposal_id=run.proposals[0].id)
        record_agreement(actor=actor, pair_id=pair_id, side=Side.MENTEE, agreed_on=today)


def ask_the_region(actor: Actor, bases: Bases) -> None:
    """A question to the employers, which they have not answered."""
    entry = bases.ask(actor, BY_EMPLOYERS, CRAFT)
    ask_pool(actor=actor, mentee_entry_id=entry, note="Две встречи в месяц на производстве, до мая")


def batches(total: int, steps: int) -> list[int]:
    """`total` spread evenly over `steps`."""
    return [total * (step + 1) // steps - total * step // steps for step in range(steps)]
