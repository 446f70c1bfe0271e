"""Two units at once, each over a connection of its own: the second begins before the first is stored."""

from collections.abc import Callable
from threading import Thread

from django.db import IntegrityError, OperationalError, connections

from kernel.refusals import Refusal
from tenants.public import CollegeFacts, college_unit

LONGEST_WAIT = 1.0
"""Seconds the first gives the second, which either ends in them or is held up by a lock."""

Act = Callable[[], object]


def while_unstored(college: CollegeFacts, first: Act, second: Act) -> list[str]:
    """Do both; the second meets the locks of the first. The names of what was raised."""
    raised: list[str] = []

    def run(act: Act, then: Act) -> None:
        try:
            with college_unit(college.id):
                act()
                then()
        except (Refusal, IntegrityError, OperationalError) as error:
            raised.append(type(error).__name__)
        finally:
            connections.close_all()

    other = Thread(target=run, args=(second, lambda: None))

    def begin_other() -> None:
        other.start()
        other.join(LONGEST_WAIT)

    one = Thread(target=run, args=(first, begin_other))
    one.start()
    one.join()
    other.join()
    return raised
