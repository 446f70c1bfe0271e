"""Which kinds of long tasks there are and what runs them: one line a kind."""

from apps.people import handlers as people
from apps.people.public import LOAD_LIST
from kernel.long_tasks import declare
from kernel.words import noop


def declare_all() -> None:
    """Name every kind, with `kernel.long_tasks.declare`."""
    declare(
        LOAD_LIST, title=noop("Loading a list of people"), run=people.load_list, page="people:import-loaded"
    )
