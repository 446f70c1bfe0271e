"""One spelling for each group of the list."""

import re
from collections import Counter
from collections.abc import Iterable

from apps.people.roster.draft import Draft
from apps.people.roster.fields import Field
from apps.people.roster.spelling import folded
from apps.people.roster.table import note
from kernel.words import noop

PIECE = re.compile(r"[^\W\d_]+|\d+")
ONE = re.compile(r"(?<=\d)[lI]|[lI](?=\d)")
ZERO = re.compile(r"(?<=\d)[OoОо](?=\d)")


def group_key(group: str) -> str:
    """What spellings of one group have in common: ТМ-21, TM 21, тм-2l."""
    figures = ZERO.sub("0", ONE.sub("1", group))
    return "-".join(PIECE.findall(folded(figures))) or group


def settle_groups(drafts: Iterable[Draft], known: Iterable[str]) -> None:
    """Spell each group as the college does, else as most rows do; every respelling is a guess."""
    told = [draft for draft in drafts if Field.GROUP in draft.values]
    usual = usual_spellings([draft.values[Field.GROUP] for draft in told], known)
    for draft in told:
        group = draft.values[Field.GROUP]
        spelling = usual[group_key(group)]
        if spelling != group:
            draft.values[Field.GROUP] = spelling
            draft.guess(
                Field.GROUP,
                note(
                    "group_spelling",
                    noop("The group was spelled as in the other rows: «{group}»."),
                    group=spelling,
                ),
                spelling,
            )


def usual_spellings(groups: list[str], known: Iterable[str]) -> dict[str, str]:
    """The spelling of each group by its key; the most frequent in the file unless the college has one."""
    usual: dict[str, str] = {}
    for group, _ in Counter(groups).most_common():
        usual.setdefault(group_key(group), group)
    for group in known:
        if group:
            usual[group_key(group)] = group
    return usual
