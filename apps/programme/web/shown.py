"""What the pages show: sentences and drawn facts made of what the door answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.programme.public import Desk, ParameterFacts, StageFacts
from kernel.desk import DeskItem, DeskPanel
from kernel.words import noop
from ui.dates import local_today, numeric, when

WEEK = 7
HEADLINES = (
    noop("Nothing waits for you today"),
    noop("One thing waits for you"),
    noop("Two things wait for you"),
    noop("Three things wait for you"),
    noop("Four things wait for you"),
    noop("Five things wait for you"),
    noop("Six things wait for you"),
    noop("Seven things wait for you"),
    noop("Eight things wait for you"),
    noop("Nine things wait for you"),
)


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage for `<c-stages>`."""

    title: str
    dates: str
    words: str
    gate: str
    done: int
    now: bool
    ahead: bool


@dataclass(frozen=True, slots=True)
class ToDo:
    """One row of the things to do."""

    when: str
    title: str
    explain: str
    act: str
    url: str
    icon: str
    tone: str


def headline(desk: Desk) -> str:
    """The title of the desk: the answer in a sentence."""
    waiting = len(desk.items)
    if waiting < len(HEADLINES):
        return _(HEADLINES[waiting])
    return ngettext("{n} thing waits for you", "{n} things wait for you", waiting).format(n=waiting)


def to_do(items: tuple[DeskItem, ...]) -> list[ToDo]:
    """The rows, each with its address."""
    return [
        ToDo(
            when=deadline(item.due),
            title=item.title,
            explain=item.explain,
            act=item.act,
            url=reverse(item.route, args=item.arguments),
            icon=item.icon,
            tone=item.tone,
        )
        for item in items
    ]


def deadline(due: date | None) -> str:
    """«сегодня», «завтра», «5 дней», then the date."""
    if due is None:
        return ""
    left = (due - local_today()).days
    if 1 < left <= WEEK:
        return ngettext("{n} day", "{n} days", left).format(n=left)
    return when(due)


def today_in_words() -> str:
    """«понедельник, 23 ноября»."""
    return date_format(local_today(), "l, j E").lower()


def week_of(desk: Desk) -> str:
    """«пятая неделя из 28» as figures; empty outside the cycle."""
    if desk.cycle is None:
        return ""
    whole = (desk.cycle.ends_on - desk.cycle.begins_on).days // WEEK + 1
    now = (local_today() - desk.cycle.begins_on).days // WEEK + 1
    return _("week {now} of {whole}").format(now=now, whole=whole) if 1 <= now <= whole else ""


def stage_lines(stages: tuple[StageFacts, ...]) -> list[StageLine]:
    """The stages for the line under the title."""
    return [
        StageLine(
            title=stage.title,
            dates="",
            words=_words(stage),
            gate=stage.gate,
            done=_done(stage),
            now=stage.is_now,
            ahead=stage.is_ahead,
        )
        for stage in stages
    ]


def _done(stage: StageFacts) -> int:
    if stage.passed_on:
        return 100
    return 100 * stage.met // len(stage.answers) if stage.answers else 0


def _words(stage: StageFacts) -> str:
    if stage.passed_on and stage.debt:
        return "; ".join(stage.missing) or _("the debt is paid")
    if stage.passed_on:
        return _("passed {day}").format(day=numeric(stage.passed_on)[:5])
    if stage.is_now and stage.answers:
        met = _("{met} of {of} conditions")
        return _("Gate: {words}").format(words=met.format(met=stage.met, of=len(stage.answers)))
    return _("after stage {n}").format(n=stage.number - 1) if stage.is_ahead else ""


def bars_of(panel: DeskPanel) -> list[Mapping[str, object]]:
    """The panel's lines for `<c-chart.bars>`."""
    return [
        {
            "label": bar.label,
            "value": bar.value,
            "of": bar.of,
            "shown": _("{met} of {of}").format(met=bar.value, of=bar.of),
            "note": bar.note,
        }
        for bar in panel.bars
    ]


def value_of(facts: ParameterFacts) -> str:
    """«14 дней», «30–40 минут»."""
    value = facts.value
    shown = f"{value[0]}–{value[1]}" if isinstance(value, tuple) else str(value)
    return _units(value[1] if isinstance(value, tuple) else value)[facts.default.unit].format(n=shown)


def _units(n: int) -> Mapping[str, str]:
    """Every unit as words agree with the number `n`."""
    return {
        "minutes": ngettext("{n} minute", "{n} minutes", n),
        "hours": ngettext("{n} hour", "{n} hours", n),
        "days": ngettext("{n} day", "{n} days", n),
        "weeks": ngettext("{n} week", "{n} weeks", n),
        "months": ngettext("{n} month", "{n} months", n),
        "years": ngettext("{n} year", "{n} years", n),
        "a week": _("{n} a week"),
        "per cent": "{n}\u00a0%",
    }
