"""What may be asked of «Our people», its lines and its columns as a spreadsheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commons.employers.public import EmployeeRow
from ui import lists
from ui.dates import numeric
from ui.spreadsheets import Column

SOON_DAYS = 30
SPEC = lists.Spec(
    filters=(
        lists.Filter(
            "standing",
            gettext_lazy("Who"),  # type: ignore[arg-type]
            (("left", gettext_lazy("who left")),),  # type: ignore[arg-type]
        ),
    ),
    orders=("name", "position", "clearance"),
)


class Asked(TypedDict):
    """What was asked of the list, the cursor apart."""

    search: str
    filters: Mapping[str, str]
    order: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list with its badge in words."""

    row: EmployeeRow
    state: str
    word: str


def line_of(row: EmployeeRow, today: date) -> Line:
    """The row with what stands in its way of being offered to a minor, or until when nothing does."""
    until = row.clearance_valid_until
    if row.left:
        return Line(row, "closed", _("left"))
    if row.consent_on is None:
        return Line(row, "draft", _("no consent yet"))
    if until is None:
        return Line(row, "none", _("for adult students only"))
    if until < today:
        return Line(row, "overdue", _("clearance has run out"))
    if (until - today).days <= SOON_DAYS:
        return Line(row, "late", _("clearance until %(day)s") % {"day": numeric(until)})
    return Line(row, "ok", _("until %(day)s") % {"day": numeric(until)})


def headline(total: int) -> str:
    """How many people there are."""
    if total == 0:
        return _("Our people")
    return ngettext("%(count)s person on your list", "%(count)s people on your list", total) % {
        "count": total
    }


def columns() -> list[Column[EmployeeRow]]:
    """The columns of the spreadsheet."""
    return [
        Column(_("Family name, given name, patronymic"), lambda row: row.name, 36),
        Column(_("Position"), lambda row: row.position, 30),
        Column(_("Specialty"), lambda row: row.specialty, 30),
        Column(_("Clearance valid until"), lambda row: row.clearance_valid_until, 18),
        Column(_("Consent"), lambda row: row.consent_on, 18),
    ]
