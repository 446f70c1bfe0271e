"""Titles that answer: on target or not, and where. A title never counts what is withheld."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commons.reporting.public import Coverage, Report, is_reached, people_missing
from commons.reporting.web.numbers import aim, month_name, share
from ui.typography import thousands


def of_region(report: Report) -> str:
    """Coverage of the region against its target, in one sentence."""
    month = month_name(report.month)
    if report.region is None:
        return _("No college has sent its figures for %(month)s") % {"month": month}
    coverage = report.coverage(report.region)
    if coverage is None:
        return _("Coverage for %(month)s is withheld so that nobody can be recognised") % {"month": month}
    if coverage.percent is None:
        return _("There was nobody to count in %(month)s") % {"month": month}
    return _against_target(report, coverage)


def _against_target(report: Report, coverage: Coverage) -> str:
    missing = people_missing(coverage, report.target)
    words = {
        "percent": share(coverage.percent) if coverage.percent is not None else "",
        "target": aim(report.target),
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


def is_on_target(report: Report) -> bool | None:
    """Whether the region has reached its target; None where that cannot be said."""
    coverage = report.coverage(report.region) if report.region else None
    return is_reached(coverage, report.target) if coverage and coverage.everybody else None


def of_kinds(report: Report) -> str:
    """Who lags behind, students or teaching staff."""
    behind = [
        not is_reached(coverage, report.target)
        for kind, whole in (("students_taking_part", "students"), ("staff_taking_part", "teaching_staff"))
        if report.region and (coverage := report.coverage(report.region, kind, whole)) is not None
    ]
    match behind:
        case [True, True]:
            return _("Students and teaching staff are both behind the target")
        case [True, False]:
            return _("Students are behind the target")
        case [False, True]:
            return _("Teaching staff are behind the target")
        case [False, False]:
            return _("Students and teaching staff have reached the target")
    return _("Coverage of students and of teaching staff")


def of_trend(shares: list[float]) -> str:
    """Where coverage goes, by the last two months that are shown."""
    before, now = shares[-2:]
    if now > before:
        return _("Coverage grows")
    return _("Coverage falls") if now < before else _("Coverage stays as it was")


def of_municipalities(report: Report, coverages: Iterable[Coverage | None]) -> str:
    """How many of the municipalities shown have reached the target."""
    reached, shown = _reached(report, coverages)
    if not shown:
        return _("Coverage by municipality")
    if not reached:
        return _("No municipality shown has reached the target")
    return ngettext(
        "%(reached)s of %(shown)s municipalities shown has reached the target",
        "%(reached)s of %(shown)s municipalities shown have reached the target",
        reached,
    ) % {"reached": reached, "shown": shown}


def of_colleges(report: Report, coverages: Iterable[Coverage | None]) -> str:
    """How many of the colleges shown have reached the target."""
    reached, shown = _reached(report, coverages)
    if not shown:
        return _("Coverage by college")
    if not reached:
        return _("No college shown has reached the target")
    return ngettext(
        "%(reached)s of %(shown)s colleges shown has reached the target",
        "%(reached)s of %(shown)s colleges shown have reached the target",
        reached,
    ) % {"reached": reached, "shown": shown}


def _reached(report: Report, coverages: Iterable[Coverage | None]) -> tuple[int, int]:
    known = [one for one in coverages if one is not None and one.everybody]
    return sum(is_reached(one, report.target) for one in known), len(known)
