"""What the gate of stage 1 asks (R2, R22, R84)."""

from django.db.models import Exists

from apps.programme.models import CuratorOrder, Programme
from apps.programme.selectors.cycles import current_cycle
from kernel.gates import MET, Verdict
from kernel.policy import Actor
from kernel.units import asked_once
from kernel.words import noop

LAUNCHED = "programme.launched"


def programme_is_approved(*, actor: Actor) -> Verdict:
    """R2: the council has considered a programme and the director approved it."""
    approved, _ordered = _launched(actor)
    return MET if approved else Verdict(is_met=False, missing=noop("the programme is not approved"))


def curator_is_appointed(*, actor: Actor) -> Verdict:
    """R22: an order of the director names the curator."""
    _approved, ordered = _launched(actor)
    return MET if ordered else Verdict(is_met=False, missing=noop("no order appoints the curator"))


def cycle_is_open(*, actor: Actor) -> Verdict:
    """The work has a beginning and an end."""
    if current_cycle(actor=actor):
        return MET
    return Verdict(is_met=False, missing=noop("no cycle is open"))


def _launched(actor: Actor) -> tuple[bool, bool]:
    """Whether a programme is approved, and whether an order names the curator; asked once in a unit."""
    return asked_once(LAUNCHED, actor.workspace.id, _read)


def _read() -> tuple[bool, bool]:
    approved = Exists(Programme.objects.filter(approved_on__isnull=False))
    ordered = Exists(CuratorOrder.objects.all())
    found = Programme.objects.annotate(approved=approved, ordered=ordered)
    return found.values_list("approved", "ordered").first() or (False, False)
