"""The one call of the linear programming solver."""

from typing import Any, cast

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

from commons.reporting.rules.disclosure.relations import FloatArray

SOLVED = 0


def cheapest(
    price: FloatArray, matrix: csr_array, right: FloatArray, limits: FloatArray
) -> tuple[float, FloatArray] | None:
    """The least price @ x, and x, with matrix @ x = right and limits [k, 2] on x; None if there is none.

    A corner of what is possible, so few quantities move; the same one every time.
    """
    solver = cast("Any", linprog)  # its stubs know dense matrices only
    found = solver(price, A_eq=matrix, b_eq=right, bounds=limits, method="highs-ds")
    if found.status != SOLVED:
        return None
    return float(found.fun), np.asarray(found.x, dtype=np.float64)
