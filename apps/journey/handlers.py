"""What the meetings do when a pair begins or ends, and when one of them is appointed."""

from apps.journey import public
from apps.journey.events import MeetingPlanned
from apps.matching.events import PairConfirmed, PairEnded
from kernel.policy import Actor


def open_plan(event: PairConfirmed, *, actor: Actor) -> None:
    """A confirmed pair is to be acquainted."""
    public.open_plan(actor=actor, pair_id=event.pair_id)


def close_plan(event: PairEnded, *, actor: Actor) -> None:
    """A pair that ended meets no more."""
    public.close_plan(actor=actor, pair_id=event.pair_id)


def tell_the_pair(event: MeetingPlanned, *, actor: Actor) -> None:
    """Both are told when and where they meet."""
    public.tell_the_pair(actor=actor, meeting_id=event.meeting_id)
