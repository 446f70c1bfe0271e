"""Units of work by place: one college by its id, or the shared layer."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from tenants import context
from tenants.directory import CollegeFacts
from tenants.selectors import college_facts
from tenants.unit import unit_of_work


@contextmanager
def college_unit(college_id: UUID) -> Iterator[CollegeFacts]:
    """One transaction in a college. Raises NoSuchCollege."""
    college = college_facts(college_id)
    with unit_of_work(college.scope):
        yield college


@contextmanager
def shared_unit() -> Iterator[None]:
    """One transaction in the shared layer."""
    with unit_of_work(context.SHARED):
        yield
