"""Small decisions about records."""

from uuid import UUID


def progress_key(task_id: UUID) -> str:
    """Where the cache keeps how far a long task is."""
    return f"long-task:{task_id}"
