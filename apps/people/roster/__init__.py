"""Reading and checking a college's list of people: pure Python, no database.

The bad rows are written by `bad_rows`, which the reading child has no need to load.
"""

from apps.people.roster.checking import check_rows
from apps.people.roster.dry_run import (
    LEAVE_OUT,
    NEW,
    SAME,
    Change,
    CheckedRow,
    Choice,
    Decisions,
    DryRun,
    Guess,
    Outcome,
    Place,
    Reason,
)
from apps.people.roster.fields import FIELD_LABELS, KIND_LABELS, Field, Kind
from apps.people.roster.headings import Column, Fit, HeadingMap, recognise_headings
from apps.people.roster.known import KnownPerson
from apps.people.roster.limits import LIMITS, Limits
from apps.people.roster.reading import read_table, uploaded_content
from apps.people.roster.refusals import FileRefused
from apps.people.roster.spelling import normal_name
from apps.people.roster.table import Cell, Line, Note, Origin, Table

__all__ = [
    "FIELD_LABELS",
    "KIND_LABELS",
    "LEAVE_OUT",
    "LIMITS",
    "NEW",
    "SAME",
    "Cell",
    "Change",
    "CheckedRow",
    "Choice",
    "Column",
    "Decisions",
    "DryRun",
    "Field",
    "FileRefused",
    "Fit",
    "Guess",
    "HeadingMap",
    "Kind",
    "KnownPerson",
    "Limits",
    "Line",
    "Note",
    "Origin",
    "Outcome",
    "Place",
    "Reason",
    "Table",
    "check_rows",
    "normal_name",
    "read_table",
    "recognise_headings",
    "uploaded_content",
]
