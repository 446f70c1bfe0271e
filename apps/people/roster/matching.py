"""Telling each row of the file which known person it is about, or that a person must decide."""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from apps.people.roster.draft import Draft
from apps.people.roster.dry_run import NEW, SAME, Choice, whole_name
from apps.people.roster.fields import Field
from apps.people.roster.known import Directory, KnownPerson
from apps.people.roster.repeats import is_new, leave_out
from apps.people.roster.resemblance import NOBODY, Likeness, holders, perhaps, surely
from apps.people.roster.table import Note, note
from kernel.words import noop


def match_known(drafts: Iterable[Draft], directory: Directory, answers: Mapping[int, str]) -> None:
    """Sure matches first, so that a person found in one row is no doubt in another."""
    likenesses = [
        (draft, answered(draft, directory, answers) or surely(draft, directory)) for draft in drafts
    ]
    claimed = {likeness.sure.id for _, likeness in likenesses if likeness.sure}
    rows: dict[UUID, int] = {}
    for draft, likeness in likenesses:
        called_new = answers.get(draft.line.number) == NEW
        found = perhaps(draft, directory, claimed) if likeness is NOBODY and not called_new else likeness
        if found.sure:
            settle(draft, found.sure, directory, rows)
        elif found.perhaps and not (called_new and found.may_be_new):
            refuse_doubt(draft, found)


def answered(draft: Draft, directory: Directory, answers: Mapping[int, str]) -> Likeness | None:
    """The person the curator chose for the row."""
    answer = answers.get(draft.line.number, "")
    chosen = (
        [person for person in directory.by_id.values() if answer == f"{SAME}{person.id}"] if answer else []
    )
    return Likeness(sure=chosen[0]) if chosen else None


def settle(draft: Draft, person: KnownPerson, directory: Directory, rows: dict[UUID, int]) -> None:
    """The row is about this person, unless another row is already or its number is somebody else's."""
    draft.known_id = person.id
    first = rows.setdefault(person.id, draft.line.number)
    if first != draft.line.number and not has_repeat(draft):
        repeated = note("repeats_person", noop("Row {row} is about the same person."), row=first)
        draft.refuse(None, repeated, choices=(leave_out(),))
    for field, holder in holders(draft, directory).items():
        if holder.id != person.id:
            draft.refuse(field, stranger(field, holder), choices=(leave_out(),))


def has_repeat(draft: Draft) -> bool:
    """Whether the row was refused as a repetition already."""
    return any(reason.code.startswith("repeats_") for reason in draft.reasons)


def refuse_doubt(draft: Draft, likeness: Likeness) -> None:
    """One person or several to choose from; a number or address that is another's may also be mended."""
    people = likeness.perhaps
    owned = likeness.owner_of
    reason = stranger(owned, people[0]) if owned else doubt(people)
    new = (is_new(),) if likeness.may_be_new else ()
    draft.refuse(owned, reason, choices=(*map(same, people), *new, leave_out()))


def same(person: KnownPerson) -> Choice:
    """The way out: it is this person."""
    return Choice(
        f"{SAME}{person.id}", note("same_person", noop("The same person: {name}"), name=described(person))
    )


def described(person: KnownPerson) -> str:
    """The name with what helps to tell namesakes apart."""
    born = f"{person.birth_date:%d.%m.%Y}" if person.birth_date else ""
    told = (
        whole_name(person.values),
        born,
        person.values.get(Field.GROUP) or person.values.get(Field.POSITION),
    )
    return ", ".join(text for text in told if text)


def doubt(people: Collection[KnownPerson]) -> Note:
    """Perhaps one known person, or several."""
    names = "; ".join(described(person) for person in people)
    if len(people) == 1:
        return note("perhaps_known", noop("Perhaps already in the college: {name}."), name=names)
    return note("several_known", noop("More than one person of the college fits: {names}."), names=names)


def stranger(field: Field, owner: KnownPerson) -> Note:
    """The number or the address belongs to a person of another name."""
    if field is Field.EMAIL:
        return note("email_of_another", noop("This e-mail is recorded for {name}."), name=described(owner))
    return note("key_of_another", noop("This number is recorded for {name}."), name=described(owner))
