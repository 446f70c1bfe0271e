"""Entering mentees, changing their entries, letting them go (R26, R29, R60)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from uuid import UUID

from apps.intake.events import MenteeEntered, MenteeLeft
from apps.intake.models import MenteeEntry
from apps.intake.rules.entering import (
    AlreadyInTheBase,
    EntryHasLeft,
    FormRules,
    MenteeFields,
    check_all_known,
    check_mentee,
)
from apps.intake.selectors.choices import form_rules, request_names
from apps.intake.selectors.standing import forget_standing, mentees_of
from apps.people.public import PersonFacts, facts_of
from apps.programme.public import required_cycle
from apps.records.public import emit, record
from kernel.columns import check_columns
from kernel.constraints import refusing
from kernel.policy import Actor
from kernel.refusals import NotVisible, Stale, found

AT_ONCE = 500


def enter_mentee(*, actor: Actor, person_id: UUID, fields: MenteeFields) -> UUID:
    """Put a person into the base of the open cycle. Returns the entry's id.

    Raises NoCycleIsOpen, AlreadyInTheBase and as `check_mentee`.
    """
    cycle = required_cycle(actor=actor)
    person = the_person(actor=actor, person_id=person_id)
    _check(person, fields, form_rules(actor=actor), request_names(actor=actor))
    entry = MenteeEntry(person_id=person_id, cycle_id=cycle.id, **_columns(fields))
    _save(entry, person)
    forget_standing(actor=actor)
    record(actor=actor, act="intake.enter_mentee", subjects=[entry.id, person_id], values=asdict(fields))
    emit(MenteeEntered(entry.id, person_id, cycle.id, fields.form))
    return entry.id


def enter_mentees(*, actor: Actor, wanted: Sequence[tuple[UUID, MenteeFields]]) -> list[MenteeEntry]:
    """Put all these people into the base or nobody, at one go. Raises as `enter_mentee`, and Stale."""
    cycle = required_cycle(actor=actor)
    people = facts_of(actor=actor, person_ids=[person_id for person_id, _ in wanted])
    forms, known = form_rules(actor=actor), request_names(actor=actor)
    here = mentees_of(actor=actor)
    for person_id, fields in wanted:
        if person_id not in people:
            raise NotVisible
        _check(people[person_id], fields, forms, known)
        if (person_id, fields.form) in here:
            raise AlreadyInTheBase(name=people[person_id].name)
    entries = [MenteeEntry(person_id=one, cycle_id=cycle.id, **_columns(fields)) for one, fields in wanted]
    with refusing(MenteeEntry, one_entry_per_mentee_and_form_in_a_cycle=Stale()):
        MenteeEntry.objects.bulk_create(entries, batch_size=AT_ONCE)
    forget_standing(actor=actor)
    return entries


def change_mentee(*, actor: Actor, entry_id: UUID, version: int, fields: MenteeFields) -> None:
    """Correct an entry. Raises Stale, EntryHasLeft, AlreadyInTheBase and as `check_mentee`."""
    entry = _locked(entry_id=entry_id)
    if entry.version != version:
        raise Stale
    person = the_person(actor=actor, person_id=entry.person_id)
    _check(person, fields, form_rules(actor=actor), request_names(actor=actor))
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
    return found(facts_of(actor=actor, person_ids=[person_id]).values())


def _settle(*, actor: Actor, entry_id: UUID, state: MenteeEntry.State) -> None:
    entry = found(MenteeEntry.objects.select_for_update().filter(id=entry_id))
    if entry.state in {state, MenteeEntry.State.LEFT}:
        return
    entry.state = state
    entry.version += 1
    entry.save()
    forget_standing(actor=actor)
    record(actor=actor, act=f"intake.mark_mentee_{state}", subjects=[entry.id, entry.person_id])


def _check(
    person: PersonFacts, fields: MenteeFields, forms: Mapping[str, FormRules], known: Collection[str]
) -> None:
    check_columns(MenteeEntry, _columns(fields))
    check_all_known([fields.form], forms)
    form = forms[fields.form]
    check_mentee(kind=person.kind, name=person.name, fields=fields, form=form, known=known)


def _locked(*, entry_id: UUID) -> MenteeEntry:
    entry = found(MenteeEntry.objects.select_for_update().filter(id=entry_id))
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
