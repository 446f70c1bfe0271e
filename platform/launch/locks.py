"""Locks between commands of one tree, kept by the kernel: a killed command lets go of them by itself."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait until no other command is inside, then keep the others out."""
    lock = opened(path)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def opened(path: Path) -> int:
    """Open the lock file; whoever closes the answer lets go."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)


def share(lock: int) -> None:
    """Become one of the users of what the lock stands for."""
    fcntl.flock(lock, fcntl.LOCK_SH)


def taken_alone(lock: int) -> bool:
    """Say whether nobody else uses it; if so the lock is now ours alone."""
    with suppress(BlockingIOError):
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
