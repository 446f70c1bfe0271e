"""Unlawful input is refused by name, before anything is computed."""

from collections.abc import Sequence
from typing import Any

import pytest

from apps.matching.engine import errors
from apps.matching.engine.problem import pose
from apps.matching.engine.solver import solve

LAWFUL: dict[str, Sequence[Any]] = {
    "tiers": [1, 1],
    "places": [1, 0],
    "edges": [(0, 0, 10), (1, 0, 1000), (1, 1, 0)],
}


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"edges": [(0, 0, 1001)]}, errors.ScoreOutOfRange),
        ({"edges": [(0, 0, -1)]}, errors.ScoreOutOfRange),
        ({"edges": [(0, 0, float("nan"))]}, errors.NotWholeNumbers),
        ({"edges": [(0, 0, float("inf"))]}, errors.NotWholeNumbers),
        ({"edges": [(0, 0, 0.5)]}, errors.NotWholeNumbers),
        ({"edges": [(0, 0, 2**60)]}, errors.NotWholeNumbers),
        ({"edges": [(0, 0, "many")]}, errors.NotWholeNumbers),
        ({"edges": [(0, 0, 1), (1, 0)]}, errors.NotWholeNumbers),
        ({"edges": [(0, 0, 1), (0, 0, 2)]}, errors.ListedTwice),
        ({"edges": [(2, 0, 1)]}, errors.NoSuchPerson),
        ({"edges": [(0, 2, 1)]}, errors.NoSuchPerson),
        ({"edges": [(-1, 0, 1)]}, errors.NoSuchPerson),
        ({"forbidden": [(0, 9)]}, errors.NoSuchPerson),
        ({"fixed": [(9, 0)]}, errors.NoSuchPerson),
        ({"places": [1, -1]}, errors.NegativeCapacity),
        ({"tiers": [1, 0]}, errors.TierBelowOne),
        ({"places": [2, 1], "fixed": [(1, 0), (1, 1)]}, errors.FixedTwice),
        ({"fixed": [(0, 0)], "forbidden": [(0, 0)]}, errors.FixedAndForbidden),
        ({"fixed": [(0, 1)]}, errors.FixedPairNotEligible),
        ({"fixed": [(0, 0), (1, 0)]}, errors.FixedBeyondCapacity),
    ],
)
def test_unlawful_input_gets_its_named_error(
    change: dict[str, Sequence[Any]], error: type[errors.EngineError]
) -> None:
    given: dict[str, Any] = {**LAWFUL, **change}
    with pytest.raises(error):
        pose(**given)


def test_numbers_too_large_to_stay_exact_are_refused() -> None:
    with pytest.raises(errors.ProblemTooLarge):
        solve(pose(tiers=[1, 10**13], places=[10**6, 10**6], edges=[(0, 0, 1000), (1, 1, 1)]))
