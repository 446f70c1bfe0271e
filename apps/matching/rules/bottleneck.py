"""The bottleneck of a run: what more computing cannot mend, because too few can help with it."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from apps.matching.engine import Mentee, Mentor


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """A request that more people have than can be helped: who asks, who is left, who could help."""

    request: str
    asking: int
    left: int
    places: int


def bottleneck_of(
    mentees: Collection[Mentee], mentors: Collection[Mentor], left: Sequence[Mentee]
) -> Bottleneck | None:
    """The request met most often among those left without a proposal; None when nobody is left.

    Of two met equally often the one with fewer places counts.
    """
    wanted = Counter(code for mentee in left for code in mentee.requests)
    if not wanted:
        return None
    found = [
        Bottleneck(code, _asking(mentees, code), count, _places(mentors, code))
        for code, count in wanted.items()
    ]
    return min(found, key=lambda one: (-one.left, one.places, one.request))


def _asking(mentees: Collection[Mentee], code: str) -> int:
    return sum(code in mentee.requests for mentee in mentees)


def _places(mentors: Collection[Mentor], code: str) -> int:
    usable = (one for one in mentors if one.ready and one.consented and code in one.competences)
    return sum(mentor.places for mentor in usable)
