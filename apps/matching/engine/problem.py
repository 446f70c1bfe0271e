"""The problem as plain arrays: who may be paired with whom, at what score, under which limits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from apps.matching.engine import errors

IntArray = npt.NDArray[np.int64]
Pair = tuple[int, int]
HIGHEST_SCORE = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """Mentees 0…n-1, mentors 0…m-1 and E eligible pairs; lawful by construction (see `pose`).

    tier [n]: 1 is served first · cap [m]: free places · src, dst, score [E]: mentee, mentor and
    points 0–1000 of each eligible pair, in the order of (src, dst) · fixed, forbidden [k, 2]: pairs.
    """

    tier: IntArray
    cap: IntArray
    src: IntArray
    dst: IntArray
    score: IntArray
    fixed: IntArray
    forbidden: IntArray

    @property
    def n(self) -> int:
        """The number of mentees."""
        return len(self.tier)

    @property
    def m(self) -> int:
        """The number of mentors."""
        return len(self.cap)


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """Who is paired with whom, and the prices that prove it.

    mate [n]: the mentor's number, -1 when unmatched · u [n], v [m]: duals as `checker` defines them
    · matched: pairs made · total: their points, the fixed ones included in both.
    """

    mate: IntArray
    u: IntArray
    v: IntArray
    matched: int
    total: int


def pose(
    *,
    tiers: Sequence[int],
    places: Sequence[int],
    edges: Iterable[tuple[int, int, int]],
    fixed: Iterable[Pair] = (),
    forbidden: Iterable[Pair] = (),
) -> Problem:
    """Build a problem from plain sequences; `edges` are (mentee, mentor, score).

    The order of the edges does not matter. Raises a named `EngineError` for anything unlawful.
    """
    tier, cap = _whole(tiers), _whole(places)
    rows = _whole(list(edges), columns=3)
    rows = rows[np.lexsort((rows[:, 1], rows[:, 0]))]
    fixed_pairs, forbidden_pairs = _whole(list(fixed), columns=2), _whole(list(forbidden), columns=2)
    posed = Problem(tier, cap, rows[:, 0], rows[:, 1], rows[:, 2], fixed_pairs, forbidden_pairs)
    _refuse_bad_numbers(posed)
    _refuse_unknown_people(posed)
    _refuse_bad_fixing(posed)
    return posed


def _whole(values: Sequence[object], columns: int = 0) -> IntArray:
    """Exact int64 of the given shape; refuses fractions, NaN and text."""
    shape = (-1, columns) if columns else (-1,)
    if not len(values):
        return np.zeros((0, columns) if columns else 0, dtype=np.int64)
    try:
        given = np.asarray(values, dtype=np.float64)
        exact = np.isfinite(given).all() and (given == np.rint(given)).all() and (abs(given) < 2**53).all()
    except (TypeError, ValueError):
        exact = np.False_
    if not exact:
        raise errors.NotWholeNumbers
    return given.astype(np.int64).reshape(shape)


def _refuse_bad_numbers(posed: Problem) -> None:
    if (posed.tier < 1).any():
        raise errors.TierBelowOne
    if (posed.cap < 0).any():
        raise errors.NegativeCapacity
    if ((posed.score < 0) | (posed.score > HIGHEST_SCORE)).any():
        raise errors.ScoreOutOfRange


def _refuse_unknown_people(posed: Problem) -> None:
    edges = np.stack([posed.src, posed.dst], axis=1)
    for pairs in (edges, posed.fixed, posed.forbidden):
        if ((pairs < 0) | (pairs >= [posed.n, posed.m])).any():
            raise errors.NoSuchPerson
    if len(np.unique(edges, axis=0)) < len(edges):
        raise errors.ListedTwice


def _refuse_bad_fixing(posed: Problem) -> None:
    fixed = _pairs(posed.fixed)
    if len({mentee for mentee, _ in fixed}) < len(fixed):
        raise errors.FixedTwice
    if fixed & _pairs(posed.forbidden):
        raise errors.FixedAndForbidden
    if fixed - set(zip(posed.src.tolist(), posed.dst.tolist(), strict=True)):
        raise errors.FixedPairNotEligible
    if (np.bincount([mentor for _, mentor in fixed], minlength=posed.m) > posed.cap).any():
        raise errors.FixedBeyondCapacity


def _pairs(rows: IntArray) -> set[Pair]:
    return {(mentee, mentor) for mentee, mentor in rows.tolist()}
