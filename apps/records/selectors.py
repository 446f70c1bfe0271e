"""Reads of the college's records."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.cache import cache
from redis.exceptions import RedisError

from apps.records.models import LongTask, OutboxRow, Whoami
from apps.records.rules import progress_key
from kernel.events import Event, from_payload
from kernel.policy import Actor
from kernel.refusals import NotVisible
from kernel.roles import Role


@dataclass(frozen=True, slots=True)
class TaskState:
    """A long task as its page shows it; `failed` is the code of a refusal or empty."""

    id: UUID
    kind: str
    done: int
    of: int
    finished: bool
    failed: str
    result: Mapping[str, Any]


def whoami() -> UUID | None:
    """The id of the college whose schema answers now."""
    return Whoami.objects.values_list("college_id", flat=True).first()


def told(*kinds: type[Event]) -> tuple[Event, ...]:
    """The events of these kinds that the college ever told, in the order it told them."""
    rows = OutboxRow.objects.filter(name__in=[kind.name for kind in kinds]).order_by("created_at", "id")
    return tuple(from_payload(name, payload) for name, payload in rows.values_list("name", "payload"))


def task_state(*, actor: Actor, task_id: UUID) -> TaskState:
    """A task of one's own. Raises NotVisible for anybody else's."""
    task = LongTask.objects.filter(id=task_id).first()
    if task is None or (actor.role != Role.SYSTEM and task.membership_id != actor.membership_id):
        raise NotVisible
    return _state(task)


def _state(task: LongTask) -> TaskState:
    finished = task.state == LongTask.State.DONE
    done = task.of if finished else _progress(task)
    return TaskState(task.id, task.kind, done, task.of, finished, task.refusal_code, task.result)


def _progress(task: LongTask) -> int:
    with contextlib.suppress(RedisError):
        return int(cache.get(progress_key(task.id)) or 0)
    return 0
