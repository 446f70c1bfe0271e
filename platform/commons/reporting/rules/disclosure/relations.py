"""A table as a system of linear relations between its cells, the way somebody who computes back sees it."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from commons.reporting.rules.disclosure.table import Key, Table

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Relations:
    """The k quantities of a table: its cells first, then for each share those who are not counted,
    then what each bound leaves free.

    keys: of the cells · value [k]: true counts · matrix [relations, k]: matrix @ value = 0 ·
    least [k]: what anybody may assume of a withheld count (1: zeros are always shown; 0 for those
    not counted and for what is left free) · small [k]: must not be computable · depth [k]: 0 at the
    top · is_base [k]: others are counted out of it.
    """

    keys: list[Key]
    value: FloatArray
    matrix: csr_array
    least: FloatArray
    small: BoolArray
    depth: FloatArray
    is_base: BoolArray

    @property
    def cells(self) -> int:
        """How many of the quantities are cells of the table."""
        return len(self.keys)


def relate(table: Table, threshold: int) -> Relations:
    """Number the quantities of `table` and write down how they add up.

    Small is a count under the threshold that is not 0, and a remainder under it: that nobody takes
    part names no one, that everybody does says it of each of them.
    """
    keys, values = table.frame.keys(), table.values()
    at = {key: position for position, key in enumerate(keys)}
    shares = table.frame.shares()
    rests = [values[whole] - values[part] for part, whole in shares]
    free = [times * values[whole] - values[part] for part, times, whole in table.frame.limits()]
    value = np.array([*(values[key] for key in keys), *rests, *free], dtype=np.float64)
    counted = np.array([values[part] > 0 for part, _ in shares], dtype=bool)
    cells = np.arange(len(value)) < len(keys)
    small = (value < threshold) & ((value > 0) | ~cells)
    small[len(keys) : len(keys) + len(shares)] &= counted
    small[len(keys) + len(shares) :] = False
    return Relations(
        keys=keys,
        value=value,
        matrix=_matrix(_sums(table, at), len(value)),
        least=np.where(cells & (value > 0), 1.0, 0.0),
        small=small,
        depth=_depths(table, keys, len(value)),
        is_base=_marked([at[whole] for _, whole in shares], len(value)),
    )


def withheld_at_first(relations: Relations, shares: list[tuple[Key, Key]]) -> BoolArray:
    """What is withheld for its own sake: small counts, and counts that leave a small remainder."""
    hidden = relations.small.copy()
    hidden[relations.cells :] = False
    at = {key: position for position, key in enumerate(relations.keys)}
    for i, (part, _) in enumerate(shares):
        hidden[at[part]] |= relations.small[relations.cells + i]
    return hidden


def _sums(table: Table, at: dict[Key, int]) -> list[tuple[int, int, list[int]]]:
    """Every relation as: so many times this quantity is the sum of those."""
    after_cells, after_rests = len(at), len(at) + len(table.frame.shares())
    sums = [(1, at[whole], [at[part] for part in parts]) for whole, parts in table.frame.sums()]
    for i, (part, whole) in enumerate(table.frame.shares()):
        sums.append((1, at[whole], [at[part], after_cells + i]))
    for i, (part, times, whole) in enumerate(table.frame.limits()):
        sums.append((times, at[whole], [at[part], after_rests + i]))
    return sums


def _matrix(sums: list[tuple[int, int, list[int]]], width: int) -> csr_array:
    rows = [i for i, (_, _, parts) in enumerate(sums) for _ in range(len(parts) + 1)]
    columns = [column for _, whole, parts in sums for column in (whole, *parts)]
    signs = [sign for times, _, parts in sums for sign in (-float(times), *(1.0 for _ in parts))]
    return csr_array((signs, (rows, columns)), shape=(len(sums), width))


def _depths(table: Table, keys: list[Key], width: int) -> FloatArray:
    parents = {row.key: row.parent for row in table.frame.rows}
    depth: dict[str | None, int] = {None: -1}

    def of(row: str | None) -> int:
        if row not in depth:
            depth[row] = of(parents[str(row)]) + 1
        return depth[row]

    return np.array([*(of(row) for row, _ in keys), *(0 for _ in range(width - len(keys)))], dtype=np.float64)


def _marked(positions: Iterable[int], width: int) -> BoolArray:
    marked = np.zeros(width, dtype=bool)
    marked[list(positions)] = True
    return marked
