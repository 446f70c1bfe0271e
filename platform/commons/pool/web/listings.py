"""The list of calls: what may be asked of it, its headline, its columns as a spreadsheet."""

from collections.abc import Mapping
from typing import TypedDict

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commons.pool.public import LoadRow, OfferChoice, OpenCall
from ui import lists
from ui.dates import local_day
from ui.refusals import words_of
from ui.spreadsheets import Column

SPEC = lists.Spec(
    filters=(
        lists.Filter(
            "age",
            gettext_lazy("Student"),  # type: ignore[arg-type]
            (("minor", gettext_lazy("under 18")), ("adult", gettext_lazy("adult"))),  # type: ignore[arg-type]
        ),
        lists.Filter(
            "answer",
            gettext_lazy("Answer"),  # type: ignore[arg-type]
            (("open", gettext_lazy("still waited for")), ("answered", gettext_lazy("given"))),  # type: ignore[arg-type]
        ),
    ),
    orders=("waiting", "college"),
)


class Asked(TypedDict):
    """What was asked of the list, the cursor apart."""

    search: str
    filters: Mapping[str, str]
    order: str


def headline(waiting: int) -> str:
    """Whom the colleges need, in one sentence."""
    if waiting == 0:
        return _("No college waits for a mentor now")
    return ngettext("Colleges wait for %(count)s mentor", "Colleges wait for %(count)s mentors", waiting) % {
        "count": waiting
    }


def load_headline(rows: tuple[LoadRow, ...]) -> str:
    """How many students the people guide."""
    active = sum(place.state == "active" for row in rows for place in row.places)
    if active == 0:
        return _("Your people guide nobody yet")
    return ngettext("Your people guide %(count)s student", "Your people guide %(count)s students", active) % {
        "count": active
    }


def by_ability(choices: tuple[OfferChoice, ...]) -> dict[str, object]:
    """Who can be offered, and who cannot with the reason in words."""
    return {
        "able": [one for one in choices if one.refusal is None],
        "unable": [(one, words_of(one.refusal)) for one in choices if one.refusal is not None],
    }


def need(call: OpenCall) -> str:
    """What is needed, in a few words."""
    return ", ".join(call.requests) or call.specialty or _("A mentor from the trade")


def columns() -> list[Column[OpenCall]]:
    """The columns of the spreadsheet."""
    return [
        Column(_("What is needed"), need, 40),
        Column(_("Specialty"), lambda call: call.specialty, 30),
        Column(_("College"), lambda call: call.college, 30),
        Column(_("Municipality"), lambda call: call.municipality, 24),
        Column(_("Course"), lambda call: call.course, 8),
        Column(_("Student"), lambda call: _("under 18") if call.is_minor else _("adult"), 16),
        Column(_("Note"), lambda call: call.note, 40),
        Column(_("Waiting since"), lambda call: local_day(call.opened_at), 14),
        Column(_("Offered"), lambda call: call.mine.name if call.mine else "", 30),
    ]
