"""The opposite side: what somebody can compute back from a published table. Written apart, to test by."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import linprog

from commons.reporting.rules.disclosure.table import Frame, Key, Published, Withheld

CEILING = 10.0**7  # everybody knows that there are fewer people than this

FloatArray = npt.NDArray[np.float64]
Bounds = list[tuple[float, float]]
Name = tuple[Key, bool]


@dataclass(frozen=True, slots=True)
class Interval:
    """All that can be known of a withheld count: it lies between `low` and `high` (`CEILING`: no bound).

    `cell` is its row and measure; `remainder` when it is the number of those not counted.
    """

    cell: Key
    remainder: bool
    low: float
    high: float

    @property
    def width(self) -> float:
        """How far apart the bounds are; 0 when the count is known exactly."""
        return self.high - self.low


def attack(published: Published, *, least: int = 1, whole_numbers: bool = False) -> tuple[Interval, ...]:
    """The tightest bounds of every withheld count and of every remainder not shown outright.

    least: what the attacker assumes of a withheld count (1 when it is known that zeros are shown) ·
    whole_numbers: also use that people are not divisible (slower).
    """
    shares = published.frame.shares()
    names = [(key, False) for key in published.cells] + [(part, True) for part, _ in shares]
    column = {name: i for i, name in enumerate(names)}
    system = _system(published.frame, column)
    bounds = [_bounds(published, name, least) for name in names]
    bounds += [(0, times * CEILING) for _, times, _ in published.frame.limits()]
    hidden = [name for name in names if _is_hidden(published, dict(shares), name)]
    return tuple(
        Interval(
            key,
            remainder,
            _reach(system, bounds, column[key, remainder], 1, int(whole_numbers)),
            -_reach(system, bounds, column[key, remainder], -1, int(whole_numbers)),
        )
        for key, remainder in hidden
    )


def _system(frame: Frame, column: dict[Name, int]) -> FloatArray:
    """All that is known, one row a relation, = 0; the last columns are what each bound leaves free."""
    limits = frame.limits()
    relations = [(1, (whole, False), [(part, False) for part in parts]) for whole, parts in frame.sums()]
    relations += [(1, (whole, False), [(part, False), (part, True)]) for part, whole in frame.shares()]
    first_limit = len(relations)
    relations += [(times, (by, False), [(bounded, False)]) for bounded, times, by in limits]
    system = np.zeros((len(relations), len(column) + len(limits)))
    for i, (times, whole, parts) in enumerate(relations):
        system[i, column[whole]] -= times
        for part in parts:
            system[i, column[part]] += 1
    for i in range(len(limits)):
        system[first_limit + i, len(column) + i] = 1
    return system


def _bounds(published: Published, name: Name, least: int) -> tuple[float, float]:
    key, remainder = name
    value = published.cells[key]
    if remainder:
        return 0, CEILING
    return (least, CEILING) if isinstance(value, Withheld) else (value, value)


def _is_hidden(published: Published, whole_of: dict[Key, Key], name: Name) -> bool:
    key, remainder = name
    seen = [published.cells[key], *([published.cells[whole_of[key]]] if remainder else [])]
    return any(isinstance(value, Withheld) for value in seen)


def _reach(system: FloatArray, bounds: Bounds, target: int, sign: int, kind: int) -> float:
    """The least of `sign` times the target that all relations allow; kind 1: whole numbers only."""
    objective = np.zeros(len(bounds))
    objective[target] = sign
    right = np.zeros(len(system))
    kinds = np.full(len(bounds), kind)
    found = linprog(objective, A_eq=system, b_eq=right, bounds=bounds, integrality=kinds)
    if found.fun is None:
        raise ArithmeticError(found.message)
    return round(float(found.fun), 6)
