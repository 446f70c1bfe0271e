"""Waiting for another process, with a bound on how long."""

import time
from collections.abc import Callable

STEP_SECONDS = 0.03


def wait_until(condition: Callable[[], bool], *, seconds: float) -> bool:
    """Ask until the condition holds; False when it did not within the given time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(STEP_SECONDS)
    return True
