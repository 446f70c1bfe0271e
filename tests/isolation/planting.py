"""Tokens in every personal column that can hold a word, found by the models' own declarations."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import connections, models

from kernel.personal_data import Personal
from tenants.public import CollegeFacts
from tests.isolation.tokens import Tokens

CODES = {
    "intake_menteeentry.requests": "codes of the library's categories",
    "intake_mentorentry.competences": "codes of the library's categories",
    "employers_employee.competences": "codes of the library's categories",
    "selection_readiness.item": "a code of the checklist",
    "accounts_account.password": "a hash that no page shows",
    "accounts_session.session_data": "a signed text that no page shows",
}
"""Columns of words that are no free text."""
TOLD = {
    "records_journalvalues.values",
    "notices_notice.facts",
    "intake_basedraft.checked",
    "people_importdraft.decisions",
    "journey_meeting.draft",
    "matching_pair.reasons",
    "matching_proposal.reasons",
    "matching_unmatched.said",
}
"""Columns of structured values: the words in them come from what the doors were told."""


def personal_columns(app_names: list[str]) -> Iterator[tuple[type[models.Model], Any]]:
    """Each declared personal column of the apps, with its model."""
    for model in apps.get_models():
        declared = getattr(model, "personal_data", None)
        if apps.get_app_config(model._meta.app_label).name in app_names and isinstance(declared, Personal):
            yield from ((model, model._meta.get_field(name)) for name in declared.columns)


def name_of(model: type[models.Model], column: Any) -> str:
    """`table.column`."""
    return f"{model._meta.db_table}.{column.column}"


def holds_words(model: type[models.Model], column: Any) -> bool:
    """Whether anything at all may be written there."""
    free = isinstance(column, models.CharField | models.TextField | ArrayField) and not column.choices
    numbers = isinstance(column, ArrayField) and not isinstance(column.base_field, models.CharField)
    return free and not numbers and name_of(model, column) not in CODES


def plant(college: CollegeFacts, tokens: Tokens) -> None:
    """Write the college's tokens over every word in its personal columns, past all triggers."""
    for model, column in personal_columns(settings.TENANT_APPS):
        if holds_words(model, column):
            table = f'"{college.schema_name}"."{model._meta.db_table}"'
            _overwrite(table, column, tokens.made(college.slug, name_of(model, column)))


def plant_shared(place: str, tokens: Tokens, model: type[models.Model], which: str) -> None:
    """The same in a table of the shared layer, in the rows `which` (a condition) of a place."""
    for declared, column in personal_columns(settings.SHARED_APPS):
        if declared is model and holds_words(model, column):
            word = tokens.made(place, name_of(model, column))
            _overwrite(f'"public"."{model._meta.db_table}"', column, word, which)


def _overwrite(table: str, column: Any, token: str, which: str = "true") -> None:
    """No word is written where none was, so that what is absent stays so."""
    value = f"'{token}-' || right(id::text, 6)"
    if isinstance(column, models.EmailField):
        value += " || '@example.org'"
    there = f'"{column.column}" IS NOT NULL'
    if isinstance(column, ArrayField):
        value = f"ARRAY['{token}']"
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(f'UPDATE {table} SET "{column.column}" = {value} WHERE {there} AND {which}')
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
