"""A refusal as a request meets it: in a unit of its own, so that what stood before can be looked at after."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kernel.refusals import Refusal
from tenants import context
from tenants.public import CollegeFacts, college_unit
from tenants.unit import unit_of_work


@contextmanager
def refused(college: CollegeFacts, refusal: type[Refusal]) -> Iterator[None]:
    """The block is refused in this college, by exactly this refusal; only what it wrote itself is undone."""
    with college_unit(college.id), pytest.raises(refusal) as told:
        yield
    assert told.type is refusal


@contextmanager
def refused_here(kind: type[Refusal]) -> Iterator[None]:
    """The same where the test stands."""
    scope = context.current()
    assert scope is not None
    with pytest.raises(kind) as told, unit_of_work(scope):
        yield
    assert told.type is kind
