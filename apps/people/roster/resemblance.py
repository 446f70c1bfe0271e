"""Whether a row is about somebody the college knows: surely, perhaps or not."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from apps.people.roster.draft import Draft
from apps.people.roster.fields import Field
from apps.people.roster.known import Directory, KnownPerson
from apps.people.roster.spelling import folded, is_slip

CROWD = 50
WITNESSES = (Field.GROUP, Field.POSITION, Field.PHONE, Field.EMAIL, Field.EXTERNAL_KEY)


@dataclass(frozen=True, slots=True)
class Likeness:
    """The people a row may be about; `owner_of` names the field that is somebody else's.

    A row that holds a known number or address cannot be about anybody new.
    """

    sure: KnownPerson | None = None
    perhaps: tuple[KnownPerson, ...] = ()
    owner_of: Field | None = None
    may_be_new: bool = True


NOBODY = Likeness()


def surely(draft: Draft, directory: Directory) -> Likeness:
    """By number, address, or name with date of birth; several people at once are no certainty."""
    held = holders(draft, directory)
    named = [person for person in namesakes(draft, directory) if born_alike(draft, person)]
    found = {person.id: person for person in (*held.values(), *named)}
    if len(found) > 1:
        return Likeness(perhaps=tuple(found.values()), may_be_new=not held)
    for person in found.values():
        if person in named or akin(draft, person):
            return Likeness(sure=person)
        return Likeness(perhaps=(person,), owner_of=next(iter(held)), may_be_new=False)
    return NOBODY


def holders(draft: Draft, directory: Directory) -> dict[Field, KnownPerson]:
    """Whose the number and the address of the row are, where they are known."""
    found = {
        Field.EXTERNAL_KEY: directory.by_key.get(folded(draft.values.get(Field.EXTERNAL_KEY, ""))),
        Field.EMAIL: directory.by_email.get(draft.values.get(Field.EMAIL, "")),
    }
    return {field: person for field, person in found.items() if person}


def perhaps(draft: Draft, directory: Directory, claimed: Collection[UUID]) -> Likeness:
    """By a name without a date, a slip of the pen, a new family name; the `claimed` are left out."""
    doubtful = [
        person for person in namesakes(draft, directory) if person.id not in claimed and may_be(draft, person)
    ]
    if len(doubtful) == 1 and confirmed(draft, doubtful[0]):
        return Likeness(sure=doubtful[0])
    born = draft.birth_date
    birthday = directory.by_birth_date.get(born, []) if born else []
    if len(birthday) <= CROWD:
        doubtful += [
            person for person in birthday if person.id not in claimed and nearly_named(draft, person)
        ]
    return Likeness(perhaps=tuple({person.id: person for person in doubtful}.values()))


def namesakes(draft: Draft, directory: Directory) -> list[KnownPerson]:
    """People of the same name; a patronymic missing on one side does not part them."""
    if not draft.short_name:
        return []
    patronymic = draft.values.get(Field.PATRONYMIC)
    return [
        person
        for person in directory.by_short_name.get(draft.short_name, [])
        if person.normal_name == draft.name or not patronymic or not person.values.get(Field.PATRONYMIC)
    ]


def born_alike(draft: Draft, person: KnownPerson) -> bool:
    """Both dates are there and equal."""
    return draft.birth_date is not None and draft.birth_date == person.birth_date


def akin(draft: Draft, person: KnownPerson) -> bool:
    """Enough in common to hold the same number: the date of birth, the name, or all but the family name."""
    return (
        born_alike(draft, person)
        or draft.short_name == person.short_name
        or names_without_family(draft, person)
    )


def names_without_family(draft: Draft, person: KnownPerson) -> bool:
    """Given name and patronymic are equal: a family name changes with marriage."""
    parts = (Field.GIVEN_NAME, Field.PATRONYMIC)
    pairs = [(folded(draft.values.get(part, "")), folded(person.values.get(part, ""))) for part in parts]
    return all(one and one == other for one, other in pairs)


def may_be(draft: Draft, person: KnownPerson) -> bool:
    """A namesake, unless two whole dates of birth say otherwise."""
    if draft.birth_date is None or person.birth_date is None:
        return True
    return near_dates(draft.birth_date, person.birth_date)


def near_dates(one: dt.date, other: dt.date) -> bool:
    """Two of three figures agree, or day and month changed places."""
    same = (one.day == other.day) + (one.month == other.month) + (one.year == other.year)
    swapped = one.year == other.year and (one.day, one.month) == (other.month, other.day)
    return same >= 2 or swapped


def confirmed(draft: Draft, person: KnownPerson) -> bool:
    """A namesake without dates to compare: the kind agrees where neither side has one, else some witness."""
    if draft.birth_date and person.birth_date:
        return False
    if draft.birth_date is None and person.birth_date is None:
        return draft.values.get(Field.KIND) == person.values.get(Field.KIND)
    told = [(draft.values.get(field, ""), person.values.get(field, "")) for field in WITNESSES]
    return any(one and folded(one) == folded(other) for one, other in told)


def nearly_named(draft: Draft, person: KnownPerson) -> bool:
    """Born the same day: one letter apart, or only the family name differs."""
    return is_slip(draft.name, person.normal_name) or names_without_family(draft, person)
