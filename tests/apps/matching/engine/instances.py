"""Small random problems, and the answer found by trying everything."""

from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import strategies as st

from apps.matching.engine.problem import Problem, pose


@dataclass(frozen=True)
class Instance:
    """A problem as plain lists, so that a test can change it and pose it again."""

    tiers: list[int]
    places: list[int]
    edges: list[tuple[int, int, int]]
    fixed: tuple[tuple[int, int], ...] = ()
    forbidden: tuple[tuple[int, int], ...] = ()

    def posed(self) -> Problem:
        return pose(
            tiers=self.tiers,
            places=self.places,
            edges=self.edges,
            fixed=self.fixed,
            forbidden=self.forbidden,
        )


SCORES = st.integers(0, 1000) | st.integers(0, 3) | st.just(500)


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    """Up to six mentees and four mentors, few or many eligible pairs, some fixed, some forbidden."""
    n, m = draw(st.integers(0, 6)), draw(st.integers(0, 4))
    tiers = draw(st.lists(st.integers(1, 3), min_size=n, max_size=n))
    places = draw(st.lists(st.integers(0, 3), min_size=m, max_size=m))
    pairs = [(i, j) for i in range(n) for j in range(m)]
    eligible = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    edges = [(i, j, draw(SCORES)) for i, j in eligible]
    marks = {pair: draw(st.sampled_from(["", "", "", "", "fixed", "forbidden"])) for pair in eligible}
    forbidden = tuple(pair for pair, mark in marks.items() if mark == "forbidden")
    return Instance(tiers, places, edges, _fixable(marks, places), forbidden)


def _fixable(marks: dict[tuple[int, int], str], places: list[int]) -> tuple[tuple[int, int], ...]:
    left, fixed = list(places), dict[int, int]()
    for (mentee, mentor), mark in marks.items():
        if mark == "fixed" and mentee not in fixed and left[mentor]:
            fixed[mentee] = mentor
            left[mentor] -= 1
    return tuple(fixed.items())


Goal = tuple[int, tuple[int, ...], int]


def best_by_trying_everything(instance: Instance) -> Goal:
    """The best (matched, matched per tier, total) over every lawful choice."""
    return max(_goal(instance, chosen) for chosen in _choices(instance))


def reached(instance: Instance, mate: list[int]) -> Goal:
    """The goal a given result reaches."""
    return _goal(instance, [(i, j) for i, j in enumerate(mate) if j >= 0])


def _goal(instance: Instance, chosen: list[tuple[int, int]]) -> Goal:
    scores = {(i, j): score for i, j, score in instance.edges}
    per_tier = tuple(sum(instance.tiers[i] == tier for i, _ in chosen) for tier in (1, 2, 3))
    return len(chosen), per_tier, sum(scores[pair] for pair in chosen)


def _choices(instance: Instance) -> Iterator[list[tuple[int, int]]]:
    allowed = {(i, j) for i, j, _ in instance.edges} - set(instance.forbidden)
    fixed = dict(instance.fixed)

    def extend(i: int, left: list[int], chosen: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
        if i == len(instance.tiers):
            yield chosen
            return
        if i not in fixed:
            yield from extend(i + 1, left, chosen)
        for j in range(len(left)):
            if left[j] and (i, j) in allowed and fixed.get(i, j) == j:
                rest = [*left[:j], left[j] - 1, *left[j + 1 :]]
                yield from extend(i + 1, rest, [*chosen, (i, j)])

    yield from extend(0, instance.places, [])
