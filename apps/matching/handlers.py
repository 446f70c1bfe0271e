"""What matching does when told of an event."""

from apps.intake.events import MenteeLeft, MentorLeft
from apps.matching.events import PairConfirmed, PairEnded, PairSuspended
from apps.matching.public import (
    compare_placement,
    end_pair_of_placement,
    end_pairs_of_entry,
    review_pairs,
    tell_both,
)
from apps.matching.public import tell_the_pair as tell_who_is_who
from apps.people.events import ConsentRecorded, ConsentWithdrawn, PersonChanged
from apps.records.events import NightFell
from apps.selection.events import ClearanceLapsed, ClearanceRecorded, ReadinessChanged
from commons.pool.events import PlacementChecked, PlacementEnded, PlacementExpired
from kernel.policy import Actor

OfAPerson = (
    ClearanceLapsed
    | ClearanceRecorded
    | ReadinessChanged
    | ConsentRecorded
    | ConsentWithdrawn
    | PersonChanged
)


def review_every_night(_event: NightFell, *, actor: Actor) -> None:
    """A day alone may end a consent or a clearance, or make somebody of age."""
    review_pairs(actor=actor)


def review_pairs_of_person(event: OfAPerson, *, actor: Actor) -> None:
    """What a pair rests on has changed for one of its people."""
    review_pairs(actor=actor, person_ids=[event.person_id])


def end_pairs_of_the_one_who_left(event: MenteeLeft | MentorLeft, *, actor: Actor) -> None:
    """Somebody has left the base."""
    end_pairs_of_entry(actor=actor, entry_id=event.entry_id)


def end_pair_without_placement(event: PlacementEnded | PlacementExpired, *, actor: Actor) -> None:
    """The pool holds the mentor no more."""
    end_pair_of_placement(actor=actor, placement_id=event.placement_id)


def answer_the_pool(event: PlacementChecked, *, actor: Actor) -> None:
    """The nightly comparison."""
    compare_placement(actor=actor, placement_id=event.placement_id, state=event.state, version=event.version)


def tell_the_pair(event: PairConfirmed, *, actor: Actor) -> None:
    """R133: both are told."""
    tell_who_is_who(actor=actor, mentee_id=event.mentee_person_id, mentor_id=event.mentor_person_id)


def tell_that_pair_ended(event: PairEnded, *, actor: Actor) -> None:
    """R133: both are told."""
    tell_both(
        actor=actor,
        mentee_id=event.mentee_person_id,
        mentor_id=event.mentor_person_id,
        kind="matching.pair_ended",
    )


def tell_that_pair_is_suspended(event: PairSuspended, *, actor: Actor) -> None:
    """Nobody meets on a paper that has lapsed (L3, R80)."""
    tell_both(
        actor=actor,
        mentee_id=event.mentee_person_id,
        mentor_id=event.mentor_person_id,
        kind="matching.pair_suspended",
    )
