"""The closed table on a page and as a spreadsheet: the same cells, withheld in both."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from commons.reporting.public import Level, Place, Report, Value, Withheld
from commons.reporting.web.numbers import count, month_name, percent
from ui import spreadsheets

SHARES = ("students_taking_part", "staff_taking_part", "taking_part")


@dataclass(frozen=True, slots=True)
class Shown:
    """One cell of the page's table."""

    label: str
    text: str
    withheld: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the page's table."""

    name: str
    level: str
    cells: tuple[Shown, ...]


def headings() -> list[str]:
    """The columns of the page's table after the name."""
    return [
        _("Students and teaching staff"),
        _("Take part"),
        _("Coverage"),
        _("Pairs in work"),
        _("Meetings held"),
        _("Mentors at work"),
    ]


def lines_of(report: Report) -> list[Line]:
    """The rows of the page's table: each municipality, its colleges under it, the region last."""
    places = [place for place in report.table.places if place.level is not Level.REGION]
    return [
        Line(place.name, place.level.value, _cells(report, place))
        for place in [*places, *report.at(Level.REGION)]
    ]


def _cells(report: Report, place: Place) -> tuple[Shown, ...]:
    share = report.percent(place, "taking_part")
    counted = [report.value(place, key) for key in ("people", "taking_part", "pairs", "meetings", "mentors")]
    texts = [(count(value), isinstance(value, Withheld)) for value in counted]
    texts.insert(2, (percent(share), isinstance(share, Withheld)))
    return tuple(
        Shown(label, text, withheld) for label, (text, withheld) in zip(headings(), texts, strict=True)
    )


def has_withheld(report: Report) -> bool:
    """Whether anything is withheld at all; never how much."""
    return any(isinstance(value, Withheld) for value in report.table.published.cells.values())


def names_of_measures() -> dict[str, str]:
    """Every measure in words, in the order of the spreadsheet."""
    return {
        "students": _("Students"),
        "teaching_staff": _("Teaching staff"),
        "people": _("Students and teaching staff"),
        "students_taking_part": _("Students who take part"),
        "staff_taking_part": _("Teaching staff who take part"),
        "taking_part": _("Take part"),
        "pairs": _("Pairs in work"),
        "meetings": _("Meetings held"),
        "mentors": _("Mentors at work"),
    }


def workbook(report: Report) -> bytes:
    """The whole closed table as XLSX; colleges that sent nothing stand at the end."""
    columns = [spreadsheets.Column[Place](_("Municipality"), lambda place: _municipality(report, place), 28)]
    columns.append(spreadsheets.Column(_("College"), _college, 32))
    for key, heading in names_of_measures().items():
        columns.append(spreadsheets.Column(heading, lambda place, key=key: _count(report, place, key)))  # type: ignore[misc]
    for key, heading in zip(SHARES, _share_headings(), strict=True):
        columns.append(spreadsheets.Column(heading, lambda place, key=key: _share(report, place, key)))  # type: ignore[misc]
    columns.append(spreadsheets.Column(_("Target, per cent"), lambda _place: report.target.percent))
    rows = [*report.table.places, *report.table.silent]
    return spreadsheets.workbook(month_name(report.month), columns, rows)


def _share_headings() -> tuple[str, str, str]:
    return (
        _("Coverage of students, per cent"),
        _("Coverage of teaching staff, per cent"),
        _("Coverage, per cent"),
    )


def _municipality(report: Report, place: Place) -> str:
    if place.level is not Level.COLLEGE:
        return place.name
    names = {one.key: one.name for one in report.table.places}
    return names.get(place.parent or "", "")


def _college(place: Place) -> str:
    return place.name if place.level is Level.COLLEGE else _("all")


def _count(report: Report, place: Place, measure: str) -> object:
    if place in report.table.silent:
        return _("not sent")
    return _plain(report.value(place, measure))


def _share(report: Report, place: Place, measure: str) -> object:
    return _("not sent") if place in report.table.silent else _plain(report.percent(place, measure))


def _plain(value: Value | Decimal | None) -> object:
    return _("withheld") if isinstance(value, Withheld) else value
