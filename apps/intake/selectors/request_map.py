"""The map of requests in small: how many ask for what, and how many places there are for it (R102)."""

from collections import Counter
from dataclasses import dataclass

from apps.intake.selectors.choices import request_names
from apps.intake.selectors.standing import mentees_standing, mentors_standing
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
    """Of the open cycle."""
    mentees = mentees_standing(actor=actor)
    asked = Counter(code for one in mentees for code in one.requests)
    met = Counter(code for one in mentees if one.is_paired for code in one.requests)
    places: Counter[str] = Counter()
    for mentor in mentors_standing(actor=actor):
        places.update(dict.fromkeys(mentor.competences, mentor.places))
    lines = [
        RequestLine(code, name, asked[code], met[code], places[code])
        for code, name in (request_names(actor=actor) if asked else {}).items()
        if asked[code]
    ]
    lines.sort(key=lambda line: -line.asked)
    return RequestMap(tuple(lines), len(mentees), sum(one.is_paired for one in mentees))
