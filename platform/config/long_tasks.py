"""Which kinds of long tasks there are and what runs them: one line a kind."""


def declare_all() -> None:
    """Name every kind, with `kernel.long_tasks.declare`."""
