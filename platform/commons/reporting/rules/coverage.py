"""Coverage: who takes part, out of whom, against a target with a year (R91)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

TENTH = Decimal("0.1")
HUNDRED = Decimal(100)


class MoreThanEverybody(ValueError):
    """More people are counted in than there are, or a count is negative: the facts are wrong."""


class NoTarget(ValueError):
    """The region has set no target for this indicator."""


@dataclass(frozen=True, slots=True)
class Target:
    """A share to reach by the end of a year, in percent."""

    year: int
    percent: Decimal


SEED_TARGET = Target(year=2024, percent=Decimal(70))


def default_targets(current_year: int) -> tuple[Target, ...]:
    """What a region starts with: the programme's target as history, the same share for this year."""
    current = Target(year=current_year, percent=SEED_TARGET.percent)
    return (SEED_TARGET,) if current == SEED_TARGET else (SEED_TARGET, current)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many people take part out of all whom the indicator counts."""

    participants: int
    everybody: int

    def __post_init__(self) -> None:
        if not 0 <= self.participants <= self.everybody:
            raise MoreThanEverybody(f"{self.participants} of {self.everybody}")

    @property
    def percent(self) -> Decimal | None:
        """The share in percent to one decimal, half up; None where there is nobody to count."""
        return percent(self.participants, self.everybody)


def percent(part: int, whole: int) -> Decimal | None:
    """`part` of `whole` in percent to one decimal, half up; None of nothing."""
    if not whole:
        return None
    return (HUNDRED * part / whole).quantize(TENTH, ROUND_HALF_UP)


def total(parts: Iterable[Coverage]) -> Coverage:
    """The coverage of several colleges together: people are added, never percentages."""
    kept = tuple(parts)
    return Coverage(sum(part.participants for part in kept), sum(part.everybody for part in kept))


def roll_up(colleges: Mapping[str, Coverage], parents: Mapping[str, str]) -> dict[str, Coverage]:
    """The coverage of every college and of all that stands above it.

    parents: the municipality of each college, the region of each municipality; a key without
    a parent is a top. Every sum equals its parts by construction.
    """
    found: dict[str, Coverage] = {}
    for college, coverage in colleges.items():
        for place in _upwards(college, parents):
            found[place] = total([found[place], coverage]) if place in found else coverage
    return found


def _upwards(place: str | None, parents: Mapping[str, str]) -> Iterable[str]:
    while place is not None:
        yield place
        place = parents.get(place)


def target_in_force(targets: Iterable[Target], year: int) -> Target:
    """The target nearest ahead of `year`, or the last one when all years have passed. Raises NoTarget."""
    known = sorted(targets, key=lambda target: target.year)
    if not known:
        raise NoTarget
    return next((target for target in known if target.year >= year), known[-1])


def is_reached(coverage: Coverage, target: Target) -> bool:
    """Judged by people, not by the rounded percentage: 69.96 % is shown as 70.0 % and is not yet 70."""
    return people_missing(coverage, target) == 0


def people_missing(coverage: Coverage, target: Target) -> int:
    """How many more people must take part to reach the target; 0 when it is reached."""
    wanted = (target.percent * coverage.everybody / HUNDRED).to_integral_value(ROUND_CEILING)
    return max(0, int(wanted) - coverage.participants)
