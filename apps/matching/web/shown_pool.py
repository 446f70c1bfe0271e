"""What the page of the region's pool is given to draw."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from apps.matching.public import PoolCall

ANSWER_STATES = {
    "offered": ("late", _("Offered: decide")),
    "accepted": ("info", _("In your base of mentors")),
    "active": ("ok", _("Works in a pair")),
    "ended": ("closed", _("Is over")),
    "declined": ("closed", _("Set aside")),
    "expired": ("closed", _("Ran out")),
}
"""Of each state of an answer: the badge and its word."""


def pool_lines(rows: tuple[PoolCall, ...], forms: dict[str, str]) -> list[dict[str, Any]]:
    """Calls with their answers in words."""
    return [
        {
            "row": row,
            "form": forms.get(row.call.form, row.call.form),
            "requests": ", ".join(row.call.requests),
            "answers": [(one, *ANSWER_STATES[one.state]) for one in row.call.answers],
        }
        for row in rows
    ]


def pool_title(rows: tuple[PoolCall, ...]) -> str:
    """What the pool waits for from the college, in one sentence."""
    offered = sum(row.held is not None and row.held.state == "offered" for row in rows)
    if offered:
        return ngettext(
            "{n} offer waits for your decision", "{n} offers wait for your decision", offered
        ).format(n=offered)
    if not rows:
        return str(_("The region's pool is asked nothing now"))
    return ngettext(
        "{n} question to the region's pool", "{n} questions to the region's pool", len(rows)
    ).format(n=len(rows))
