"""What the curator typed and chose on the check page."""

from django.http import QueryDict

from apps.people.public import Settled
from apps.people.roster import LIMITS, Field

FIELDS = frozenset(Field)
MEND, WAS, ANSWER = "mend", "was", "answer"


def settled_rows(posted: QueryDict) -> Settled:
    """Texts that differ from what stood in the cell, and answers by row."""
    mends, answers = {}, {}
    for name, text in posted.items():
        what, _, rest = name.partition(":")
        row, _, one = rest.partition(":")
        if not row.isdecimal() or len(row) > 6:
            continue
        if what == MEND and one in FIELDS and str(text) != posted.get(f"{WAS}:{rest}"):
            mends[int(row), Field(one)] = str(text)[: LIMITS.cell_characters]
        if what == ANSWER:
            answers[int(row)] = str(text)[:60]
    return Settled(mends=mends, answers=answers)
