"""Forms and parameters: defaults, and what a college does its own way."""

import pytest

from apps.programme import public as programme
from apps.programme.rules.forms import NoSuchForm
from apps.programme.rules.parameters import (
    DEFAULTS,
    NoSuchParameter,
    ReasonIsMissing,
    Value,
    ValueDoesNotFit,
    default_of,
)
from kernel.ids import new_id
from kernel.refusals import NotPermitted
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_controller, a_curator, a_mentor


def test_r31_four_forms_are_on_and_the_fifth_is_off(college: CollegeFacts) -> None:
    assert {form.code: form.is_on for form in programme.forms(actor=a_mentor(college, new_id()))} == {
        "student_student": True,
        "teacher_teacher": True,
        "teacher_student": True,
        "employer_student": True,
        "student_pupil": False,
    }


def test_r39_r47_r55_forms_have_their_role_models(college: CollegeFacts) -> None:
    counted = {form.code: len(form.role_models) for form in programme.forms(actor=a_curator(college))}

    assert counted == {
        "student_student": 3,
        "teacher_teacher": 4,
        "teacher_student": 0,
        "employer_student": 4,
        "student_pupil": 0,
    }


def test_r31_a_form_is_switched_with_a_reason(college: CollegeFacts) -> None:
    curator = a_curator(college)

    with pytest.raises(NotPermitted):
        programme.switch_form(actor=a_controller(college), code="student_pupil", is_on=True, reason="x")
    with pytest.raises(ReasonIsMissing):
        programme.switch_form(actor=curator, code="student_pupil", is_on=True, reason=" ")
    with pytest.raises(NoSuchForm):
        programme.switch_form(actor=curator, code="parent_parent", is_on=True, reason="x")
    programme.switch_form(actor=curator, code="student_pupil", is_on=True, reason="a school asked")

    assert programme.forms(actor=curator)[4].is_on


def test_r171_the_usual_gap_is_14_days(college: CollegeFacts) -> None:
    assert programme.parameter(actor=a_mentor(college, new_id()), key="cadence.max_gap").value == 14


def test_r140_an_acquaintance_lasts_30_to_40_minutes(college: CollegeFacts) -> None:
    assert programme.parameter(actor=a_curator(college), key="acquaintance.minutes").value == (30, 40)


def test_a_parameter_of_one_s_own_has_versions(college: CollegeFacts, severny: CollegeFacts) -> None:
    curator = a_curator(college)

    programme.override_parameter(actor=curator, key="cadence.max_gap", value=21, reason="shifts at the plant")
    programme.override_parameter(actor=curator, key="cadence.max_gap", value=10, reason="too rare")
    programme.override_parameter(
        actor=curator, key="cadence.max_gap", value=7, reason="near", form="teacher_teacher"
    )

    assert programme.parameter(actor=curator, key="cadence.max_gap").value == 10
    assert programme.parameter(actor=curator, key="cadence.max_gap", form="teacher_teacher").value == 7
    assert programme.parameter(actor=curator, key="cadence.max_gap", form="student_student").value == 10
    (facts,) = [one for one in programme.parameters(actor=curator) if one.version]
    assert (facts.value, facts.reason, facts.version) == (10, "too rare", 2)
    with college_unit(severny.id):
        assert programme.parameter(actor=a_curator(severny), key="cadence.max_gap").value == 14


@pytest.mark.parametrize(
    ("key", "value", "reason", "refusal"),
    [
        ("cadence.max_gap", 7, "", ReasonIsMissing),
        ("cadence.max_gap", 0, "x", ValueDoesNotFit),
        ("cadence.max_gap", (7, 14), "x", ValueDoesNotFit),
        ("acquaintance.minutes", (40, 30), "x", ValueDoesNotFit),
        ("no.such", 1, "x", NoSuchParameter),
    ],
)
def test_a_value_that_does_not_fit_is_refused(
    college: CollegeFacts, key: str, value: Value, reason: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        programme.override_parameter(actor=a_curator(college), key=key, value=value, reason=reason)


def test_every_default_fits_its_own_bounds() -> None:
    for default in DEFAULTS:
        least, most = default.value if isinstance(default.value, tuple) else (default.value, default.value)
        assert default.bounds[0] <= least <= most <= default.bounds[1], default.key
        assert default_of(default.key) is default
