"""The college's figures in words, bars and lines of a table, by the region's definitions."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from apps.monitoring.public import MonthRow, Today
from commons.reporting.public import Coverage, Target, is_reached, people_missing
from ui import spreadsheets
from ui.typography import NBSP, decimal, thousands


def page_of(figures: Today) -> dict[str, object]:
    """What the template shows beside the figures themselves."""
    coverage = Coverage(figures.facts.taking_part, figures.facts.people)
    return {
        "title": headline(coverage, figures.target),
        "is_on_target": is_reached(coverage, figures.target) if coverage.everybody else None,
        "kinds": bars(figures),
        "target_percent": _share(float(figures.target.percent)),
        "rows": [(month_name(row.month), *_line(row)) for row in _months(figures)],
    }


def headline(coverage: Coverage, target: Target) -> str:
    """Coverage against the target, in one sentence."""
    if coverage.percent is None:
        return _("There is nobody to count yet: load the lists of students and staff")
    missing = people_missing(coverage, target)
    words = {
        "percent": _share(float(coverage.percent)),
        "target": _share(float(target.percent)),
        "missing": thousands(missing),
    }
    if not missing:
        return _("Coverage is %(percent)s %%: the target of %(target)s %% is reached") % words
    return (
        ngettext(
            "Coverage is %(percent)s %% with a target of %(target)s %%: %(missing)s person is missing",
            "Coverage is %(percent)s %% with a target of %(target)s %%: %(missing)s people are missing",
            missing,
        )
        % words
    )


def bars(figures: Today) -> list[dict[str, object]]:
    """Students and teaching staff, each against the target."""
    facts = figures.facts
    return [
        _bar(_("Students"), Coverage(facts.students_taking_part, facts.students)),
        _bar(_("Teaching staff"), Coverage(facts.staff_taking_part, facts.teaching_staff)),
    ]


def _bar(label: str, coverage: Coverage) -> dict[str, object]:
    part, whole = thousands(coverage.participants), thousands(coverage.everybody)
    return {
        "label": label,
        "value": float(coverage.percent or 0),
        "of": 100,
        "shown": _percent(coverage),
        "note": _("%(part)s of %(whole)s") % {"part": part, "whole": whole},
    }


def month_name(month: date) -> str:
    """«октябрь 2026»."""
    named = date_format(month, "F Y")
    return named.lower() if (get_language() or "ru").startswith("ru") else named


def workbook(figures: Today) -> bytes:
    """The months as a spreadsheet; the present one comes first and is not over."""
    counted = [
        (_("Students"), "students"),
        (_("Teaching staff"), "teaching_staff"),
        (_("Students who take part"), "students_taking_part"),
        (_("Teaching staff who take part"), "staff_taking_part"),
        (_("Pairs in work"), "pairs"),
        (_("Meetings held"), "meetings"),
        (_("Mentors at work"), "mentors"),
    ]
    columns = [spreadsheets.Column[MonthRow](_("Month"), lambda row: month_name(row.month))]
    for heading, key in counted:
        columns.append(spreadsheets.Column(heading, lambda row, key=key: getattr(row.facts, key)))  # type: ignore[misc]
    columns.append(spreadsheets.Column(_("Coverage, per cent"), lambda row: _coverage(row).percent))
    return spreadsheets.workbook(_("Figures"), columns, _months(figures))


def _months(figures: Today) -> list[MonthRow]:
    return [MonthRow(figures.month, figures.facts), *figures.before]


def _line(row: MonthRow) -> tuple[str, ...]:
    facts = row.facts
    counts = (facts.people, facts.taking_part, facts.pairs, facts.meetings, facts.mentors)
    people, taking_part, *rest = map(thousands, counts)
    return (people, taking_part, _percent(_coverage(row)), *rest)


def _coverage(row: MonthRow) -> Coverage:
    return Coverage(row.facts.taking_part, row.facts.people)


def _percent(coverage: Coverage) -> str:
    return "—" if coverage.percent is None else f"{_share(float(coverage.percent))}{NBSP}%"


def _share(value: float) -> str:
    return decimal(value, 0 if value.is_integer() else 1)
