"""Entering mentees, changing their entries, letting them go (R26, R29, R60)."""

from dataclasses import asdict
from uuid import UUID

from apps.intake.events import MenteeEntered, MenteeLeft
from apps.intake.models import MenteeEntry
from apps.intake.rules.entering import AlreadyInTheBase, EntryHasLeft, FormIsOff, MenteeFields, check_mentee
from apps.intake.selectors.choices import form_rules, request_names
from apps.intake.selectors.standing import forget_standing
from apps.people.public import PersonFacts, facts_of
from apps.programme.public import required_cycle
from apps.records.public import emit, record
from kernel.columns import check_columns
from kernel.constraints import refusing
from kernel.policy import Actor
from kernel.refusals import NotVisible, Stale


def enter_mentee(*, actor: Actor, person_id: UUID, fields: MenteeFields) -> UUID:
    """Put a person into the base of the open cycle. Returns the entry's id.

    Raises NoCycleIsOpen, AlreadyInTheBase and as `check_mentee`.
    """
    cycle = required_cycle(actor=actor)
    person = the_person(actor=actor, person_id=person_id)
    _check(actor=actor, person=person, fields=fields)
    entry = MenteeEntry(person_id=person_id, cycle_id=cycle.id, **_columns(fields))
    _save(entry, person)
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
    _save(entry, person)
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


def _save(entry: MenteeEntry, person: PersonFacts) -> None:
    known = AlreadyInTheBase(name=person.name)
    with refusing(MenteeEntry, one_entry_per_mentee_and_form_in_a_cycle=known):
        entry.save()
