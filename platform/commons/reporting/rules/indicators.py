"""What is counted and how the counts hang together; the version changes when a definition does (B2)."""

from dataclasses import dataclass

from commons.reporting.rules.disclosure import Bound, Frame, Measure, Row
from kernel.refusals import Refusal
from kernel.words import noop

FORMULA_VERSION = 1

COUNTED = (
    "students",
    "teaching_staff",
    "students_taking_part",
    "staff_taking_part",
    "pairs",
    "meetings",
    "mentors",
)
"""What a college counts and tells: one fact each for a month."""

MEASURES = (
    Measure("students"),
    Measure("teaching_staff"),
    Measure("people", parts=("students", "teaching_staff")),
    Measure("students_taking_part", of="students"),
    Measure("staff_taking_part", of="teaching_staff"),
    Measure("taking_part", of="people", parts=("students_taking_part", "staff_taking_part")),
    Measure("pairs"),
    Measure("meetings"),
    Measure("mentors"),
)
BOUNDS = (Bound("mentors", of="pairs"), Bound("taking_part", of="pairs", times=2))
"""What follows from the definitions, so that anybody who reads them may use it to compute back:
a mentor at work is in a pair, and a pair is two people."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What one college counted in one month."""

    students: int
    teaching_staff: int
    students_taking_part: int
    staff_taking_part: int
    pairs: int
    meetings: int
    mentors: int

    @property
    def people(self) -> int:
        """All whom coverage counts."""
        return self.students + self.teaching_staff

    @property
    def taking_part(self) -> int:
        """Those of them who are in a pair at work."""
        return self.students_taking_part + self.staff_taking_part

    def by_measure(self) -> dict[str, int]:
        """Every measure of the table with its count."""
        return {measure.key: getattr(self, measure.key) for measure in MEASURES}


class ImpossibleFacts(Refusal):
    """Facts: wrong. The counts contradict one another, so nothing may be computed from them."""

    message = noop("These counts contradict one another: {wrong}.")
    way_out = noop("Count the month anew.")


def check_possible(facts: Facts) -> None:
    """Raise ImpossibleFacts when a count is negative or more than what it is a part of."""
    counts = facts.by_measure()
    shares = [(one.key, counts[one.of]) for one in MEASURES if one.of]
    limits = [(bound.measure, bound.times * counts[bound.of]) for bound in BOUNDS]
    wrong = [key for key, count in counts.items() if count < 0]
    wrong += [key for key, most in shares + limits if counts[key] > most]
    if wrong:
        raise ImpossibleFacts(wrong=", ".join(sorted(set(wrong))))


def frame_of(rows: tuple[Row, ...]) -> Frame:
    """The frame of a region's table."""
    return Frame(rows, MEASURES, BOUNDS)
