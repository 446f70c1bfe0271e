"""The Celery application of a worker that may be killed: ours, with subscribers whose effects are counted.

Each delivery lingers between the handler's commit and the mark, so that a kill often meets it there.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from celery import signals

from config.celery import app

__all__ = ["app"]

LINGER_SECONDS = float(os.environ.get("LINGER_SECONDS", "0.01"))


def act_always(key: str, row_id: UUID, outbox: object, act: Callable[[], None]) -> None:
    """The delivery without its ledger."""
    act()


@signals.worker_process_init.connect
def subscribe_probes(**_sent: Any) -> None:
    """In every process that works."""
    from apps.records import public as college_records  # noqa: PLC0415 — Django wakes with the worker
    from config import delivery  # noqa: PLC0415
    from kernel.subscriptions import in_college, in_shared, subscribe  # noqa: PLC0415
    from tests.factories.probes import Happened, count_in_college, count_in_shared  # noqa: PLC0415

    subscribe(Happened, in_college(count_in_college), in_shared(count_in_shared))
    mark = college_records.mark_delivered

    def linger(row_id: UUID) -> None:
        time.sleep(LINGER_SECONDS)
        mark(row_id)

    college_records.mark_delivered = linger
    if os.environ.get("WITHOUT_LEDGER"):
        delivery._once = act_always


@signals.task_prerun.connect
def say_at_work(**_sent: Any) -> None:
    """Leave the worker's number where the stage looks for workers that have begun to hand out tasks."""
    Path(os.environ["AT_WORK"], str(os.getppid())).touch()
