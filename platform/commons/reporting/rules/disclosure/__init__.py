"""Disclosure control: complementary suppression of small figures in a published table (B2).

What is published of one closed period goes into one `Table`; two tables of the same period that
are protected apart can be subtracted from one another.
"""

from commons.reporting.rules.disclosure.protection import CannotBeProtected, protect
from commons.reporting.rules.disclosure.table import (
    WITHHELD,
    Bound,
    Cell,
    Frame,
    Measure,
    Published,
    Row,
    Table,
    TableError,
    Value,
    Withheld,
    tabulate,
)

__all__ = [
    "WITHHELD",
    "Bound",
    "CannotBeProtected",
    "Cell",
    "Frame",
    "Measure",
    "Published",
    "Row",
    "Table",
    "TableError",
    "Value",
    "Withheld",
    "protect",
    "tabulate",
]
