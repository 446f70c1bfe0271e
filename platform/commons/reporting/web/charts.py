"""Bars of coverage against the target, and the line of the months."""

from collections.abc import Iterable
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from commons.reporting.public import Level, Place, Report, Withheld
from commons.reporting.web.numbers import count, percent

Item = dict[str, object]
Points = list[tuple[str, float]]


def bars_of(report: Report, level: Level) -> list[Item]:
    """The places of a level by their coverage, the highest first; withheld ones at the end, by name."""
    return _sorted(_bar(report, place, place.name) for place in report.at(level))


def bars_of_kinds(report: Report) -> list[Item]:
    """Students and teaching staff of the region."""
    if report.region is None:
        return []
    return [
        _bar(report, report.region, _("Students"), "students_taking_part", "students"),
        _bar(report, report.region, _("Teaching staff"), "staff_taking_part", "teaching_staff"),
    ]


def _bar(report: Report, place: Place, label: str, part: str = "taking_part", whole: str = "people") -> Item:
    value = report.percent(place, part)
    if isinstance(value, Withheld):
        return {"label": label, "withheld": True, "value": -1.0}
    note = _("%(part)s of %(whole)s") % {
        "part": count(report.value(place, part)),
        "whole": count(report.value(place, whole)),
    }
    return {"label": label, "value": float(value or 0), "of": 100, "shown": percent(value), "note": note}


def _sorted(bars: Iterable[Item]) -> list[Item]:
    return sorted(bars, key=lambda bar: -float(str(bar["value"])))


def points_of(reports: Iterable[Report]) -> Points:
    """Coverage of the region month by month, where it is shown."""
    shares = [(one.month, one.percent(one.region, "taking_part")) for one in reports if one.region]
    return [(date_format(month, "b"), float(value)) for month, value in shares if isinstance(value, Decimal)]


def aims_of(reports: Iterable[Report], points: Points) -> Points:
    """The target of each of the months drawn."""
    aims = {date_format(one.month, "b"): float(one.target.percent) for one in reports}
    return [(label, aims[label]) for label, _value in points]
