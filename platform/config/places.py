"""Where a task works: in one college or in the shared layer; each unit of a college asks the canary."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from apps.records.public import whoami
from kernel.policy import Actor
from kernel.roles import WorkspaceKind
from tenants.public import IsolationError, college_unit, shared_unit


@dataclass(frozen=True, slots=True)
class CollegePlace:
    """One college."""

    college_id: UUID

    @contextmanager
    def unit(self) -> Iterator[Actor]:
        """One transaction in the college, for its system actor. Raises IsolationError in a foreign schema."""
        with college_unit(self.college_id):
            if whoami() != self.college_id:
                raise IsolationError("a task met another college's schema")
            yield Actor.system(WorkspaceKind.COLLEGE, self.college_id)


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """The shared layer."""

    @contextmanager
    def unit(self) -> Iterator[None]:
        """One transaction in the shared layer."""
        with shared_unit():
            yield


Place = CollegePlace | SharedPlace
