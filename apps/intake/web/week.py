"""Free time as people mark it: parts of days; the hours of the week behind them."""

from collections.abc import Collection, Iterable

from django.utils.translation import gettext_lazy as _

DAYS = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
PARTS = ((8, 12, _("8–12")), (12, 16, _("12–16")), (16, 20, _("16–20")))
HOURS_OF_DAY = 24


def slots() -> list[tuple[str, str]]:
    """Code and label of each part of each day: the code is its first hour of the week."""
    return [
        (str(_first(day, begins)), f"{name} {label}")
        for day, name in enumerate(DAYS)
        for begins, _ends, label in PARTS
    ]


def marked(hours: Collection[int]) -> list[str]:
    """The parts that these hours fill whole."""
    return [code for code, part in _parts().items() if part <= set(hours)]


def hours_of(codes: Iterable[str], before: Collection[int] = ()) -> tuple[int, ...]:
    """The hours of the parts marked; hours from before that fill no part stay."""
    parts = _parts()
    kept = set(before).difference(*(parts[code] for code in marked(before)))
    return tuple(sorted(kept.union(*(parts[code] for code in codes))))


def _parts() -> dict[str, frozenset[int]]:
    return {
        str(_first(day, begins)): frozenset(range(_first(day, begins), _first(day, ends)))
        for day in range(len(DAYS))
        for begins, ends, _label in PARTS
    }


def _first(day: int, hour: int) -> int:
    return day * HOURS_OF_DAY + hour
