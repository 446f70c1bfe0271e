"""What the bases do when the pool tells of a placement, and at night."""

from apps.intake.public import enter_partner_mentor, forget_old_drafts, retire_partner_mentor
from apps.records.events import NightFell
from commons.pool.events import PlacementAccepted, PlacementChecked, PlacementEnded, PlacementExpired
from commons.pool.public import CLOSED, RECEIVED
from kernel.policy import Actor


def enter_accepted(event: PlacementAccepted, *, actor: Actor) -> None:
    """The employer's person enters the base of partners."""
    enter_partner_mentor(actor=actor, placement_id=event.placement_id)


def retire_ended(event: PlacementEnded | PlacementExpired, *, actor: Actor) -> None:
    """The pool holds the place no more."""
    retire_partner_mentor(actor=actor, placement_id=event.placement_id)


def compare_checked(event: PlacementChecked, *, actor: Actor) -> None:
    """The nightly comparison: what was missed is made up for."""
    if event.state in RECEIVED:
        enter_partner_mentor(actor=actor, placement_id=event.placement_id)
    elif event.state in CLOSED:
        retire_partner_mentor(actor=actor, placement_id=event.placement_id)


def forget_at_night(event: NightFell, *, actor: Actor) -> None:  # noqa: ARG001
    """Lists that were checked and not loaded are kept for a day."""
    forget_old_drafts(actor=actor)
