"""States: always a word, an icon and a colour together, the same everywhere (one table)."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class State:
    """How one state is shown; `tone` names the triple of colours in the tokens."""

    tone: str
    icon: str
    word: str | Promise


PAIR_STATES: dict[str, State] = {
    "risk": State("risk", "alert-triangle", _("At risk")),
    "overdue": State("overdue", "clock-exclamation", _("Overdue")),
    "silent": State("silent", "message-off", _("No news")),
    "stuck": State("stuck", "barrier-block", _("Stuck")),
    "thin": State("thin", "calendar-minus", _("Rare meetings")),
    "ok": State("ok", "circle-check", _("On course")),
}
"""In the order of urgency."""

OTHER_STATES: dict[str, State] = {
    "done": State("ok", "circle-check", _("Done")),
    "approved": State("ok", "circle-check", _("Approved")),
    "late": State("overdue", "clock-exclamation", _("Late")),
    "debt": State("overdue", "alert-circle", _("With a debt")),
    "error": State("risk", "alert-circle", _("Error")),
    "refused": State("risk", "circle-x", _("Refused")),
    "passive": State("silent", "message-off", _("Passive")),
    "offline": State("silent", "wifi-off", _("Offline")),
    "info": State("info", "info-circle", ""),
    "draft": State("none", "pencil", _("Draft")),
    "none": State("none", "circle-dashed", _("Not begun")),
    "closed": State("none", "lock", _("Closed")),
    "skipped": State("none", "ban", _("Skipped")),
}

_ALL = PAIR_STATES | OTHER_STATES


class NoSuchState(LookupError):
    """A template names a state that the design does not know."""


def of(name: str) -> State:
    """The state called `name`. Raises NoSuchState."""
    try:
        return _ALL[name]
    except KeyError:
        raise NoSuchState(name) from None
