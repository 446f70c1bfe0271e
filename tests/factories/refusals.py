"""A refusal as a request meets it: in a unit of its own, so that what stood before can be looked at after."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kernel.refusals import Refusal
from tenants.public import CollegeFacts, college_unit


@contextmanager
def refused(college: CollegeFacts, refusal: type[Refusal]) -> Iterator[None]:
    """The block is refused; only what it wrote itself is undone."""
    with college_unit(college.id), pytest.raises(refusal):
        yield
