"""The engine's reasons, rules and states in the reader's words: codes get their names here."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from apps.matching.public import Candidates, PairDetail
from commons.library.public import category_names

DAYS = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
STATES = {
    "suspended": ("risk", _("Suspended")),
    "agreed": ("late", _("Waits for confirmation")),
    "proposed": ("none", _("Waits for agreement")),
    "confirmed": ("ok", _("Confirmed")),
    "ended": ("closed", _("Ended")),
}
"""Of each shown state of a pair: the badge that draws it, and its word."""
NEXT_ACTS = {
    "suspended": _("See what is missing"),
    "agreed": _("Confirm the pair"),
    "proposed": _("Record the agreement"),
    "confirmed": _("Open"),
    "ended": _("Open"),
}
LAPSES = {
    "mentee_without_consent": _("the mentee's consents are not all in force"),
    "mentor_without_consent": _("the mentor's consents are not all in force"),
    "mentor_not_ready": _("the mentor's checklist of readiness is no longer complete"),
    "adult_without_clearance": _("the mentor's clearance has run out"),
}


def say(kept: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """A kept sentence (msgid and facts) with the codes in it called by `names`."""
    facts = {key: _fact(key, fact, names) for key, fact in kept["facts"].items()}
    return gettext(kept["msgid"]).format_map(facts)


def names_in(*kept: Iterable[Mapping[str, Any]], codes: Iterable[str] = ()) -> dict[str, str]:
    """Names of all request categories that these sentences mention, and of `codes`."""
    mentioned = {code for many in kept for one in many for code in one["facts"].get("requests", ())}
    return category_names(mentioned | set(codes))


def reasons_of(detail: PairDetail) -> list[tuple[bool, str]]:
    """Of a pair: whether it speaks for it, and the sentence."""
    names = names_in(detail.reasons)
    return [(one["favours"], say(one, names)) for one in detail.reasons]


def reasons_of_candidates(found: Candidates) -> dict[object, list[tuple[str, str]]]:
    """Of each candidate's entry: the tone (`ok`, `overdue` or `risk` for a rule) and the sentence."""
    said = {
        row.entry_id: [("risk", {"msgid": one.said.msgid, "facts": one.said.facts}) for one in row.refused]
        + [
            ("ok" if one.favours else "overdue", {"msgid": one.said.msgid, "facts": one.said.facts})
            for one in row.contributions
            if one.said and not row.refused
        ]
        for row in found.rows
    }
    names = names_in(*([kept for _tone, kept in many] for many in said.values()))
    return {entry: [(tone, say(kept, names)) for tone, kept in many] for entry, many in said.items()}


def hours(of_week: Iterable[int]) -> str:
    """Hours of the week (0 is Monday 00:00) as spans: «ср 15:00–17:00»."""
    spans = []
    for _key, run in groupby(enumerate(sorted(of_week)), key=lambda one: one[1] - one[0]):
        taken = [hour for _place, hour in run]
        day, first = divmod(taken[0], 24)
        spans.append(f"{DAYS[day]} {first}:00–{first + len(taken)}:00")
    return ", ".join(spans)


def _fact(key: str, fact: Any, names: Mapping[str, str]) -> str:
    if key == "hours":
        return hours(fact)
    if isinstance(fact, list | tuple):
        return ", ".join(f"«{names.get(code, code)}»" for code in fact)
    return str(fact)
