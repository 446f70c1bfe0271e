"""Solve a problem to the optimum with SciPy's sparse bipartite matching, and price the result."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from apps.matching.engine import errors
from apps.matching.engine.problem import IntArray, Problem, Solution

EXACT = 2**53


@dataclass(frozen=True, slots=True, eq=False)
class _Left:
    """What is left to decide once fixed and forbidden pairs are out; mentees are renumbered."""

    mentees: IntArray
    cap: IntArray
    src: IntArray
    dst: IntArray
    score: IntArray
    cost: IntArray
    penalty: IntArray


def solve(problem: Problem) -> Solution:
    """The optimum of `problem`, the same one every time, with duals. Raises ProblemTooLarge.

    Order of goals: most mentees matched, higher tiers first, greatest total. An unmatched mentee
    of tier t costs BIG·(T+1-t) with BIG = S·min(n, Σcap)+1, so no sum of scores outweighs one
    person; tiers may enter linearly because the sets that can be matched form a matroid.
    """
    mate, u = np.full(problem.n, -1, dtype=np.int64), np.zeros(problem.n, dtype=np.int64)
    mate[problem.fixed[:, 0]] = problem.fixed[:, 1]
    left = _take_out(problem)
    mate[left.mentees] = assigned = _assign(left)
    u[left.mentees], v = _prices(left, assigned)
    chosen = mate[problem.src] == problem.dst
    return Solution(mate, u, v, matched=int((mate >= 0).sum()), total=int(problem.score[chosen].sum()))


def _take_out(problem: Problem) -> _Left:
    free = np.ones(problem.n, dtype=bool)
    free[problem.fixed[:, 0]] = False
    mentees = np.flatnonzero(free)
    cap = problem.cap - np.bincount(problem.fixed[:, 1], minlength=problem.m)
    flat = problem.src * problem.m + problem.dst
    kept = free[problem.src] & ~np.isin(flat, problem.forbidden @ np.array([problem.m, 1], dtype=np.int64))
    score = problem.score[kept]
    top = int(score.max(initial=0))
    big = top * min(len(mentees), int(cap.sum())) + 1
    if big * (int(problem.tier.max(initial=1)) + 1) * (problem.n + 1) >= EXACT:
        raise errors.ProblemTooLarge
    penalty = big * (problem.tier.max(initial=1) + 1 - problem.tier[mentees])
    src = np.searchsorted(mentees, problem.src[kept])
    return _Left(mentees, cap, src, problem.dst[kept], score, top - score, penalty)


def _assign(left: _Left) -> IntArray:
    """The mentor of each mentee left, or -1: every place is a column, and so is staying alone."""
    count = len(left.mentees)
    if not count:
        return np.zeros(0, dtype=np.int64)
    wanted = np.bincount(left.dst, minlength=len(left.cap))
    places = np.minimum(left.cap, wanted)
    first = np.cumsum(places) - places
    copies = places[left.dst]
    rows, starts = np.repeat(left.src, copies), np.repeat(first[left.dst], copies)
    within = np.arange(len(rows)) - np.repeat(np.cumsum(copies) - copies, copies)
    alone = np.arange(count)
    data = np.concatenate([np.repeat(left.cost, copies), left.penalty]) + 1.0  # SciPy drops zeros
    column = np.concatenate([starts + within, int(places.sum()) + alone])
    matrix = csr_array((data, (np.concatenate([rows, alone]), column)))
    _, chosen = min_weight_full_bipartite_matching(matrix)
    owner = np.concatenate([np.repeat(np.arange(len(places)), places), np.full(count, -1)])
    return owner[chosen].astype(np.int64)


def _prices(left: _Left, mate: IntArray) -> tuple[IntArray, IntArray]:
    """Duals u [mentees left] and v [m] of an optimal assignment: the least prices that clear it.

    A mentor's price rises until nobody would rather have that place; in an optimum this settles
    within m rounds, and a result that is not optimal never settles (NotProven).
    """
    own = left.penalty.copy()
    chosen = mate[left.src] == left.dst
    own[left.src[chosen]] = left.cost[chosen]
    price = np.zeros(len(left.cap) + 1, dtype=np.int64)  # the last one, of staying alone, stays 0
    for _ in range(len(left.cap) + 1):
        pays = own + price[mate]
        raised = price.copy()
        np.maximum.at(raised, left.dst, pays[left.src] - left.cost)
        if (raised == price).all():
            return pays, -price[:-1]
        price = raised
    raise errors.NotProven
