"""Entering mentees, changing their entries, letting them go (R26, R29, R60)."""

from dataclasses import asdict
from uuid import UUID

from django.db import IntegrityError

from apps.intake.events import MenteeEntered, MenteeLeft
from apps.intake.models import MenteeEntry
from apps.intake.rules.entering import AlreadyInTheBase, EntryHasLeft, FormIsOff, MenteeFields, check_mentee
from apps.intake.selectors.choices import form_rules, request_names
from apps.intake.selectors.standing import forget_standing
from apps.people.public import PersonFacts, facts_of
from apps.programme.public import required_cycle
from apps.records.public import emit, record
from kernel.columns import check_columns
from kernel.policy import Actor
from kernel.refusals import NotVisible, Stale


def enter_mentee(*, actor: Actor, person_id: UUID, fields: MenteeFields) -> UUID:
    """Put a person into the base of the open cycle. Returns the entry's id.

    Raises NoCycleIsOpen, AlreadyInTheBase and as `check_mentee`.
    """
    cycle = required_cycle(actor=actor)
    person = the_person(actor=actor, person_id=person_id)
    _check(actor=actor, person=person, fields=fields)
    try:
        entry = MenteeEntry.objects.create(person_id=person_id, cycle_id=cycle.id, **_columns(fields))
    except IntegrityError as known:
        raise _said(known, person) from known
    forget_standing(actor=actor)
    record(actor=actor, act="intake.enter_mentee", subjects=[entry.id, person_id], values=asdict(fields))
    emit(MenteeEntered(entry.id, person_id, cycle.id, fields.form))
    return entry.id


def change_mentee(*, actor: Actor, entry_id: UUID, version: int, fields: MenteeFields) -> None:
    """Correct an entry. Raises Stale, EntryHasLeft, AlreadyInTheBase and as `check_mentee`."""
    entry = _locked(entry_id=entry_id)
    if entry.version != version:
        raise Stale
    person = the_person(actor=actor, person_id=entry.person_id)
    _check(actor=actor, person=person, fields=fields)
    for column, value in _columns(fields).items():
        setattr(entry, column, value)
    entry.version += 1
    try:
        entry.save()
    except IntegrityError as known:
        raise _said(known, person) from known
    subjects = [entry.id, entry.person_id]
    forget_standing(actor=actor)
    record(actor=actor, act="intake.change_mentee", subjects=subjects, values=asdict(fields))


def let_mentee_go(*, actor: Actor, entry_id: UUID, why: str = "") -> None:
    """The person asks no more. Raises EntryHasLeft."""
    entry = _locked(entry_id=entry_id)
    entry.state = MenteeEntry.State.LEFT
    entry.version += 1
    entry.save()
    subjects = [entry.id, entry.person_id]
    forget_standing(actor=actor)
    record(actor=actor, act="intake.let_mentee_go", subjects=subjects, why=why[:500])
    emit(MenteeLeft(entry.id, entry.person_id, entry.cycle_id))


def mark_mentee_paired(*, actor: Actor, entry_id: UUID) -> None:
    """The matching has confirmed a pair; told twice, or of one who left, it changes nothing."""
    _settle(actor=actor, entry_id=entry_id, state=MenteeEntry.State.PAIRED)


def mark_mentee_waiting(*, actor: Actor, entry_id: UUID) -> None:
    """The pair has ended: the search goes on (R135); told twice, or of one who left, it changes nothing."""
    _settle(actor=actor, entry_id=entry_id, state=MenteeEntry.State.WAITING)


def settle_mentee(*, actor: Actor, person_id: UUID, cycle_id: UUID, form: str, is_paired: bool) -> None:
    """The same, told by person, cycle and form; who stands there no more is let be."""
    entry = MenteeEntry.objects.filter(person_id=person_id, cycle_id=cycle_id, form=form).exclude(
        state=MenteeEntry.State.LEFT
    )
    for entry_id in entry.values_list("id", flat=True):
        state = MenteeEntry.State.PAIRED if is_paired else MenteeEntry.State.WAITING
        _settle(actor=actor, entry_id=entry_id, state=state)


def the_person(*, actor: Actor, person_id: UUID) -> PersonFacts:
    """The facts of a person of this college. Raises NotVisible."""
    person = facts_of(actor=actor, person_ids=[person_id]).get(person_id)
    if person is None:
        raise NotVisible
    return person


def _settle(*, actor: Actor, entry_id: UUID, state: MenteeEntry.State) -> None:
    entry = _held(entry_id=entry_id)
    if entry.state in {state, MenteeEntry.State.LEFT}:
        return
    entry.state = state
    entry.version += 1
    entry.save()
    forget_standing(actor=actor)
    record(actor=actor, act=f"intake.mark_mentee_{state}", subjects=[entry.id, entry.person_id])


def _check(*, actor: Actor, person: PersonFacts, fields: MenteeFields) -> None:
    check_columns(MenteeEntry, _columns(fields))
    form = form_rules(actor=actor).get(fields.form)
    if form is None:
        raise FormIsOff(form=fields.form)
    check_mentee(
        kind=person.kind, name=person.name, fields=fields, form=form, known=request_names(actor=actor)
    )


def _held(*, entry_id: UUID) -> MenteeEntry:
    entry = MenteeEntry.objects.select_for_update().filter(id=entry_id).first()
    if entry is None:
        raise NotVisible
    return entry


def _locked(*, entry_id: UUID) -> MenteeEntry:
    entry = _held(entry_id=entry_id)
    if entry.state == MenteeEntry.State.LEFT:
        raise EntryHasLeft
    return entry


def _columns(fields: MenteeFields) -> dict[str, object]:
    plain = asdict(fields)
    return plain | {name: list(plain[name]) for name in ("requests", "interests", "free_hours")}


def _said(known: IntegrityError, person: PersonFacts) -> Exception:
    """The refusal behind a constraint that was broken meanwhile."""
    same = "one_entry_per_mentee_and_form_in_a_cycle" in str(known)
    return AlreadyInTheBase(name=person.name) if same else known
