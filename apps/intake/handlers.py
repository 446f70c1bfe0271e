"""What the bases do when the pool tells of a placement, or the matching of a pair."""

from typing import Protocol
from uuid import UUID

from apps.intake.public import enter_partner_mentor, forget_old_drafts, retire_partner_mentor, settle_mentee
from apps.records.events import NightFell
from commons.pool.events import PlacementAccepted, PlacementChecked, PlacementEnded, PlacementExpired
from kernel.policy import Actor


class PairNews(Protocol):
    """What the matching tells of a pair, by its shape: the matching is a later part."""

    @property
    def mentee_person_id(self) -> UUID: ...

    @property
    def cycle_id(self) -> UUID: ...

    @property
    def form(self) -> str: ...


LIVE = frozenset({"accepted", "active"})
OVER = frozenset({"ended", "expired", "declined"})


def enter_accepted(event: PlacementAccepted, *, actor: Actor) -> None:
    """The employer's person enters the base of partners."""
    enter_partner_mentor(actor=actor, placement_id=event.placement_id)


def retire_ended(event: PlacementEnded | PlacementExpired, *, actor: Actor) -> None:
    """The pool holds the place no more."""
    retire_partner_mentor(actor=actor, placement_id=event.placement_id)


def compare_checked(event: PlacementChecked, *, actor: Actor) -> None:
    """The nightly comparison: what was missed is made up for."""
    if event.state in LIVE:
        enter_partner_mentor(actor=actor, placement_id=event.placement_id)
    elif event.state in OVER:
        retire_partner_mentor(actor=actor, placement_id=event.placement_id)


def mark_paired(event: PairNews, *, actor: Actor) -> None:
    """The mentee has a mentor now."""
    settle_mentee(
        actor=actor,
        person_id=event.mentee_person_id,
        cycle_id=event.cycle_id,
        form=event.form,
        is_paired=True,
    )


def mark_waiting(event: PairNews, *, actor: Actor) -> None:
    """The pair has ended: the mentee waits again (R135)."""
    settle_mentee(
        actor=actor,
        person_id=event.mentee_person_id,
        cycle_id=event.cycle_id,
        form=event.form,
        is_paired=False,
    )


def forget_at_night(event: NightFell, *, actor: Actor) -> None:  # noqa: ARG001
    """Lists that were checked and not loaded are kept for a day."""
    forget_old_drafts(actor=actor)
