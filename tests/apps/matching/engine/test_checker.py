"""The checker believes nothing: each way of spoiling a result is caught."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings

from apps.matching.engine import errors
from apps.matching.engine.checker import check
from apps.matching.engine.problem import Solution, pose
from apps.matching.engine.solver import solve
from tests.apps.matching.engine.instances import Instance, best_by_trying_everything, instances, reached

PROBLEM = pose(
    tiers=[1, 1, 1],
    places=[1, 2],
    edges=[(0, 0, 900), (0, 1, 100), (1, 0, 800), (1, 1, 700), (2, 1, 50)],
    fixed=[(2, 1)],
    forbidden=[(0, 1)],
)
PROVEN = solve(PROBLEM)


def test_the_result_to_spoil_is_proven() -> None:
    assert PROVEN.mate.tolist() == [0, 1, 1]
    assert check(PROBLEM, PROVEN).total == 1650


def _spoiled(mate: list[int], matched: int, total: int) -> Solution:
    return replace(PROVEN, mate=np.array(mate), matched=matched, total=total)


@pytest.mark.parametrize(
    ("spoiled", "why"),
    [
        (_spoiled([0, 0, 1], 3, 1750), "beyond capacity"),
        (_spoiled([1, 0, 1], 3, 950), "not eligible"),
        (_spoiled([0, 1, -1], 2, 1600), "fixed pair was lost"),
        (_spoiled([0, 1, 1], 3, 1651), "sums"),
        (_spoiled([0, 1], 2, 1600), "shape"),
    ],
)
def test_an_infeasible_result_is_refused(spoiled: Solution, why: str) -> None:
    with pytest.raises(errors.NotFeasible, match=why):
        check(PROBLEM, spoiled)


def test_a_feasible_result_that_is_not_the_best_is_refused() -> None:
    with pytest.raises(errors.NotProven, match="bound"):
        check(PROBLEM, _spoiled([-1, 1, 1], 2, 750))


@pytest.mark.parametrize(("mentee", "shift"), [(0, 10**9), (0, 1), (2, 1), (1, -1)])
def test_a_false_dual_of_a_mentee_is_refused(mentee: int, shift: int) -> None:
    u = PROVEN.u.copy()
    u[mentee] += shift
    with pytest.raises(errors.NotProven):
        check(PROBLEM, replace(PROVEN, u=u))


@pytest.mark.parametrize(("mentor", "price"), [(0, 5), (1, -1), (0, -10_000)])
def test_a_false_price_of_a_place_is_refused(mentor: int, price: int) -> None:
    v = PROVEN.v.copy()
    v[mentor] = price
    with pytest.raises(errors.NotProven):
        check(PROBLEM, replace(PROVEN, v=v))


@settings(max_examples=200, deadline=None)
@given(instances())
def test_whatever_is_worse_than_the_best_is_never_proven(instance: Instance) -> None:
    """Parting any one pair of an optimum is feasible, worse, and refused."""
    best = solve(instance.posed())
    fixed = dict(instance.fixed)
    parted = [i for i, j in enumerate(best.mate.tolist()) if j >= 0 and i not in fixed]
    assume(parted)
    mate = best.mate.copy()
    mate[parted[0]] = -1
    goal = reached(instance, mate.tolist())
    assert goal < best_by_trying_everything(instance)
    with pytest.raises(errors.NotProven):
        check(instance.posed(), replace(best, mate=mate, matched=goal[0], total=goal[2]))
