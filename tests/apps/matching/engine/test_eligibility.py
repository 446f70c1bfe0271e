"""Each hard rule: the combination it allows and the one it refuses, by name."""

from typing import Any

import pytest

from apps.matching.engine.eligibility import refusals
from apps.matching.engine.facts import (
    EMPLOYER_STUDENT,
    PEERS,
    TEACHER_STUDENT,
    TEACHER_TEACHER,
)
from tests.apps.matching.engine.cast import a_mentee, a_mentor, number

Facts = dict[str, Any]
TEACHERS: Facts = {"forms": frozenset({TEACHER_TEACHER}), "course": None, "age": 40}
NOVICE: Facts = {"form": TEACHER_TEACHER, "course": None, "age": 24, "subject": "welding"}
WORKER: Facts = {"forms": frozenset({EMPLOYER_STUDENT}), "course": None, "age": 40}


def codes(mentee: Facts, mentor: Facts) -> list[str]:
    return [refused.code for refused in refusals(a_mentee(**mentee), a_mentor(**mentor))]


@pytest.mark.parametrize(
    ("mentee", "mentor"),
    [
        pytest.param({}, {}, id="r36_higher_course"),
        pytest.param({"course": 3, "role_model": PEERS}, {"course": 3}, id="r36_peers_of_one_course"),
        pytest.param({"course": None, "role_model": PEERS}, {}, id="r36_peers_of_unknown_course"),
        pytest.param({}, {"age": 17, "cleared": False}, id="l3_minor_with_minor"),
        pytest.param({"age": 18}, {"age": 40, "cleared": False}, id="l3_adult_with_adult"),
        pytest.param({"form": EMPLOYER_STUDENT}, WORKER, id="l3_cleared_adult_with_minor"),
        pytest.param(
            NOVICE, {**TEACHERS, "teaches_subject": True, "subject": "welding"}, id="r45_same_subject"
        ),
        pytest.param(NOVICE, {**TEACHERS, "subject": "history"}, id="r45_consultant_of_any_subject"),
        pytest.param(
            {"form": TEACHER_STUDENT},
            {"forms": frozenset({TEACHER_STUDENT}), "course": None, "teaches_subject": True},
            id="r45_holds_between_teachers_only",
        ),
    ],
)
def test_lawful_combinations_are_eligible(mentee: Facts, mentor: Facts) -> None:
    assert codes(mentee, mentor) == []


@pytest.mark.parametrize(
    ("mentee", "mentor", "code"),
    [
        ({"consented": False}, {}, "mentee_without_consent"),
        ({"paired": True}, {}, "mentee_already_paired"),
        ({}, {"ready": False}, "mentor_not_ready"),
        ({}, {"consented": False}, "mentor_without_consent"),
        ({}, {"places": 0}, "no_free_place"),
        ({"person": number(7)}, {"person": number(7)}, "same_person"),
        ({"form": TEACHER_STUDENT}, {}, "another_form"),
        ({}, {"age": 18, "cleared": False}, "adult_without_clearance"),
        ({}, {"age": None, "cleared": False}, "adult_without_clearance"),
        ({"age": None}, {"age": 18, "cleared": False}, "adult_without_clearance"),
        ({"course": 3}, {"course": 3}, "mentor_not_in_higher_course"),
        ({"course": 4}, {"course": 3}, "mentor_not_in_higher_course"),
        ({"course": None}, {}, "course_unknown"),
        ({}, {"course": None}, "course_unknown"),
        (NOVICE, {**TEACHERS, "teaches_subject": True, "subject": "history"}, "another_subject"),
        (NOVICE, {**TEACHERS, "teaches_subject": True, "subject": ""}, "another_subject"),
        ({**NOVICE, "subject": ""}, {**TEACHERS, "teaches_subject": True, "subject": ""}, "another_subject"),
    ],
)
def test_r27_r36_r45_r80_l3_each_hard_rule_refuses_by_name(mentee: Facts, mentor: Facts, code: str) -> None:
    assert codes(mentee, mentor) == [code]


def test_a_combination_names_every_rule_it_breaks() -> None:
    assert codes({"consented": False, "course": 4}, {"ready": False, "places": 0}) == [
        "mentee_without_consent",
        "mentor_not_ready",
        "no_free_place",
        "mentor_not_in_higher_course",
    ]


def test_a_refusal_says_it_with_its_facts() -> None:
    (refused,) = refusals(a_mentee(course=3), a_mentor(course=2))
    assert refused.requirement == "R36"
    assert refused.said.msgid.format(**refused.said.facts) == (
        "The mentor, in course 2, must be ahead of the mentee, in 3."
    )
