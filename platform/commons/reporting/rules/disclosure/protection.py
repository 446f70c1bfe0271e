"""What may be shown: small figures are withheld, and as few others as keep them from being computed back."""

from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from scipy.sparse import hstack

from commons.reporting.rules.disclosure.programs import cheapest
from commons.reporting.rules.disclosure.relations import (
    BoolArray,
    FloatArray,
    Relations,
    relate,
    withheld_at_first,
)
from commons.reporting.rules.disclosure.table import WITHHELD, Published, Table

NEARLY = 1e-6
FREE = 1e-4  # what it costs to move a figure that is withheld anyway
HEIGHT = 4.0  # a row above is worth so many rows under it
BASE = 25.0  # what others are counted out of: without it no share can be shown
WITHHELD_BEFORE = 0.2  # a pattern that stays tells less than one that wanders


class CannotBeProtected(ValueError):
    """No choice of withheld cells protects this table: its relations leave a small figure no room."""


@dataclass(slots=True, eq=False)
class _Search:
    """The pattern so far, and the lowest and highest values shown to be possible under it."""

    relations: Relations
    width: float
    hidden: BoolArray
    price: FloatArray
    low: FloatArray = field(init=False)
    high: FloatArray = field(init=False)

    def __post_init__(self) -> None:
        self.low, self.high = self.relations.value.copy(), self.relations.value.copy()


def protect(table: Table, threshold: int = 10, width: int = 5, before: Published | None = None) -> Published:
    """Decide what of `table` is shown, so that nothing under `threshold` can be narrowed below `width`.

    Withheld are counts under the threshold except 0, counts whose remainder ("those not counted") is
    under it, 0 included, and then others, as few and as low as linear programs find, until the values
    possible for every withheld cell and every small remainder span at least `width`, whatever anybody
    computes from all that is shown. Deterministic. Raises CannotBeProtected.

    `before` is the table published for the last closed period: where there is a choice, what was
    withheld then stays so, because a pattern that wanders lets yesterday's figure stand in for today's.
    The difference of two periods' counts is not itself treated as a figure: it is no group of people
    (some come, some go), and withholding small changes would leave little to show. So a period is
    published once, whole, when it is closed, and never again with other filters or corrections.
    """
    if threshold < 1 or width < 1:
        raise ValueError("threshold and width are at least 1")
    relations = relate(table, threshold)
    hidden = withheld_at_first(relations, table.frame.shares())
    search = _Search(relations, float(width), hidden, _prices(relations, before))
    while (target := _weakest(search)) is not None:
        _stretch(search, target)
        if not _is_safe(search)[target]:
            _widen(search, target)
    return _published(table, search.hidden[: relations.cells])


def _prices(relations: Relations, before: Published | None) -> FloatArray:
    """What it costs to withhold each cell; among equals the smaller count goes first."""
    height = relations.depth.max(initial=0) - relations.depth
    price: FloatArray = HEIGHT**height * np.where(relations.is_base, BASE, 1.0)
    price *= 1 + np.log1p(relations.value) / 100
    if before is not None:
        kept = [before.cells.get(key) is WITHHELD for key in relations.keys]
        price[: relations.cells] *= np.where(kept, WITHHELD_BEFORE, 1.0)
    price[relations.cells :] = FREE
    return price


def _is_safe(search: _Search) -> BoolArray:
    wide = search.high - search.low >= search.width - NEARLY
    remainder = np.arange(len(wide)) >= search.relations.cells
    at_stake: BoolArray = search.hidden | (remainder & search.relations.small)
    return wide | ~at_stake


def _weakest(search: _Search) -> int | None:
    """The quantity not yet shown to be safe that has the least room; the first among equals."""
    unsafe = np.flatnonzero(~_is_safe(search))
    if not len(unsafe):
        return None
    return int(unsafe[np.argmin((search.high - search.low)[unsafe])])


def _stretch(search: _Search, target: int) -> None:
    """Find how low and how high `target` can be under the pattern, as far as `width` needs."""
    relations = search.relations
    unknown = search.hidden | (np.arange(len(search.hidden)) >= relations.cells)
    matrix = relations.matrix[:, unknown]
    value = relations.value[unknown]
    limits = np.stack([relations.least[unknown], np.full(len(value), np.inf)], axis=1)
    position = int(unknown[:target].sum())
    limits[position, 1] = value[position] + search.width
    for sign in (1.0, -1.0):
        price = np.zeros(len(value))
        price[position] = sign
        found = cheapest(price, matrix, matrix @ value, limits)
        if found is None:
            raise CannotBeProtected(str(target))
        _remember(search, unknown, found[1])


def _remember(search: _Search, where: BoolArray, possible: FloatArray) -> None:
    search.low[where] = np.minimum(search.low[where], np.ceil(possible - NEARLY))
    search.high[where] = np.maximum(search.high[where], np.floor(possible + NEARLY))


def _widen(search: _Search, target: int) -> None:
    """Withhold the cheapest cells that let `target` move up, or down, by what it lacks."""
    value = search.relations.value[target]
    moves = [
        _move(search, target, search.low[target] + search.width - value),
        _move(search, target, search.high[target] - search.width - value),
    ]
    possible = [move for move in moves if move is not None]
    if not possible:
        raise CannotBeProtected(str(target))
    _, shift = min(possible, key=lambda move: move[0])
    moved = np.abs(shift) > NEARLY
    search.hidden[: search.relations.cells] |= moved[: search.relations.cells]
    _remember(search, np.ones(len(moved), dtype=bool), search.relations.value + shift)


def _move(search: _Search, target: int, by: float) -> tuple[float, FloatArray] | None:
    """The cheapest change of the whole table that moves `target` by `by`: its cost and the change of each."""
    relations = search.relations
    count = len(relations.value)
    price = np.where(search.hidden, FREE, search.price)
    still = (relations.value == 0) & (np.arange(count) < relations.cells)
    limits = np.zeros((2 * count, 2))
    limits[:count, 1] = np.where(still, 0, np.inf)
    limits[count:, 1] = relations.value - relations.least
    limits[target], limits[count + target] = (max(by, 0),) * 2, (max(-by, 0),) * 2
    if limits[count + target, 0] > relations.value[target] - relations.least[target]:
        return None
    matrix = hstack([relations.matrix, -relations.matrix], format="csr")
    found = cheapest(np.concatenate([price, price]), matrix, np.zeros(matrix.shape[0]), limits)
    return found and (found[0], found[1][:count] - found[1][count:])


def _published(table: Table, hidden: BoolArray) -> Published:
    values = table.values()
    cells = {
        key: WITHHELD if away else values[key]
        for key, away in zip(table.frame.keys(), hidden.tolist(), strict=True)
    }
    return Published(table.frame, MappingProxyType(cells))
