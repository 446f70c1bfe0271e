"""No key leaves a college, no model knows a later one, and every model says whose data it holds."""

import dataclasses

import pytest
from django.conf import settings

from kernel.personal_data import NOTHING, Personal
from tests.architecture.schema import (
    Facts,
    declaration_faults,
    keys_across,
    keys_upwards,
    misplaced_apps,
    our_models,
)

MODELS = our_models()
PAIR = Facts("matching.Pair", "apps.matching", ("apps.people",), ("id", "family_name"), NOTHING)
OF_A_PERSON = Personal(columns=("family_name",), whose="mentee", why="to know whom we meet", keep="the cycle")


def test_there_are_models_of_every_floor() -> None:
    assert {model.part.split(".")[0] for model in MODELS} == {"apps", "commons", "tenants"}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_no_foreign_key_leaves_a_college_s_schema(model: Facts) -> None:
    assert keys_across(model) == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_no_model_points_at_a_later_part(model: Facts) -> None:
    assert keys_upwards(model) == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_no_model_has_a_generic_key(model: Facts) -> None:
    assert not model.generic


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_the_model_declares_its_personal_data(model: Facts) -> None:
    assert declaration_faults(model) == []


def test_no_app_is_in_both_lists_or_in_the_wrong_one() -> None:
    assert misplaced_apps(settings.SHARED_APPS, settings.TENANT_APPS) == []


def test_a_key_out_of_the_college_is_caught() -> None:
    assert keys_across(dataclasses.replace(PAIR, links=("commons.accounts",))) == ["commons.accounts"]
    assert keys_across(dataclasses.replace(PAIR, links=("django",))) == ["django"]
    assert keys_across(dataclasses.replace(PAIR, part="commons.pool")) == ["apps.people"]
    assert keys_across(PAIR) == []


def test_a_key_to_a_later_part_is_caught() -> None:
    assert keys_upwards(dataclasses.replace(PAIR, links=("apps.journey",))) == ["apps.journey"]
    assert keys_upwards(Facts("t.College", "tenants", ("commons.records",), (), NOTHING)) == [
        "commons.records"
    ]
    assert keys_upwards(PAIR) == []


@pytest.mark.parametrize(
    ("declared", "fault"),
    [
        (None, "personal_data is not declared"),
        (NOTHING, "family_name looks personal"),
        (dataclasses.replace(OF_A_PERSON, columns=("family_name", "nickname")), "nickname is no column"),
        (dataclasses.replace(OF_A_PERSON, columns=("id",)), "family_name is not declared"),
        (dataclasses.replace(OF_A_PERSON, keep=""), "an answer is empty"),
    ],
)
def test_a_wrong_declaration_is_caught(declared: object, fault: str) -> None:
    assert declaration_faults(dataclasses.replace(PAIR, declared=declared)) == [fault]


def test_a_right_declaration_passes() -> None:
    assert declaration_faults(dataclasses.replace(PAIR, declared=OF_A_PERSON)) == []


def test_a_misplaced_app_is_caught() -> None:
    shared, college = ["tenants", "apps.people"], ["apps.people", "django.contrib.auth"]

    assert misplaced_apps(shared, college) == [
        "apps.people is in both lists",
        "django.contrib.auth belongs to public",
        "apps.people belongs to the colleges",
    ]
