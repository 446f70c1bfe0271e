"""The parameters of a programme and their defaults: every number that the rules use is one of these."""

from dataclasses import dataclass

from kernel.refusals import Refusal
from kernel.words import noop

Value = int | tuple[int, int]


class NoSuchParameter(Refusal):
    """A key that the programme does not know."""

    message = noop("There is no such parameter.")
    way_out = noop("Choose one from the list of the programme.")


class ValueDoesNotFit(Refusal):
    """A number out of its bounds, or two numbers turned round."""

    message = noop("The value does not fit: {least} to {most} is possible.")
    way_out = noop("Check the number and its unit.")


class ReasonIsMissing(Refusal):
    """A value of one's own needs a reason."""

    message = noop("A value other than the usual one needs a reason.")
    way_out = noop("Write in a sentence why the college does it differently.")


@dataclass(frozen=True, slots=True)
class Default:
    """One parameter: its value or span (least, most), what it says, its unit, the requirement, its bounds."""

    key: str
    value: Value
    title: str
    unit: str
    requirement: str
    bounds: tuple[int, int] = (1, 600)

    @property
    def is_span(self) -> bool:
        """Whether the value is two numbers, the least and the most."""
        return isinstance(self.value, tuple)


MINUTES, HOURS, DAYS, WEEKS, MONTHS, YEARS = "minutes", "hours", "days", "weeks", "months", "years"
PER_WEEK, PERCENT = "a week", "per cent"

DEFAULTS: tuple[Default, ...] = (
    Default("coverage.target", 70, noop("Share of students and teachers involved"), PERCENT, "R91", (1, 100)),
    Default("speed_meeting.minutes", (5, 10), noop("One talk at the common meeting"), MINUTES, "R131"),
    Default(
        "young_specialist.years", (0, 3), noop("Experience of a young specialist"), YEARS, "R43", (0, 60)
    ),
    Default("acquaintance.minutes", (30, 40), noop("Acquaintance"), MINUTES, "R140"),
    Default("trial.max_minutes", 60, noop("Trial meeting, at most"), MINUTES, "R150"),
    Default("planning.minutes", (60, 90), noop("Planning meeting"), MINUTES, "R156"),
    Default("planning.horizon_min", 1, noop("Horizon of the plan, at least"), MONTHS, "R157", (1, 24)),
    Default(
        "working.in_person.min_minutes", 60, noop("Working meeting in person, at least"), MINUTES, "R165"
    ),
    Default("series.min_duration", 3, noop("Series of meetings, at least"), MONTHS, "R167", (1, 60)),
    Default("cadence.max_gap", 14, noop("Between two meetings, at most"), DAYS, "R171", (1, 365)),
    Default("cadence.optimal", 2, noop("Best number of meetings"), PER_WEEK, "R172", (1, 14)),
    Default("final.minutes", 90, noop("Final meeting"), MINUTES, "R176"),
    Default("stuck.weeks", 3, noop("A pair stands still after"), WEEKS, "R171", (1, 52)),
    Default("concern.answer_hours", 24, noop("A concern is answered within"), HOURS, "R208", (1, 240)),
)


def default_of(key: str) -> Default:
    """The parameter called `key`. Raises NoSuchParameter."""
    found = next((default for default in DEFAULTS if default.key == key), None)
    if found is None:
        raise NoSuchParameter
    return found


def check_override(default: Default, value: Value, reason: str) -> None:
    """Raises ReasonIsMissing or ValueDoesNotFit."""
    least, most = value if isinstance(value, tuple) else (value, value)
    if (
        default.is_span != isinstance(value, tuple)
        or not default.bounds[0] <= least <= most <= default.bounds[1]
    ):
        raise ValueDoesNotFit(least=default.bounds[0], most=default.bounds[1])
    if not reason.strip():
        raise ReasonIsMissing
