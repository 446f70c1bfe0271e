"""Showing minors by name: whoever shows them says so in the journal, one row a request."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeVar
from uuid import UUID

from apps.records.public import record
from kernel.policy import Actor, Operation, is_inside, permitted
from kernel.roles import Role
from kernel.units import asked_once

P = ParamSpec("P")
R = TypeVar("R")


def shows_minors(*wanted: Operation, act: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a use-case as `permitted` does; it journals, as `act`, the minors whom its answer names.

    Worn by what pages and files ask. Who is minor the answer says itself: everything in it with `is_minor`,
    by its `person_id` or `id`. Nothing is written when another use-case asks, which shows what it likes;
    when the system asks, to which nobody is shown; of the actor's own person; and of those whom this
    request has journalled already.
    """

    def decorate(read: Callable[P, R]) -> Callable[P, R]:
        use_case = permitted(*wanted)(read)

        @wraps(use_case)
        def telling(*args: P.args, **kwargs: P.kwargs) -> R:
            is_asked_by_a_page = not is_inside()
            answer = use_case(*args, **kwargs)
            actor = kwargs["actor"]
            if isinstance(actor, Actor) and is_asked_by_a_page and actor.role != Role.SYSTEM:
                _note_shown(actor=actor, act=act, person_ids=minors_in(answer))
            return answer

        telling.shows_minors = act  # type: ignore[attr-defined]
        return telling

    return decorate


def _note_shown(*, actor: Actor, act: str, person_ids: Iterable[UUID]) -> None:
    """One journal row for the minors among whom none is of this request's earlier rows; none for nobody."""
    shown: set[UUID] = asked_once("people.shown", actor.workspace.id, set)
    fresh = {*person_ids} - shown - {actor.person_id}
    if fresh:
        record(actor=actor, act=act, subjects=sorted(fresh))
        shown |= fresh


def minors_in(answer: Any) -> Iterator[UUID]:
    """The minors whom an answer names, as deep as they stand in it."""
    if isinstance(answer, Mapping):
        answer = answer.values()
    elif is_dataclass(answer) and not isinstance(answer, type):
        if getattr(answer, "is_minor", False):
            yield getattr(answer, "person_id", None) or answer.id  # type: ignore[attr-defined]
        answer = [getattr(answer, one.name) for one in fields(answer)]
    elif not isinstance(answer, (list, tuple, set, frozenset)):
        return
    for one in answer:
        yield from minors_in(one)
