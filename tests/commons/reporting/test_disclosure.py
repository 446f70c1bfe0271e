"""What is published cannot be computed back: the attacker knows every relation and finds nothing narrow."""

from decimal import Decimal
from types import MappingProxyType

import pytest
from hypothesis import given, settings

from commons.reporting.rules.disclosure import (
    WITHHELD,
    Cell,
    Frame,
    Measure,
    Published,
    Row,
    Table,
    TableError,
    protect,
    tabulate,
)
from commons.reporting.rules.disclosure.attack import Interval, attack
from tests.commons.reporting.regions import COVERAGE, believable_region, frame_of, small_regions

THRESHOLD, WIDTH = 10, 5


def _truth(table: Table, interval: Interval) -> int:
    values = table.values()
    if not interval.remainder:
        return values[interval.cell]
    return values[dict(table.frame.shares())[interval.cell]] - values[interval.cell]


def _broken(table: Table, intervals: tuple[Interval, ...]) -> list[Interval]:
    """Intervals that miss the truth, or are too narrow where something was to be protected."""
    return [
        found
        for found in intervals
        if not found.low <= _truth(table, found) <= found.high
        or (found.width < WIDTH and (not found.remainder or _truth(table, found) < THRESHOLD))
    ]


def _assert_nothing_small_is_shown(table: Table, published: Published) -> None:
    for value in published.cells.values():
        assert value is WITHHELD or value == 0 or value >= THRESHOLD
    for part, whole in table.frame.shares():
        counted, everybody = published.cells[part], published.cells[whole]
        if counted is not WITHHELD and everybody is not WITHHELD and counted:
            assert everybody - counted >= THRESHOLD


def _without_complements(table: Table) -> Published:
    """What plain suppression would publish: the small counts withheld and nothing else."""
    cells = {key: WITHHELD if 0 < value < THRESHOLD else value for key, value in table.values().items()}
    return Published(table.frame, MappingProxyType(cells))


def _share_shown(published: Published) -> float:
    cells = list(published.cells.values())
    return sum(value is not WITHHELD for value in cells) / len(cells)


@settings(max_examples=120, deadline=None)
@given(small_regions())
def test_b2_no_small_figure_can_be_computed_and_no_interval_is_narrow(table: Table) -> None:
    published = protect(table, THRESHOLD, WIDTH)
    _assert_nothing_small_is_shown(table, published)
    assert _broken(table, attack(published)) == []


@settings(max_examples=40, deadline=None)
@given(small_regions())
def test_b2_knowing_that_people_are_not_divisible_does_not_help(table: Table) -> None:
    published = protect(table, THRESHOLD, WIDTH)
    assert _broken(table, attack(published, whole_numbers=True)) == []


@settings(max_examples=40, deadline=None)
@given(small_regions())
def test_what_is_shown_is_true_and_the_same_every_time(table: Table) -> None:
    published = protect(table, THRESHOLD, WIDTH)
    values = table.values()
    assert all(value in (WITHHELD, values[key]) for key, value in published.cells.items())
    assert protect(table, THRESHOLD, WIDTH).cells == published.cells


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("colleges", [22, 40])
def test_b2_in_a_believable_region_at_least_85_percent_is_published(seed: int, colleges: int) -> None:
    table = believable_region(seed, colleges)
    published = protect(table, THRESHOLD, WIDTH)
    _assert_nothing_small_is_shown(table, published)
    assert _share_shown(published) >= 0.85
    assert published.value("region", "people") is not WITHHELD


def test_b2_a_believable_region_withstands_the_attack() -> None:
    table = believable_region(seed=1, colleges=30)
    published = protect(table, THRESHOLD, WIDTH)
    assert _broken(table, attack(published)) == []
    assert _broken(table, attack(published, least=0)) == []


def test_plain_suppression_is_broken_by_the_same_attack() -> None:
    table = believable_region(seed=1, colleges=30)
    broken = [found for found in _broken(table, attack(_without_complements(table))) if not found.remainder]
    assert len(broken) >= 5
    assert min(found.width for found in broken) == 0


def _colleges(*figures: tuple[int, int]) -> Table:
    """One municipality whose colleges have these (people, covered)."""
    frame = frame_of([len(figures)], COVERAGE[:2])
    counts = {(f"m0c{i}", "people"): people for i, (people, _) in enumerate(figures)}
    counts |= {(f"m0c{i}", "covered"): covered for i, (_, covered) in enumerate(figures)}
    return tabulate(frame, counts)


def _withheld(published: Published) -> set[tuple[str, str]]:
    return {key for key, value in published.cells.items() if value is WITHHELD}


def test_where_nothing_is_small_everything_is_shown() -> None:
    assert _withheld(protect(_colleges((300, 200), (120, 60), (45, 25)))) == set()


def test_of_three_colleges_one_small_figure_takes_one_companion_with_it() -> None:
    published = protect(_colleges((300, 200), (120, 60), (45, 7)))
    assert _withheld(published) == {("m0c2", "covered"), ("m0c1", "covered")}
    assert published.value("region", "covered") == 267
    assert published.share("m0c0", "covered") == Decimal("66.7")
    assert published.share("m0c2", "covered") is WITHHELD


def test_a_small_remainder_is_as_telling_as_a_small_count() -> None:
    published = protect(_colleges((300, 200), (120, 60), (45, 41)))
    assert ("m0c2", "covered") in _withheld(published)
    assert len(_withheld(published)) == 2


def test_that_everybody_takes_part_is_withheld_and_that_nobody_does_is_shown() -> None:
    published = protect(_colleges((300, 200), (120, 60), (45, 45), (60, 0)))
    assert published.value("m0c2", "covered") is WITHHELD
    assert published.value("m0c3", "covered") == 0
    assert published.share("m0c3", "covered") == Decimal("0.0")


def test_a_tiny_college_loses_its_denominator_too() -> None:
    published = protect(_colleges((300, 200), (120, 60), (7, 4)))
    assert {("m0c2", "people"), ("m0c2", "covered")} <= _withheld(published)
    assert _broken(_colleges((300, 200), (120, 60), (7, 4)), attack(published)) == []


def test_one_college_alone_takes_its_municipality_and_region_with_it() -> None:
    published = protect(_colleges((300, 4)))
    assert _withheld(published) == {("m0c0", "covered"), ("m0", "covered"), ("region", "covered")}


def test_a_share_of_nobody_is_none_and_a_plain_count_has_no_share() -> None:
    published = protect(_colleges((0, 0), (40, 20)))
    assert published.share("m0c0", "covered") is None
    with pytest.raises(TableError):
        published.share("m0c0", "people")


def test_threshold_and_width_are_parameters() -> None:
    table = _colleges((300, 200), (120, 60), (45, 7))
    assert _withheld(protect(table, threshold=5, width=3)) == set()
    wide = protect(table, threshold=10, width=70)
    covered = [found for found in attack(wide) if not found.remainder]
    assert min(found.width for found in covered) >= 70


def test_the_pattern_of_the_last_period_stays_where_there_is_a_choice() -> None:
    october = protect(_colleges((300, 100), (310, 104), (45, 7)))
    november = _colleges((300, 108), (310, 104), (45, 8))
    assert ("m0c0", "covered") in _withheld(october)
    assert _withheld(protect(november)) != _withheld(october)
    assert _withheld(protect(november, before=october)) == _withheld(october)


ROWS = (Row("region"), Row("a", "region"), Row("b", "region"))
PLAIN = Frame(ROWS, (Measure("people"), Measure("covered", of="people")))


def _cells(**changed: int) -> tuple[Cell, ...]:
    lawful = {"region": 90, "a": 50, "b": 40, "region_c": 50, "a_c": 30, "b_c": 20} | changed
    return tuple(
        Cell(name.removesuffix("_c"), "covered" if name.endswith("_c") else "people", value)
        for name, value in lawful.items()
    )


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (_cells(region=91), "sum"),
        (_cells(a=51), "sum"),
        (_cells(a=-1, region=39), "negative"),
        (_cells(a_c=51, region_c=71), "more than everybody"),
        (_cells()[1:], "exactly once"),
        ((*_cells(), Cell("a", "people", 50)), "exactly once"),
        ((*_cells(), Cell("c", "people", 50)), "exactly once"),
    ],
)
def test_an_inconsistent_table_is_refused_by_name(cells: tuple[Cell, ...], why: str) -> None:
    with pytest.raises(TableError, match=why):
        Table(PLAIN, cells)


@pytest.mark.parametrize(
    ("rows", "measures"),
    [
        ((Row("a"), Row("a")), (Measure("people"),)),
        ((Row("a", "b"),), (Measure("people"),)),
        ((Row("a", "b"), Row("b", "a")), (Measure("people"),)),
        ((Row("a"),), (Measure("people"), Measure("people"))),
        ((Row("a"),), (Measure("covered", of="people"),)),
        ((Row("a"),), (Measure("people", of="people"),)),
        ((Row("a"),), (Measure("people", parts=("staff",)),)),
    ],
)
def test_an_impossible_frame_is_refused_by_name(rows: tuple[Row, ...], measures: tuple[Measure, ...]) -> None:
    with pytest.raises(TableError):
        Frame(rows, measures)


def test_figures_are_given_for_the_lowest_rows_only() -> None:
    with pytest.raises(TableError, match="sum"):
        tabulate(PLAIN, {("region", "people"): 5})
    with pytest.raises(TableError, match="frame"):
        tabulate(PLAIN, {("a", "dogs"): 5})


@pytest.mark.parametrize(("threshold", "width"), [(0, 5), (10, 0), (-1, 5)])
def test_senseless_parameters_are_refused(threshold: int, width: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        protect(_colleges((300, 200)), threshold, width)
