"""What selection does when told of an event."""

from apps.records.events import NightFell
from apps.selection.public import tell_lapsed
from kernel.policy import Actor


def tell_lapsed_clearances(_event: NightFell, *, actor: Actor) -> None:
    """Every night: tell of clearances that have run out."""
    tell_lapsed(actor=actor)
