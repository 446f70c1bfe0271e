"""The map of requests in small: how many ask for what, and how many places there are for it (R102)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from apps.intake.models import MenteeEntry, MentorEntry
from apps.intake.selectors.choices import request_names
from apps.programme.public import current_cycle
from kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request: asked by so many, of whom so many have a pair; places of mentors who know it."""

    code: str
    name: str
    asked: int
    met: int
    places: int

    @property
    def waiting(self) -> int:
        """Who asks and has no pair."""
        return self.asked - self.met

    @property
    def lacks(self) -> int:
        """Places missing even if every place served this request alone."""
        return max(0, self.waiting - self.places)


@dataclass(frozen=True, slots=True)
class RequestMap:
    """Requests that anybody asks for, the most asked first; `asked` and `met` count mentees once."""

    lines: tuple[RequestLine, ...]
    asked: int
    met: int


def request_map(*, actor: Actor) -> RequestMap:
    """Of the open cycle; four queries."""
    cycle = current_cycle(actor=actor)
    if cycle is None:
        return RequestMap((), 0, 0)
    mentees = list(
        MenteeEntry.objects.filter(cycle_id=cycle.id).exclude(state="left").values_list("requests", "state")
    )
    asked = Counter(code for codes, _ in mentees for code in codes)
    met = Counter(code for codes, state in mentees if state == "paired" for code in codes)
    places = _places(
        MentorEntry.objects.filter(cycle_id=cycle.id, state="active").values_list("competences", "places")
    )
    lines = [
        RequestLine(code, name, asked[code], met[code], places[code])
        for code, name in request_names().items()
        if asked[code]
    ]
    lines.sort(key=lambda line: -line.asked)
    return RequestMap(tuple(lines), len(mentees), sum(state == "paired" for _, state in mentees))


def _places(mentors: Iterable[tuple[list[str], int]]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for codes, places in mentors:
        counted.update(dict.fromkeys(codes, places))
    return counted
