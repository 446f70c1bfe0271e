"""From people to proposals: eligibility, scores, the optimum, its proof and the reasons in words."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from apps.matching.engine import errors
from apps.matching.engine.checker import Certificate, check
from apps.matching.engine.criteria import DEFAULT_WEIGHTS
from apps.matching.engine.eligibility import NO_FREE_PLACE, RULED_OUT, admission, eligible, refusals
from apps.matching.engine.facts import Mentee, Mentor, PairOfIds, Weights
from apps.matching.engine.problem import Pair, Problem, Solution, pose
from apps.matching.engine.scoring import Contribution, explain, score, shares
from apps.matching.engine.solver import solve
from apps.matching.engine.words import Sentence, noop

Person = TypeVar("Person", Mentee, Mentor)

ALL_ARE_FULL = Sentence(noop("Every mentor who could be paired with this mentee is already full."))
NOBODY_IS_ALLOWED = Sentence(noop("The rules allow no mentor of the base to be paired with this mentee."))


class Reason(StrEnum):
    """Why a mentee is left without a proposal."""

    NOT_ADMITTED = "not_admitted"
    NO_ELIGIBLE_MENTOR = "no_eligible_mentor"
    ALL_FULL = "all_full"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A pair the engine proposes; a person decides (L5). Ids are those of the entries in the two bases."""

    mentee: UUID
    mentor: UUID
    score: int
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A mentee without a proposal.

    said: the reasons in words · suitable: mentors who would do but are full · refused_by: how
    many mentors each rule refused, most first, as (code of the rule, number).
    """

    mentee: UUID
    reason: Reason
    said: tuple[Sentence, ...]
    suitable: tuple[UUID, ...]
    refused_by: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a run, with the certificate that no better one exists under its rules."""

    proposals: tuple[Proposal, ...]
    unmatched: tuple[Unmatched, ...]
    certificate: Certificate


@dataclass(frozen=True, slots=True)
class _Bases:
    """Everybody in a fixed order, the combinations ruled out by hand, and the scores of the eligible ones."""

    mentees: Sequence[Mentee]
    mentors: Sequence[Mentor]
    most: Mapping[str, int]
    forbidden: frozenset[PairOfIds]
    scores: dict[Pair, int]


def propose(
    mentees: Collection[Mentee],
    mentors: Collection[Mentor],
    *,
    weights: Weights = DEFAULT_WEIGHTS,
    fixed: Collection[PairOfIds] = (),
    forbidden: Collection[PairOfIds] = (),
) -> Outcome:
    """Propose pairs: most mentees served, higher tiers first, then the best total score (R129).

    `fixed` and `forbidden` are (mentee, mentor) ids; the order of people does not matter. The
    result is checked before it is returned. Raises a named EngineError for unlawful input.
    """
    bases = _judge(_ordered(mentees), _ordered(mentors), shares(weights), frozenset(forbidden))
    problem = _pose(bases, fixed)
    solution = solve(problem)
    certificate = check(problem, solution)
    return Outcome(_proposals(bases, solution), _unmatched(bases, solution), certificate)


def _ordered(people: Collection[Person]) -> list[Person]:
    if len({person.id for person in people}) < len(people):
        raise errors.ListedTwice
    return sorted(people, key=lambda person: person.id)


def _judge(
    mentees: list[Mentee], mentors: list[Mentor], most: Mapping[str, int], forbidden: frozenset[PairOfIds]
) -> _Bases:
    scores = {
        (i, j): score(mentee, mentor, most)
        for i, mentee in enumerate(mentees)
        for j, mentor in enumerate(mentors)
        if (mentee.id, mentor.id) not in forbidden and eligible(mentee, mentor)
    }
    return _Bases(mentees, mentors, most, forbidden, scores)


def _pose(bases: _Bases, fixed: Collection[PairOfIds]) -> Problem:
    row = {mentee.id: i for i, mentee in enumerate(bases.mentees)}
    column = {mentor.id: j for j, mentor in enumerate(bases.mentors)}
    if any(mentee not in row or mentor not in column for mentee, mentor in fixed):
        raise errors.NoSuchPerson
    return pose(
        tiers=[mentee.tier for mentee in bases.mentees],
        places=[mentor.places for mentor in bases.mentors],
        edges=[(i, j, points) for (i, j), points in bases.scores.items()],
        fixed=[(row[mentee], column[mentor]) for mentee, mentor in fixed],
    )


def _proposals(bases: _Bases, solution: Solution) -> tuple[Proposal, ...]:
    made = [(i, j) for i, j in enumerate(solution.mate.tolist()) if j >= 0]
    return tuple(_proposal(bases, bases.mentees[i], bases.mentors[j], bases.scores[i, j]) for i, j in made)


def _proposal(bases: _Bases, mentee: Mentee, mentor: Mentor, points: int) -> Proposal:
    return Proposal(mentee.id, mentor.id, points, explain(mentee, mentor, bases.most))


def _unmatched(bases: _Bases, solution: Solution) -> tuple[Unmatched, ...]:
    return tuple(_why_not(bases, bases.mentees[i]) for i, j in enumerate(solution.mate.tolist()) if j < 0)


def _why_not(bases: _Bases, mentee: Mentee) -> Unmatched:
    broken = {mentor.id: _codes(bases, mentee, mentor) for mentor in bases.mentors}
    counts = Counter(code for codes in broken.values() for code in codes)
    refused_by = tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    kept_out = tuple(rule.said for rule in admission(mentee))
    if kept_out:
        return Unmatched(mentee.id, Reason.NOT_ADMITTED, kept_out, (), refused_by)
    suitable = tuple(mentor for mentor, codes in broken.items() if codes <= {NO_FREE_PLACE})
    if suitable:
        return Unmatched(mentee.id, Reason.ALL_FULL, (ALL_ARE_FULL,), suitable, refused_by)
    return Unmatched(mentee.id, Reason.NO_ELIGIBLE_MENTOR, (NOBODY_IS_ALLOWED,), (), refused_by)


def _codes(bases: _Bases, mentee: Mentee, mentor: Mentor) -> set[str]:
    codes = {refused.code for refused in refusals(mentee, mentor)}
    return codes | {RULED_OUT.code} if (mentee.id, mentor.id) in bases.forbidden else codes
