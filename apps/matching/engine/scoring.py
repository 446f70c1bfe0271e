"""From criteria to points: what each criterion gives to a pair, in whole points that add up to its score."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from apps.matching.engine import errors
from apps.matching.engine.criteria import CRITERIA, Criterion, Finding
from apps.matching.engine.facts import Mentee, Mentor, Weights
from apps.matching.engine.problem import HIGHEST_SCORE
from apps.matching.engine.words import Sentence

UNKNOWN = 0.5


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one criterion gives to a pair.

    points of at most `most` · `said` speaks for the pair when `favours`, against it otherwise,
    and is None where nothing is known.
    """

    criterion: str
    points: int
    most: int
    favours: bool
    said: Sentence | None


def shares(weights: Weights) -> dict[str, int]:
    """Whole points of 1000 for each declared criterion, in proportion to `weights`.

    A criterion without a weight gets none. Raises UnknownCriterion, WeightOutOfRange.
    """
    codes = [criterion.code for criterion in CRITERIA]
    if set(weights) - set(codes):
        raise errors.UnknownCriterion(", ".join(sorted(set(weights) - set(codes))))
    total = math.fsum(weights.values())
    if not all(weight >= 0 for weight in weights.values()) or not 0 < total < math.inf:
        raise errors.WeightOutOfRange
    exact = {code: HIGHEST_SCORE * weights.get(code, 0) / total for code in codes}
    points = {code: math.floor(share) for code, share in exact.items()}
    left = HIGHEST_SCORE - sum(points.values())
    for code in sorted(codes, key=lambda code: points[code] - exact[code])[:left]:
        points[code] += 1
    return points


def explain(mentee: Mentee, mentor: Mentor, most: Mapping[str, int]) -> tuple[Contribution, ...]:
    """The contribution of every criterion that has points in `most` (see `shares`), in declared order."""
    return tuple(
        _contribution(criterion, criterion.measure(mentee, mentor), most[criterion.code])
        for criterion in CRITERIA
        if most[criterion.code]
    )


def score(mentee: Mentee, mentor: Mentor, most: Mapping[str, int]) -> int:
    """The score of a pair, 0–1000: what `explain` gives, added up."""
    return sum(
        _points(criterion, criterion.measure(mentee, mentor), most[criterion.code])
        for criterion in CRITERIA
        if most[criterion.code]
    )


def _contribution(criterion: Criterion, finding: Finding | None, most: int) -> Contribution:
    favours = finding is not None and finding.value > 0
    message = criterion.said_for if favours else criterion.said_against
    said = None if finding is None else Sentence(message, finding.facts)
    return Contribution(criterion.code, _points(criterion, finding, most), most, favours, said)


def _points(criterion: Criterion, finding: Finding | None, most: int) -> int:
    value = UNKNOWN if finding is None else finding.value
    if not 0 <= value <= 1:
        raise errors.CriterionOutOfRange(criterion.code)
    return math.floor(most * value + 0.5)
