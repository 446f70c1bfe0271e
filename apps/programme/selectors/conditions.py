"""What the gate of stage 1 asks (R2, R22, R84)."""

from apps.programme.models import CuratorOrder, Cycle, Programme
from kernel.gates import MET, Verdict
from kernel.words import noop


def programme_is_approved() -> Verdict:
    """R2: the council has considered a programme and the director approved it."""
    if Programme.objects.filter(approved_on__isnull=False).exists():
        return MET
    return Verdict(is_met=False, missing=noop("the programme is not approved"))


def curator_is_appointed() -> Verdict:
    """R22: an order of the director names the curator."""
    if CuratorOrder.objects.exists():
        return MET
    return Verdict(is_met=False, missing=noop("no order appoints the curator"))


def cycle_is_open() -> Verdict:
    """The work has a beginning and an end."""
    if Cycle.objects.filter(state=Cycle.State.OPEN).exists():
        return MET
    return Verdict(is_met=False, missing=noop("no cycle is open"))
