"""People the college has already, arranged for looking up."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from apps.people.roster.fields import Field
from apps.people.roster.spelling import folded, normal_name


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the college: `values` in the settled forms of `CheckedRow.values`.

    A field absent from `values` is not compared. `normal_name` is that of `spelling.normal_name`. A consent's
    value is the last day on which it was signed or withdrawn, empty when it never was.
    """

    id: UUID
    normal_name: str
    birth_date: dt.date | None
    email: str
    external_key: str
    values: Mapping[Field, str]

    @property
    def short_name(self) -> str:
        """Family name and given name, folded."""
        return normal_name(self.values.get(Field.FAMILY_NAME, ""), self.values.get(Field.GIVEN_NAME, ""))


@dataclass(slots=True)
class Directory:
    """The known people by what they may be found by."""

    by_key: dict[str, KnownPerson] = field(default_factory=dict)
    by_email: dict[str, KnownPerson] = field(default_factory=dict)
    by_short_name: dict[str, list[KnownPerson]] = field(default_factory=lambda: defaultdict(list))
    by_birth_date: dict[dt.date, list[KnownPerson]] = field(default_factory=lambda: defaultdict(list))
    by_id: dict[UUID, KnownPerson] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Iterable[KnownPerson]) -> "Directory":
        """Arrange the people once."""
        directory = cls()
        for person in people:
            directory.enter(person)
        return directory

    def enter(self, person: KnownPerson) -> None:
        """One person under every name they go by."""
        self.by_id[person.id] = person
        self.by_short_name[person.short_name].append(person)
        if person.external_key:
            self.by_key[folded(person.external_key)] = person
        if person.email:
            self.by_email[person.email.casefold()] = person
        if person.birth_date:
            self.by_birth_date[person.birth_date].append(person)
