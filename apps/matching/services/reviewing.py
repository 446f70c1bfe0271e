"""Suspending confirmed pairs whose clearance, consents or readiness have lapsed; resuming them after."""

from collections.abc import Collection
from uuid import UUID

from apps.matching.events import PairSuspended
from apps.matching.models import Pair
from apps.matching.rules import lapses_of
from apps.matching.selectors.gathering import facts_of_pair
from apps.matching.selectors.lapsing import pairs_that_change
from apps.records.public import emit, record
from kernel.policy import Actor
from tenants.public import today_in


def review_pairs(*, actor: Actor, person_ids: Collection[UUID] | None = None) -> int:
    """Look at all confirmed pairs, or those of some people; answers how many changed.

    A suspended pair keeps its place and its history and may not meet; it goes on by itself when
    what had lapsed is in force again. Only pairs that seem to change are locked, and looked at once more.
    """
    pairs = Pair.objects.confirmed() if person_ids is None else Pair.objects.confirmed().of_people(person_ids)
    changing = pairs_that_change(actor=actor, pairs=list(pairs))
    locked = Pair.objects.confirmed().filter(id__in=changing).select_for_update().order_by("id")
    return sum(_review(actor=actor, pair=pair) for pair in locked)


def _review(*, actor: Actor, pair: Pair) -> bool:
    facts = facts_of_pair(actor=actor, pair=pair)
    lapses = list(lapses_of(facts.mentee, facts.mentor))
    if lapses == pair.suspended_for:
        return False
    began = not pair.suspended_for
    today = today_in(actor.workspace.id)
    pair.suspended_for = lapses
    pair.suspended_on = (pair.suspended_on or today) if lapses else None
    pair.version += 1
    pair.save()
    act = "matching.suspend_pair" if lapses else "matching.resume_pair"
    subjects = [pair.mentee_person_id, pair.mentor_person_id]
    record(actor=actor, act=act, subjects=subjects, why=", ".join(lapses))
    if began:
        emit(PairSuspended(pair.id, pair.mentee_person_id, pair.mentor_person_id, today))
    return True
