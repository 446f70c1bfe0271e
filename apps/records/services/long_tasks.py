"""Long tasks: started with an act, run by a worker once, found again by whoever started them."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.cache import cache
from redis.exceptions import RedisError

from apps.records.events import LongTaskEnded, LongTaskStarted
from apps.records.models import LongTask
from apps.records.rules import progress_key
from apps.records.services.acts import emit
from kernel.clock import now
from kernel.long_tasks import KINDS
from kernel.outbox import InOtherHands
from kernel.policy import Actor

TRIES = 3
BROKE = "LongTaskBroke"
"""Stands as the refusal of a task that failed by our own mistake, each time it was tried."""
PROGRESS_KEPT_SECONDS = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Work:
    """What a worker needs to run a task."""

    kind: str
    facts: Mapping[str, Any]


def start_task(*, actor: Actor, kind: str, of: int, facts: Mapping[str, Any]) -> UUID:
    """Start a task of a declared kind with `of` steps (0: nobody knows how many). Raises KeyError."""
    task = LongTask.objects.create(
        kind=KINDS[kind].name,
        of=of,
        facts=dict(facts),
        membership_id=actor.membership_id,
        person_id=actor.person_id,
    )
    emit(LongTaskStarted(task.id))
    return task.id


def begin_task(task_id: UUID) -> Work | None:
    """For the worker: count a try; None when the task has ended, or ends now because it broke too often."""
    task = _held(task_id)
    if task is None:
        return None
    if task.tries >= TRIES:
        fail_task(task_id, BROKE)
        return None
    task.tries += 1
    task.save()
    return Work(task.kind, task.facts)


def hold_task(task_id: UUID) -> bool:
    """For the worker: keep the task in hand until this transaction ends; False when it has ended."""
    return _held(task_id) is not None


def _held(task_id: UUID) -> LongTask | None:
    """Raises InOtherHands while another worker has the task."""
    rows = LongTask.objects.filter(id=task_id, state=LongTask.State.WAITING)
    task = rows.select_for_update(skip_locked=True).first()
    if task is None and rows.exists():
        raise InOtherHands
    return task


def advance_task(task_id: UUID, done: int) -> None:
    """Show how many steps are done; others see it at once, so it is kept in the cache, not in a row."""
    with contextlib.suppress(RedisError):
        cache.set(progress_key(task_id), done, PROGRESS_KEPT_SECONDS)


def finish_task(task_id: UUID, result: Mapping[str, Any]) -> None:
    """The task is done; `result` is what its page shows."""
    _end(task_id, state=LongTask.State.DONE, result=dict(result))


def fail_task(task_id: UUID, refusal_code: str) -> None:
    """The task was refused; the code is the name of the refusal's class."""
    _end(task_id, state=LongTask.State.FAILED, refusal_code=refusal_code)


def _end(task_id: UUID, **how: Any) -> None:
    waiting = LongTask.objects.filter(id=task_id, state=LongTask.State.WAITING)
    if waiting.update(ended_at=now(), **how):
        task = LongTask.objects.get(id=task_id)
        emit(LongTaskEnded(task.id, task.kind, task.person_id or task.membership_id))
