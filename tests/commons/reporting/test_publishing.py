"""The table of a closed month: its rows, the bounds that definitions set, its stored form."""

import json
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commons.reporting.rules.disclosure import (
    WITHHELD,
    Bound,
    Frame,
    Measure,
    Published,
    Row,
    TableError,
    protect,
    tabulate,
)
from commons.reporting.rules.disclosure.attack import attack
from commons.reporting.rules.indicators import (
    BOUNDS,
    MEASURES,
    Facts,
    ImpossibleFacts,
    check_possible,
    frame_of,
)
from commons.reporting.rules.publishing import ClosedTable, Level, Place, close_table, from_json, to_json
from tests.factories.reporting import LARGE, MIDDLING, SMALL

REGION = Place("r", "Заполье", Level.REGION)
NEAR, FAR = (Place(key, key, Level.MUNICIPALITY, "r") for key in ("near", "far"))
PLACES = (
    REGION,
    NEAR,
    *(Place(key, key, Level.COLLEGE, "near") for key in ("a", "b", "c")),
    FAR,
    Place("d", "d", Level.COLLEGE, "far"),
)


def closed(**facts: Facts) -> ClosedTable:
    return close_table(PLACES, facts, threshold=10, width=5, before=None)


def test_a_place_of_which_nobody_told_has_no_row() -> None:
    table = closed(a=LARGE, b=MIDDLING)
    assert [place.key for place in table.places] == ["r", "near", "a", "b"]
    assert [place.key for place in table.silent] == ["c", "far", "d"]


def test_the_table_of_nobody_is_empty() -> None:
    table = closed()
    assert (table.places, dict(table.published.cells)) == ((), {})


def test_b2_the_stored_table_is_the_published_one_and_holds_no_withheld_count() -> None:
    table = closed(a=LARGE, b=MIDDLING, c=SMALL, d=LARGE)
    stored = json.loads(json.dumps(to_json(table)))
    found = from_json(stored)
    assert (found.places, found.silent) == (table.places, table.silent)
    assert found.published.cells == table.published.cells
    assert found.published.frame.measures == MEASURES
    assert stored["cells"]["c"]["taking_part"] is None


@st.composite
def told(draw: st.DrawFn) -> Facts:
    """Lawful facts of a college, mostly small."""
    count = st.integers(0, 12) | st.integers(0, 80)
    students, staff = draw(count), draw(count)
    taking = (draw(st.integers(0, students)), draw(st.integers(0, staff)))
    pairs = (sum(taking) + 1) // 2 + draw(st.integers(0, 9))
    mentors = draw(st.integers(0, pairs))
    return Facts(students, staff, *taking, pairs=pairs, meetings=draw(count), mentors=mentors)


@settings(max_examples=30, deadline=None)
@given(st.lists(told(), min_size=1, max_size=4))
def test_b2_whoever_knows_the_definitions_still_computes_nothing_small(facts: list[Facts]) -> None:
    table = closed(**dict(zip("abcd", facts, strict=False)))
    published = table.published
    assert published.frame.bounds == BOUNDS
    assert all(value is WITHHELD or value == 0 or value >= 10 for value in published.cells.values())
    assert [found for found in attack(published) if not found.remainder and found.width < 5] == []


MENTORS = (Measure("pairs"), Measure("mentors"))
AT_MOST = (Bound("mentors", of="pairs"),)


def _two_colleges(bounds: tuple[Bound, ...]) -> Published:
    """The seven pairs of one are hidden by the eleven of another, which has as many mentors."""
    frame = Frame((Row("r"), Row("a", "r"), Row("b", "r")), MENTORS, bounds)
    counts = {("a", "pairs"): 7, ("a", "mentors"): 0, ("b", "pairs"): 11, ("b", "mentors"): 11}
    return protect(tabulate(frame, counts), width=10)


def _how_uncertain(published: Published) -> float:
    """How wide the seven pairs stay to somebody who knows that a mentor is in a pair."""
    frame = Frame(published.frame.rows, MENTORS, AT_MOST)
    found = attack(Published(frame, MappingProxyType(dict(published.cells))))
    return next(interval.width for interval in found if interval.cell == ("a", "pairs"))


def test_b2_what_a_definition_says_cannot_be_used_to_compute_back() -> None:
    assert _how_uncertain(_two_colleges(AT_MOST)) >= 10


def test_without_the_bound_in_the_frame_the_same_table_is_computed_back() -> None:
    assert _how_uncertain(_two_colleges(())) == 6


def test_a_bound_that_is_broken_or_senseless_is_refused() -> None:
    rows = (Row("r"),)
    with pytest.raises(TableError, match="times"):
        tabulate(Frame(rows, MENTORS, AT_MOST), {("r", "pairs"): 1, ("r", "mentors"): 2})
    for bound in (
        Bound("mentors", of="dogs"),
        Bound("dogs", of="pairs"),
        Bound("mentors", of="pairs", times=0),
    ):
        with pytest.raises(TableError, match="bounded"):
            Frame(rows, MENTORS, (bound,))


def test_facts_must_be_possible() -> None:
    check_possible(SMALL)
    for wrong in (replace(SMALL, staff_taking_part=9), replace(SMALL, pairs=3), replace(SMALL, mentors=7)):
        with pytest.raises(ImpossibleFacts):
            check_possible(wrong)


def test_the_frame_of_a_region_knows_every_measure() -> None:
    assert frame_of((Row("r"),)).measures == MEASURES
