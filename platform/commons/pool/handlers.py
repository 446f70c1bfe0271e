"""What the pool does when told: by a college, by a due job, by the register of employers.
The delivery dictates the arguments.
"""

# ruff: noqa: ARG001

from uuid import UUID

from commons.employers.events import EmployeeLeft
from commons.pool import public
from commons.pool.events import PlacementFreed, PlacementSeen, PlacementTaken, TimeIsUp
from commons.records.events import NightFell
from kernel.policy import CONSOLE, Actor
from kernel.roles import WorkspaceKind

SYSTEM = Actor.system(CONSOLE.kind, CONSOLE.id)


def take_place(event: PlacementTaken, *, college_id: UUID) -> None:
    """A college has confirmed a pair."""
    public.take_place(
        actor=_college(college_id), placement_id=event.placement_id, pair_id=event.pair_id, on=event.on
    )


def free_place(event: PlacementFreed, *, college_id: UUID) -> None:
    """A pair has ended."""
    public.free_place(actor=_college(college_id), placement_id=event.placement_id, pair_id=event.pair_id)


def hear_college(event: PlacementSeen, *, college_id: UUID) -> None:
    """A college answers the nightly comparison."""
    public.hear_college(
        actor=_college(college_id),
        placement_id=event.placement_id,
        version=event.version,
        pair_id=event.pair_id,
    )


def expire_place(event: TimeIsUp, *, college_id: UUID | None) -> None:
    """A reservation may have run out."""
    public.expire_place(actor=SYSTEM, placement_id=event.placement_id)


def check_placements(event: NightFell, *, college_id: UUID | None) -> None:
    """Compare with the colleges."""
    public.check_placements(actor=SYSTEM)


def withdraw_person(event: EmployeeLeft, *, college_id: UUID | None) -> None:
    """An employer's person has left."""
    actor = Actor.system(WorkspaceKind.EMPLOYER, event.employer_id)
    public.withdraw_person(actor=actor, employee_id=event.employee_id)


def _college(college_id: UUID) -> Actor:
    return Actor.system(WorkspaceKind.COLLEGE, college_id)
