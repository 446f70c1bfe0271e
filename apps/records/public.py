"""The door of the college's records: for every app that acts, and for the relay and the delivery."""

from apps.records import policy, selectors
from apps.records.selectors import TaskState, told, whoami
from apps.records.services.acts import emit, emit_at, record, sign_schema
from apps.records.services.long_tasks import (
    Work,
    advance_task,
    begin_task,
    fail_task,
    finish_task,
    hold_task,
    start_task,
)
from apps.records.services.outbox import (
    begin_row,
    claim_rows,
    hold_row,
    leave_row,
    mark_delivered,
    mark_failed,
    parked_rows,
    try_parked_rows_again,
)
from kernel.policy import permitted

task_state = permitted(policy.SEE_TASK)(selectors.task_state)

__all__ = [
    "TaskState",
    "Work",
    "advance_task",
    "begin_row",
    "begin_task",
    "claim_rows",
    "emit",
    "emit_at",
    "fail_task",
    "finish_task",
    "hold_row",
    "hold_task",
    "leave_row",
    "mark_delivered",
    "mark_failed",
    "parked_rows",
    "record",
    "sign_schema",
    "start_task",
    "task_state",
    "told",
    "try_parked_rows_again",
    "whoami",
]
