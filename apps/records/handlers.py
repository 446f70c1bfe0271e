"""What the records of a college do when told."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from apps.records.events import LongTaskStarted
from apps.records.public import begin_task, fail_task, finish_task, hold_task
from kernel.long_tasks import KINDS
from kernel.policy import Actor
from kernel.refusals import Refusal

Unit = Callable[[], AbstractContextManager[Actor]]


def run_long_task(started: LongTaskStarted, *, unit: Unit) -> None:
    """Run the task in one transaction together with its end; a refusal ends it too."""
    with unit():
        work = begin_task(started.task_id)
    if work is None:
        return
    try:
        with unit() as actor:
            if hold_task(started.task_id):
                result = KINDS[work.kind].run(started.task_id, work.facts, actor=actor)
                finish_task(started.task_id, result)
    except Refusal as refused:
        with unit():
            fail_task(started.task_id, type(refused).__name__)
