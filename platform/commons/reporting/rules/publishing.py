"""The table of one closed month: put together, protected, and kept in a form that does not change."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from commons.reporting.rules.disclosure import (
    WITHHELD,
    Frame,
    Measure,
    Published,
    Row,
    Value,
    protect,
    tabulate,
)
from commons.reporting.rules.indicators import Facts, frame_of


class Level(StrEnum):
    """What a row of the table is."""

    REGION = "region"
    MUNICIPALITY = "municipality"
    COLLEGE = "college"


@dataclass(frozen=True, slots=True)
class Place:
    """A region, municipality or college as it was called when the month was closed."""

    key: str
    name: str
    level: Level
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class ClosedTable:
    """What may be shown of one month: the places that told something, those that did not, the cells."""

    places: tuple[Place, ...]
    silent: tuple[Place, ...]
    published: Published


def close_table(
    places: tuple[Place, ...],
    facts: Mapping[str, Facts],
    *,
    threshold: int,
    width: int,
    before: Published | None,
) -> ClosedTable:
    """Protect the table of all colleges that told their facts (`facts`: by the college's key).

    A college that told nothing, and a municipality of such colleges alone, has no row in the table
    (they are listed as silent): a nought there would be taken for a count.
    """
    speaking = _with_parents(places, set(facts))
    silent = tuple(one for one in places if one not in speaking and one.level is not Level.REGION)
    frame = frame_of(tuple(Row(place.key, place.parent) for place in speaking))
    counts = {
        (college, measure): count
        for college, told in facts.items()
        for measure, count in told.by_measure().items()
    }
    return ClosedTable(speaking, silent, protect(tabulate(frame, counts), threshold, width, before))


def _with_parents(places: tuple[Place, ...], keys: set[str]) -> tuple[Place, ...]:
    parents = {place.key: place.parent for place in places}
    wanted: set[str | None] = set(keys)
    for key in keys:
        while (parent := parents[key]) is not None:
            wanted.add(parent)
            key = parent  # noqa: PLW2901 - climbing
    return tuple(place for place in places if place.key in wanted)


def to_json(table: ClosedTable) -> dict[str, Any]:
    """The table as it is stored; a withheld cell is null."""
    cells: dict[str, dict[str, int | None]] = {place.key: {} for place in table.places}
    for (row, measure), value in table.published.cells.items():
        cells[row][measure] = None if value is WITHHELD else int(value)
    return {
        "measures": [_measure_to_json(measure) for measure in table.published.frame.measures],
        "places": [_place_to_json(place) for place in table.places],
        "silent": [_place_to_json(place) for place in table.silent],
        "cells": cells,
    }


def from_json(stored: Mapping[str, Any]) -> ClosedTable:
    """What `to_json` wrote."""
    places = tuple(_place_from_json(place) for place in stored["places"])
    measures = tuple(_measure_from_json(measure) for measure in stored["measures"])
    frame = Frame(tuple(Row(place.key, place.parent) for place in places), measures)
    cells: dict[tuple[str, str], Value] = {}
    for row, measures in stored["cells"].items():
        for measure, value in measures.items():
            cells[row, measure] = WITHHELD if value is None else value
    silent = tuple(_place_from_json(place) for place in stored["silent"])
    return ClosedTable(places, silent, Published(frame, MappingProxyType(cells)))


def _place_to_json(place: Place) -> dict[str, str | None]:
    return {"key": place.key, "name": place.name, "level": place.level.value, "parent": place.parent}


def _place_from_json(stored: Mapping[str, Any]) -> Place:
    return Place(stored["key"], stored["name"], Level(stored["level"]), stored["parent"])


def _measure_to_json(measure: Measure) -> dict[str, Any]:
    return {"key": measure.key, "of": measure.of, "parts": list(measure.parts)}


def _measure_from_json(stored: Mapping[str, Any]) -> Measure:
    return Measure(stored["key"], stored["of"], tuple(stored["parts"]))
