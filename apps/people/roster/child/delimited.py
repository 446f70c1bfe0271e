"""A text table: which sign parts its columns, and its rows."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from apps.people.roster.child.job import Job
from apps.people.roster.child.letters import decode
from apps.people.roster.child.sheet import Sheet, cut, drop_blank_end, trimmed
from apps.people.roster.refusals import BrokenQuotes

SIGNS = (";", ",", "\t")
SAMPLE_ROWS = 50
SAMPLE_CHARACTERS = 65_536


def read_delimited(job: Job, content: bytes) -> list[Sheet]:
    """The one sheet of a text table."""
    text = decode(job, content).rstrip("\x1a")
    csv.field_size_limit(max(job.limits.file_bytes, 1))
    sheet = Sheet(name="")
    for number, fields in enumerate(parted(job, text), start=1):
        row = trimmed([cut(field, job.limits.cell_characters) for field in fields])
        if row:
            sheet.last_row = number
            sheet.last_column = max(sheet.last_column, len(row))
        if not sheet.goes_past(job.limits):
            sheet.rows.append(row)
    drop_blank_end(sheet)
    if sheet.goes_past(job.limits):
        sheet.rows.clear()
    return [sheet] if sheet.last_row else []


def parted(job: Job, text: str) -> Iterator[list[str]]:
    """The rows of the text, each a list of fields; a stray quotation mark is refused by its row."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign_of(text), strict=True)
    number = 0
    try:
        for row in rows:
            number += 1
            yield row
    except csv.Error as problem:
        raise BrokenQuotes(name=job.name, row=number + 1) from problem


def sign_of(text: str) -> str:
    """The sign that parts the most rows into the same number of columns."""
    told = text[:6].lower()
    if told.startswith("sep=") and told[4:5] in SIGNS:
        return told[4]
    sample = text[:SAMPLE_CHARACTERS]
    return max(SIGNS, key=lambda sign: evenness(sample, sign))


def evenness(sample: str, sign: str) -> int:
    """How many fields stand in rows of the usual width, for rows of more than one field."""
    rows = csv.reader(io.StringIO(sample, newline=""), delimiter=sign)
    try:
        widths = Counter(len(row) for row in islice(rows, SAMPLE_ROWS) if len(row) > 1)
    except csv.Error:
        return 0
    return max((width * count for width, count in widths.items()), default=0)
