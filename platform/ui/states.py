"""States: always a word, an icon and a colour together, the same everywhere (one table)."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True, slots=True)
class State:
    """How one state is shown; `tone` names the triple of colours in the tokens."""

    tone: str
    icon: str
    word: str | Promise


PAIR_STATES: dict[str, State] = {
    "risk": State("risk", "alert-triangle", pgettext_lazy("state", "At risk")),
    "overdue": State("overdue", "clock-exclamation", pgettext_lazy("state", "Overdue")),
    "silent": State("silent", "message-off", pgettext_lazy("state", "No news")),
    "stuck": State("stuck", "barrier-block", pgettext_lazy("state", "Stuck")),
    "thin": State("thin", "calendar-minus", pgettext_lazy("state", "Rare meetings")),
    "ok": State("ok", "circle-check", pgettext_lazy("state", "On course")),
}
"""In the order of urgency."""

OTHER_STATES: dict[str, State] = {
    "done": State("ok", "circle-check", pgettext_lazy("state", "Done")),
    "approved": State("ok", "circle-check", pgettext_lazy("state", "Approved")),
    "late": State("overdue", "clock-exclamation", pgettext_lazy("state", "Late")),
    "debt": State("overdue", "alert-circle", pgettext_lazy("state", "With a debt")),
    "error": State("risk", "alert-circle", pgettext_lazy("state", "Error")),
    "refused": State("risk", "circle-x", pgettext_lazy("state", "Refused")),
    "passive": State("silent", "message-off", pgettext_lazy("state", "Passive")),
    "offline": State("silent", "wifi-off", pgettext_lazy("state", "Offline")),
    "info": State("info", "info-circle", ""),
    "draft": State("none", "pencil", pgettext_lazy("state", "Draft")),
    "none": State("none", "circle-dashed", pgettext_lazy("state", "Not begun")),
    "closed": State("none", "lock", pgettext_lazy("state", "Closed")),
    "skipped": State("none", "ban", pgettext_lazy("state", "Skipped")),
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
