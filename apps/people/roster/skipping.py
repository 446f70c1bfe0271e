"""Rows that are about nobody: totals, repeated headings, signatures."""

import re

from apps.people.roster.headings import HeadingMap, normal_heading
from apps.people.roster.spelling import folded, tidy
from apps.people.roster.table import Line, Note, note
from kernel.words import noop

TOTAL = re.compile(r"(?:итого|всего|итог|в том числе|из них)\b")
SIGNATURE = re.compile(
    r"(?:исп|исполнитель|составил|директор|зам|заместитель|руководитель|секретарь|м\.? ?п|подпись)\b"
)
GROUP_LINE = re.compile(r"(?:учебная )?(?:группа|гр\.)[ :№]*(\S+(?: ?- ?\S+)*)", re.IGNORECASE)
UNDERSCORES = "___"
FEW_CELLS = 3


def group_of(line: Line) -> str:
    """The group that a line of its own announces for the rows below it; empty if it does not."""
    texts = [tidy(cell.text) for cell in line.cells if not cell.is_blank]
    told = GROUP_LINE.fullmatch(texts[0]) if len(texts) == 1 else None
    return told[1] if told else ""


def why_skipped(line: Line, headings: HeadingMap) -> Note | None:
    """What the row is instead of a person, if it is anything else."""
    if line.is_blank:
        return note("empty", noop("The row is empty."))
    if is_repeated(line, headings):
        return note("repeated_headings", noop("The headings are repeated."))
    if group_of(line):
        return note(
            "group_line", noop("The row names the group of the rows below it: {group}."), group=group_of(line)
        )
    return not_a_person(line, headings)


def not_a_person(line: Line, headings: HeadingMap) -> Note | None:
    """Totals, numbers of columns, signatures, remarks beside the table."""
    texts = [folded(cell.text) for cell in line.cells if not cell.is_blank]
    if any(TOTAL.match(text) for text in texts[:2]):
        return note("total", noop("The row holds totals."))
    if len(texts) > 2 and texts == [str(number) for number in range(1, len(texts) + 1)]:
        return note("column_numbers", noop("The row numbers the columns."))
    if len(texts) <= FEW_CELLS and (UNDERSCORES in "".join(texts) or SIGNATURE.match(texts[0])):
        return note("signature", noop("The row is a signature."))
    if all(line.cell(column.index).is_blank for column in headings.fields.values()):
        return note("nobody", noop("The row says nothing about a person."))
    return None


def is_repeated(line: Line, headings: HeadingMap) -> bool:
    """Whether two cells or more say what their headings say."""
    same = sum(
        normal_heading(line.cell(column.index).text) == normal_heading(column.heading)
        for column in headings.columns
    )
    return same > 1
