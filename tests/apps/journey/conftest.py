"""The day and the pair that tests of meetings share."""

from collections.abc import Iterator

import pytest
import time_machine

from tenants.public import CollegeFacts
from tests.factories.journey import MONDAY, PairAtWork, a_pair_at_work


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    """Noon of Monday 23 November 2026."""
    with time_machine.travel(MONDAY, tick=False):
        yield


@pytest.fixture
def pair(college: CollegeFacts) -> PairAtWork:
    """A confirmed pair."""
    return a_pair_at_work(college)
