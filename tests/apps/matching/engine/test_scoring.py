"""Criteria, weights and points: what counts, how much, and what is said about it."""

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.matching.engine import errors, scoring
from apps.matching.engine.criteria import CRITERIA, DEFAULT_WEIGHTS, Finding
from apps.matching.engine.facts import EMPLOYER_STUDENT, PEERS
from apps.matching.engine.scoring import Contribution, explain, score, shares
from tests.apps.matching.engine.cast import a_mentee, a_mentor

MOST = shares(DEFAULT_WEIGHTS)
Facts = dict[str, Any]


def contribution(code: str, mentee: Facts, mentor: Facts) -> Contribution:
    found = {one.criterion: one for one in explain(a_mentee(**mentee), a_mentor(**mentor), MOST)}
    return found[code]


def said(one: Contribution) -> str:
    assert one.said is not None
    return one.said.msgid.format(**one.said.facts)


def test_r129_the_request_weighs_more_than_any_other_criterion_and_all_add_up_to_1000() -> None:
    assert MOST == {
        "requests": 450,
        "hours": 150,
        "specialty": 150,
        "interests": 100,
        "age": 100,
        "course": 50,
    }
    assert sum(MOST.values()) == 1000


@pytest.mark.parametrize(
    ("code", "mentee", "mentor", "points", "sentence"),
    [
        ("requests", {}, {}, 450, "Can help with what is asked for: ('studies',)"),
        (
            "requests",
            {"requests": frozenset({"studies", "career"})},
            {"competences": frozenset({"career", "sport"})},
            225,
            "Can help with what is asked for: ('career',)",
        ),
        (
            "requests",
            {},
            {"competences": frozenset()},
            0,
            "No experience with what is asked for: ('studies',)",
        ),
        ("specialty", {"specialty": "W"}, {"specialty": "W"}, 150, "The same specialty: W"),
        (
            "specialty",
            {"specialty": "W"},
            {"specialty": "E"},
            0,
            "Different specialties: the mentor has E, the mentee W",
        ),
        (
            "interests",
            {"interests": frozenset({"chess", "drums", "ski"})},
            {"interests": frozenset({"ski", "chess"})},
            67,
            "Shared interests: ('chess', 'ski')",
        ),
        (
            "interests",
            {"interests": frozenset({"ski"})},
            {"interests": frozenset({"art"})},
            0,
            "No shared interests",
        ),
        (
            "hours",
            {"free_hours": frozenset({15, 16, 39})},
            {"free_hours": frozenset({16, 39})},
            100,
            "Both are free: (16, 39)",
        ),
        (
            "hours",
            {"free_hours": frozenset({15})},
            {"free_hours": frozenset({16})},
            0,
            "No common free time in the week",
        ),
        (
            "age",
            {"age": 16},
            {"prefers_age": (15, 16)},
            100,
            "The mentee is of the age the mentor prefers: 15 to 16",
        ),
        (
            "age",
            {"age": 17},
            {"prefers_age": (15, 16)},
            0,
            "The mentor prefers the age of 15 to 16, the mentee is 17",
        ),
        ("course", {}, {"course": 2}, 50, "Courses close to each other: mentor in 2, mentee in 1"),
        ("course", {}, {"course": 3}, 25, "Courses close to each other: mentor in 3, mentee in 1"),
        ("course", {}, {"course": 4}, 0, "Courses far apart: mentor in 4, mentee in 1"),
        (
            "course",
            {"course": 3, "role_model": PEERS},
            {"course": 3},
            50,
            "Courses close to each other: mentor in 3, mentee in 3",
        ),
    ],
)
def test_each_criterion_gives_its_points_and_says_why(
    code: str, mentee: Facts, mentor: Facts, points: int, sentence: str
) -> None:
    one = contribution(code, mentee, mentor)
    assert (one.points, one.favours, said(one)) == (points, points > 0, sentence)


@pytest.mark.parametrize(
    ("code", "mentee"),
    [
        ("requests", {"requests": frozenset()}),
        ("specialty", {}),
        ("interests", {"interests": frozenset({"ski"})}),
        ("hours", {"free_hours": frozenset({3})}),
        ("age", {}),
        ("course", {"form": EMPLOYER_STUDENT}),
    ],
)
def test_what_is_not_known_counts_as_half_and_is_not_spoken_of(code: str, mentee: Facts) -> None:
    one = contribution(code, mentee, {})
    assert (one.points, one.favours, one.said) == (one.most // 2, False, None)


WEIGHTS = st.dictionaries(
    st.sampled_from(sorted(DEFAULT_WEIGHTS)), st.floats(0, 1e6, allow_nan=False), min_size=1
).filter(lambda weights: sum(weights.values()) > 0)


@given(WEIGHTS)
def test_any_lawful_weights_share_out_exactly_1000_points_in_their_proportion(
    weights: dict[str, float],
) -> None:
    points = shares(weights)
    assert sum(points.values()) == 1000
    for code, share in points.items():
        assert abs(share - 1000 * weights.get(code, 0) / math.fsum(weights.values())) < 1


@given(WEIGHTS)
def test_a_score_is_the_sum_of_its_contributions_and_stays_within_1000(weights: dict[str, float]) -> None:
    contributions = explain(a_mentee(), a_mentor(), shares(weights))
    total = score(a_mentee(), a_mentor(), shares(weights))
    assert total == sum(one.points for one in contributions)
    assert 0 <= total <= 1000


@pytest.mark.parametrize(
    ("weights", "error"),
    [
        ({"stars": 1}, errors.UnknownCriterion),
        ({"age": -1, "hours": 5}, errors.WeightOutOfRange),
        ({"age": math.nan}, errors.WeightOutOfRange),
        ({"age": math.inf}, errors.WeightOutOfRange),
        ({"age": 0}, errors.WeightOutOfRange),
        ({}, errors.WeightOutOfRange),
    ],
)
def test_unlawful_weights_are_refused_by_name(
    weights: dict[str, float], error: type[errors.EngineError]
) -> None:
    with pytest.raises(error):
        shares(weights)


@pytest.mark.parametrize("value", [-0.1, 1.1, math.nan])
def test_a_criterion_that_measures_nonsense_is_caught(monkeypatch: pytest.MonkeyPatch, value: float) -> None:
    broken = replace(CRITERIA[0], measure=lambda _mentee, _mentor: Finding(value))
    monkeypatch.setattr(scoring, "CRITERIA", (broken,))
    with pytest.raises(errors.CriterionOutOfRange):
        explain(a_mentee(), a_mentor(), MOST)
