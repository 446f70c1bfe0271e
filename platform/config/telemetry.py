"""Reports of errors and what log lines are about, without anything that could tell a person."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sentry_sdk
import structlog
from sentry_sdk.types import Event, Hint

KEPT = ("event_id", "timestamp", "level", "platform", "release", "environment", "exception", "tags", "sdk")
KEPT_TAGS = ("cell", "college")
log = structlog.get_logger("nastavnik.task")


def start_sentry(dsn: str, *, cell: str, **extra: Any) -> None:
    """Begin to report to `dsn`; an empty one reports nowhere. The SDK joins Django and Celery itself."""
    if not dsn:
        return
    sentry_sdk.init(
        dsn=dsn,
        include_local_variables=False,
        max_breadcrumbs=0,
        before_send=only_what_is_ours,
        **extra,
    )
    sentry_sdk.set_tag("cell", cell)


def only_what_is_ours(report: Event, _hint: Hint) -> Event:
    """Keep the kind and place of the error; drop its words, the request, the task and the person."""
    kept: Event = {key: value for key, value in report.items() if key in KEPT}  # type: ignore[assignment]
    for told in kept.get("exception", {}).get("values", []):
        told.pop("value", None)
    kept["tags"] = {name: value for name, value in kept.get("tags", {}).items() if name in KEPT_TAGS}
    return kept


@contextmanager
def told_of(college_id: str = "", **facts: str) -> Iterator[None]:
    """Name the college and other facts in every log line and report of the block."""
    known = {"college": college_id} if college_id else {}
    if college_id:
        # The SDK gives each request and task a scope of its own, and reads it after this block has ended.
        sentry_sdk.set_tag("college", college_id)
    with structlog.contextvars.bound_contextvars(**known, **facts):
        yield


@contextmanager
def task_told(task: str, college_id: str = "") -> Iterator[None]:
    """Log one line per task: which, for which college, how long, whether it failed."""
    began = time.perf_counter()
    with told_of(college_id, task=task):
        outcome = "failed"
        try:
            yield
            outcome = "done"
        finally:
            log.info("task", outcome=outcome, ms=round((time.perf_counter() - began) * 1000))
