"""Entering mentors, changing their entries, letting them rest or go (R28, R107)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from uuid import UUID

from apps.intake.events import MentorEntered, MentorLeft
from apps.intake.models import MentorEntry
from apps.intake.rules.entering import (
    AlreadyInTheBase,
    EntryHasLeft,
    FormRules,
    MentorFields,
    PlacesHoldPairs,
    check_all_known,
    check_mentor,
)
from apps.intake.selectors.choices import form_rules, request_names
from apps.intake.selectors.standing import forget_standing, mentors_of
from apps.intake.services.mentees import AT_ONCE, the_person
from apps.people.public import PersonFacts, facts_of
from apps.programme.public import required_cycle
from apps.records.public import emit, record
from kernel.columns import check_columns
from kernel.constraints import refusing
from kernel.policy import Actor
from kernel.refusals import NotVisible, Stale, found


def enter_mentor(
    *, actor: Actor, person_id: UUID, fields: MentorFields, placement_id: UUID | None = None
) -> UUID:
    """Put a person into a base of mentors of the open cycle. Returns the entry's id.

    Raises NoCycleIsOpen, AlreadyInTheBase and as `check_mentor`.
    """
    cycle = required_cycle(actor=actor)
    person = the_person(actor=actor, person_id=person_id)
    _check(person, fields, form_rules(actor=actor), request_names(actor=actor))
    entry = MentorEntry(person_id=person_id, cycle_id=cycle.id, placement_id=placement_id, **_columns(fields))
    _save(entry, person)
    forget_standing(actor=actor)
    record(actor=actor, act="intake.enter_mentor", subjects=[entry.id, person_id], values=asdict(fields))
    emit(MentorEntered(entry.id, person_id, cycle.id))
    return entry.id


def enter_mentors(*, actor: Actor, wanted: Sequence[tuple[UUID, MentorFields]]) -> list[MentorEntry]:
    """Put all these people into the bases or nobody, at one go. Raises as `enter_mentor`, and Stale."""
    cycle = required_cycle(actor=actor)
    people = facts_of(actor=actor, person_ids=[person_id for person_id, _ in wanted])
    forms, known = form_rules(actor=actor), request_names(actor=actor)
    here = mentors_of(actor=actor)
    for person_id, fields in wanted:
        if person_id not in people:
            raise NotVisible
        _check(people[person_id], fields, forms, known)
        if (person_id, fields.base) in here:
            raise AlreadyInTheBase(name=people[person_id].name)
    entries = [MentorEntry(person_id=one, cycle_id=cycle.id, **_columns(fields)) for one, fields in wanted]
    with refusing(MentorEntry, one_entry_per_mentor_and_base_in_a_cycle=Stale()):
        MentorEntry.objects.bulk_create(entries, batch_size=AT_ONCE)
    forget_standing(actor=actor)
    return entries


def change_mentor(*, actor: Actor, entry_id: UUID, version: int, fields: MentorFields) -> None:
    """Correct an entry. Raises Stale, EntryHasLeft, AlreadyInTheBase and as `check_mentor`."""
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
    record(actor=actor, act="intake.change_mentor", subjects=subjects, values=asdict(fields))


def pause_mentor(*, actor: Actor, entry_id: UUID) -> None:
    """The mentor takes nobody new for a while. Raises EntryHasLeft."""
    _move(actor=actor, entry=_locked(entry_id=entry_id), state=MentorEntry.State.PAUSED)


def resume_mentor(*, actor: Actor, entry_id: UUID) -> None:
    """The mentor takes mentees again. Raises EntryHasLeft."""
    _move(actor=actor, entry=_locked(entry_id=entry_id), state=MentorEntry.State.ACTIVE)


def let_mentor_go(*, actor: Actor, entry_id: UUID, why: str = "") -> None:
    """The person is no mentor any more. Raises EntryHasLeft."""
    entry = _locked(entry_id=entry_id)
    _move(actor=actor, entry=entry, state=MentorEntry.State.LEFT, why=why)
    emit(MentorLeft(entry.id, entry.person_id, entry.cycle_id))


def hold_mentor(*, actor: Actor, entry_id: UUID) -> None:
    """Nobody else counts this mentor's places until the act is stored. Raises NotVisible."""
    found(MentorEntry.objects.select_for_update().filter(id=entry_id))


def _move(*, actor: Actor, entry: MentorEntry, state: MentorEntry.State, why: str = "") -> None:
    if entry.state == state:
        return
    entry.state = state
    entry.version += 1
    entry.save()
    act = f"intake.mentor_is_{state}"
    forget_standing(actor=actor)
    record(actor=actor, act=act, subjects=[entry.id, entry.person_id], why=why[:500])


def _check(
    person: PersonFacts, fields: MentorFields, forms: Mapping[str, FormRules], known: Collection[str]
) -> None:
    check_columns(MentorEntry, _columns(fields))
    check_all_known(fields.forms, forms)
    chosen = [forms[code] for code in fields.forms]
    check_mentor(kind=person.kind, name=person.name, fields=fields, forms=chosen, known=known)


def _locked(*, entry_id: UUID) -> MentorEntry:
    entry = found(MentorEntry.objects.select_for_update().filter(id=entry_id))
    if entry.state == MentorEntry.State.LEFT:
        raise EntryHasLeft
    return entry


def _columns(fields: MentorFields) -> dict[str, object]:
    plain = asdict(fields)
    youngest, oldest = plain.pop("prefers_age") or (None, None)
    lists = {name: list(plain[name]) for name in ("forms", "competences", "interests", "free_hours")}
    return plain | lists | {"prefers_age_from": youngest, "prefers_age_to": oldest}


def _save(entry: MentorEntry, person: PersonFacts) -> None:
    known = AlreadyInTheBase(name=person.name)
    with refusing(
        MentorEntry,
        one_entry_per_mentor_and_base_in_a_cycle=known,
        one_entry_per_placement=known,
        a_mentor_keeps_places_of_pairs=PlacesHoldPairs(name=person.name),
    ):
        entry.save()
