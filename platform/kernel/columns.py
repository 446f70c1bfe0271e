"""What the columns of a table can hold: asked before the database is, so that it need not refuse."""

from collections.abc import Mapping
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connections, models, router

from kernel.refusals import Stale
from kernel.writable import TextIsMissing, check_between, check_choice, check_length


def check_columns(model: type[models.Model], values: Mapping[str, Any]) -> None:
    """Raise a refusal of `kernel.writable` unless each value fits the column of its name."""
    for name, value in values.items():
        column = model._meta.get_field(name)
        if isinstance(column, models.Field) and value is not None:
            _check(model, column, value)


def check_same(row: models.Model, told: Mapping[str, Any]) -> None:
    """Raise Stale unless the row that a form has made already says what the form says now."""
    if any(getattr(row, name) != value for name, value in told.items()):
        raise Stale


def _check(model: type[models.Model], column: "models.Field[Any, Any]", value: Any) -> None:
    if isinstance(column, ArrayField):
        for one in value:
            _check(model, column.base_field, one)
    elif isinstance(column, models.CharField):
        _check_text(column, value)
    elif isinstance(column, models.IntegerField):
        ranges = connections[router.db_for_write(model)].ops.integer_field_range
        least, most = ranges(column.get_internal_type())
        check_between(value, least, most)


def _check_text(column: "models.CharField[Any, Any]", text: str) -> None:
    if not text.strip():
        if not column.blank and not column.has_default():
            raise TextIsMissing
        return
    if column.max_length:
        check_length(text, column.max_length)
    if column.choices:
        check_choice(text, [code for code, _ in column.flatchoices])
