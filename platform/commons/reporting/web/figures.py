"""The three large figures of a month, each with its words in the right number."""

from dataclasses import dataclass

from django.utils.translation import ngettext

from commons.reporting.public import Report, Value, Withheld
from commons.reporting.web.numbers import count


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is shown, or withheld."""

    text: str
    words: str
    withheld: bool


def figures_of(report: Report) -> list[Figure]:
    """Pairs, meetings and mentors of the region; none when no college told anything."""
    region = report.region
    if region is None:
        return []
    pairs, meetings, mentors = (report.value(region, key) for key in ("pairs", "meetings", "mentors"))
    many = [_number(value) for value in (pairs, meetings, mentors)]
    return [
        _figure(
            pairs,
            ngettext(
                "pair at work at the end of the month", "pairs at work at the end of the month", many[0]
            ),
        ),
        _figure(meetings, ngettext("meeting held in the month", "meetings held in the month", many[1])),
        _figure(mentors, ngettext("mentor of these pairs", "mentors of these pairs", many[2])),
    ]


def _figure(value: Value, words: str) -> Figure:
    return Figure(count(value), words, isinstance(value, Withheld))


def _number(value: Value) -> int:
    """What the words agree with; a withheld figure tells nothing, not even by its ending."""
    return 0 if isinstance(value, Withheld) else value
