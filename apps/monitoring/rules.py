"""How the college's counts are made of its people, pairs and meetings: by the region's definitions (R91)."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from commons.reporting.public import Facts, last_day, month_of


class Standing(StrEnum):
    """As whom coverage counts a person; anybody else is in no denominator."""

    STUDENT = "student"
    TEACHING = "teaching"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Everybody:
    """All whom coverage counts."""

    students: int
    teaching_staff: int


@dataclass(frozen=True, slots=True)
class Two:
    """The two people of a pair at work."""

    mentee: UUID
    mentor: UUID


def count(
    everybody: Everybody, pairs: Iterable[Two], standing: Mapping[UUID, Standing], meetings: int
) -> Facts:
    """The counts of a month. Whoever takes part is one of all, even if the list has lost him meanwhile."""
    at_work = tuple(pairs)
    taking_part = {person for two in at_work for person in (two.mentee, two.mentor)}
    students = sum(standing.get(person) == Standing.STUDENT for person in taking_part)
    staff = sum(standing.get(person) == Standing.TEACHING for person in taking_part)
    return Facts(
        students=max(everybody.students, students),
        teaching_staff=max(everybody.teaching_staff, staff),
        students_taking_part=students,
        staff_taking_part=staff,
        pairs=len(at_work),
        meetings=meetings,
        mentors=len({two.mentor for two in at_work}),
    )


def counting_day(month: date, today: date) -> date:
    """The day whose end the pairs are counted at: the last of the month, or today while it lasts."""
    return min(last_day(month), today)


@dataclass(frozen=True, slots=True)
class PairTold:
    """What the events say of a pair: when it was confirmed and, if so, ended."""

    two: Two
    confirmed_on: date
    ended_on: date | None = None

    def is_at_work(self, day: date) -> bool:
        """Whether it is confirmed by the end of that day and not ended by then."""
        return self.confirmed_on <= day and (self.ended_on is None or self.ended_on > day)


@dataclass(frozen=True, slots=True)
class Difference:
    """A count that does not agree with what it is checked against."""

    month: date
    metric: str
    kept: int
    expected: int


def differences(month: date, kept: Facts, expected: Facts, metrics: Iterable[str]) -> tuple[Difference, ...]:
    """Where the kept counts of a month are not the expected ones."""
    known, wanted = asdict(kept), asdict(expected)
    return tuple(
        Difference(month, metric, known[metric], wanted[metric])
        for metric in metrics
        if known[metric] != wanted[metric]
    )


def held_in(month: date, held_on: Iterable[date]) -> int:
    """How many of these days fall in a month."""
    return sum(month_of(day) == month for day in held_on)
