"""Junk of every type, put into one argument after another of a use-case that is otherwise called properly."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import singledispatch
from typing import Any
from uuid import UUID

from django.db import connection

from kernel.ids import new_id
from kernel.refusals import Refusal
from tenants import context
from tenants.unit import unit_of_work


@singledispatch
def junk_like(given: object) -> Iterable[object]:
    """Values of the same type that nobody in their right mind would give."""
    return ()


@junk_like.register
def _(given: str) -> Iterable[object]:
    return (
        "",
        " ",
        "a\0b",
        "\ud800",
        "нет такого",
        "²",
        "9" * 30,
        "ы" * 45,
        "ы" * 350,
        "ы" * 600,
        "x" * 30_000,
    )


@junk_like.register
def _(given: StrEnum) -> Iterable[object]:
    return list(type(given))


@junk_like.register
def _(given: int) -> Iterable[object]:
    return () if isinstance(given, bool) else (-1, 0, 99, 40_000, 10**12)


@junk_like.register
def _(given: Decimal) -> Iterable[object]:
    return [Decimal(one) for one in ("-1", "0", "0.01", "1e9", "NaN", "Infinity")]


@junk_like.register
def _(given: date) -> Iterable[object]:
    return (date.min, date(1800, 1, 1), date(2190, 1, 1), date.max)


@junk_like.register
def _(given: datetime) -> Iterable[object]:
    return (datetime(1, 1, 1, tzinfo=UTC), datetime(2190, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC))


@junk_like.register
def _(given: UUID) -> Iterable[object]:
    return (new_id(),)


@junk_like.register(tuple)
@junk_like.register(list)
@junk_like.register(frozenset)
def _(given: Any) -> Iterable[object]:
    first, *others = given or [None]
    return [type(given)([junk, *others]) for junk in junk_like(first)]


@junk_like.register
def _(given: dict) -> Iterable[object]:  # type: ignore[type-arg]
    spoilt_keys = [{junk: value} for key, value in list(given.items())[:1] for junk in junk_like(key)]
    return spoilt_keys + [{**given, key: junk} for key, value in given.items() for junk in junk_like(value)]


def spoilt(given: object) -> Iterator[object]:
    """The value with junk in its place, or in one of its fields after another."""
    if is_dataclass(given) and not isinstance(given, type):
        for one in fields(given):
            for junk in spoilt(getattr(given, one.name)):
                yield replace(given, **{one.name: junk})
    else:
        yield from junk_like(given)


def what_breaks(use_case: Callable[..., object], **proper: Any) -> list[str]:
    """The calls with junk that end neither well nor with a refusal; what is stored is checked at once."""
    broken = []
    for name, value in proper.items():
        for junk in spoilt(value) if name != "actor" else ():
            error = _error_of(use_case, {**proper, name: junk})
            if error is not None:
                broken.append(f"{name}={junk!r:.200}: {error!r:.200}")
    return broken


def _error_of(use_case: Callable[..., object], arguments: dict[str, Any]) -> Exception | None:
    scope = context.current()
    assert scope is not None
    try:
        with unit_of_work(scope):
            use_case(**arguments)
            connection.check_constraints()
            _undo()
    except (Refusal, Undo):
        pass
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
        return error
    return None


def _undo() -> None:
    raise Undo


class Undo(Exception):
    """The call went well; nothing of it is kept."""
