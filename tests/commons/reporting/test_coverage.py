"""The arithmetic of coverage: rounding, targets with a year, sums that equal their parts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commons.reporting.rules.coverage import (
    SEED_TARGET,
    Coverage,
    MoreThanEverybody,
    NoTarget,
    Target,
    default_targets,
    is_reached,
    people_missing,
    roll_up,
    target_in_force,
    total,
)

SEVENTY = Target(2026, Decimal(70))


@pytest.mark.parametrize(
    ("participants", "everybody", "percent"),
    [
        (614, 1000, "61.4"),
        (1, 3, "33.3"),
        (2, 3, "66.7"),
        (1, 2000, "0.1"),
        (1, 2001, "0.0"),
        (5, 5, "100.0"),
    ],
)
def test_r91_coverage_is_rounded_half_up_to_one_decimal(
    participants: int, everybody: int, percent: str
) -> None:
    assert Coverage(participants, everybody).percent == Decimal(percent)


def test_coverage_of_nobody_is_unknown_and_misses_nobody() -> None:
    assert Coverage(0, 0).percent is None
    assert people_missing(Coverage(0, 0), SEVENTY) == 0


@pytest.mark.parametrize(("participants", "everybody"), [(6, 5), (-1, 5), (0, -1)])
def test_more_people_than_there_are_is_refused(participants: int, everybody: int) -> None:
    with pytest.raises(MoreThanEverybody):
        Coverage(participants, everybody)


@pytest.mark.parametrize(
    ("participants", "everybody", "missing"),
    [(70, 100, 0), (69, 100, 1), (0, 10, 7), (0, 11, 8), (17_708, 28_840, 2_480), (100, 100, 0)],
)
def test_r91_people_missing_to_the_target_are_counted_whole(
    participants: int, everybody: int, missing: int
) -> None:
    coverage = Coverage(participants, everybody)
    assert people_missing(coverage, SEVENTY) == missing
    assert is_reached(coverage, SEVENTY) == (missing == 0)


def test_r91_a_target_is_reached_by_people_not_by_rounding() -> None:
    nearly = Coverage(6999, 10_000)
    assert nearly.percent == Decimal("70.0")
    assert not is_reached(nearly, SEVENTY)


def test_r91_the_default_target_is_70_percent_with_the_programmes_year_as_history() -> None:
    assert Target(2024, Decimal(70)) == SEED_TARGET
    assert default_targets(2026) == (SEED_TARGET, SEVENTY)
    assert default_targets(2024) == (SEED_TARGET,)


@pytest.mark.parametrize(("year", "percent"), [(2023, 70), (2024, 70), (2025, 75), (2026, 75), (2030, 75)])
def test_r91_the_target_in_force_is_the_nearest_ahead_else_the_last(year: int, percent: int) -> None:
    targets = [Target(2026, Decimal(75)), Target(2024, Decimal(70))]
    assert target_in_force(targets, year).percent == percent


def test_a_region_without_a_target_is_told_so() -> None:
    with pytest.raises(NoTarget):
        target_in_force([], 2026)


PARENTS = {"a": "m1", "b": "m1", "c": "m2", "m1": "region", "m2": "region"}
COVERAGES = st.builds(lambda one, rest: Coverage(one, one + rest), st.integers(0, 5000), st.integers(0, 5000))


@given(COVERAGES, COVERAGES, COVERAGES)
def test_r91_every_sum_equals_its_parts(a: Coverage, b: Coverage, c: Coverage) -> None:
    found = roll_up({"a": a, "b": b, "c": c}, PARENTS)
    assert set(found) == {"a", "b", "c", "m1", "m2", "region"}
    assert (found["a"], found["m2"]) == (a, c)
    assert found["m1"] == total([a, b])
    assert found["region"] == total([found["m1"], found["m2"]])


def test_percentages_are_never_averaged() -> None:
    assert total([Coverage(10, 10), Coverage(0, 90)]).percent == Decimal("10.0")
