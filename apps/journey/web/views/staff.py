"""The curator's pages: the meetings of a pair, appointing one, recording the acquaintance."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from apps.journey import policy, public
from apps.journey.web import shown
from apps.journey.web.forms import AppointmentForm, CuratorsAcquaintanceForm
from kernel.policy import may
from kernel.requests import WorkRequest
from ui.dates import local_day, local_today
from ui.forms import done
from ui.toasts import tell


@require_safe
def meetings(request: WorkRequest, pair_id: UUID) -> HttpResponse:
    """What the pair has done and what is ahead."""
    work = public.pair_at_work(actor=request.actor, pair_id=pair_id)
    rows = [(shown.name_of(one), shown.minutes_of(one), one) for one in work.meetings]
    facts = {"work": work, "pair": work.pair, "title": shown.staff_title(work), "rows": rows}
    may_plan = may(request.actor, policy.PLAN_MEETING)
    return render(request, "journey/meetings.html", {**facts, "may_plan": may_plan})


def appoint(request: WorkRequest, pair_id: UUID) -> HttpResponse:
    """Appoint the meeting ahead, or appoint it anew."""
    work = public.pair_at_work(actor=request.actor, pair_id=pair_id)
    form = AppointmentForm(request.POST or None, initial=_appointed(work))
    if request.method == "POST" and form.is_valid():
        wish = form.appointment()
        if done(form, lambda: public.plan_meeting(actor=request.actor, pair_id=pair_id, appointment=wish)):
            tell(request, _("The meeting is appointed, both will be told"))
            return redirect("journey:meetings", pair_id)
    return render(request, "journey/appoint.html", {"pair": work.pair, "form": form})


def record(request: WorkRequest, pair_id: UUID) -> HttpResponse:
    """Record the acquaintance."""
    work = public.pair_at_work(actor=request.actor, pair_id=pair_id)
    form = CuratorsAcquaintanceForm(request.POST or None, initial=_held(work))
    if request.method == "POST" and form.is_valid():
        was = form.acquaintance()
        if done(form, lambda: public.record_acquaintance(actor=request.actor, pair_id=pair_id, was=was)):
            tell(request, _("The acquaintance is recorded"))
            return redirect("journey:meetings", pair_id)
    return render(request, "journey/record_by_staff.html", {"pair": work.pair, "form": form})


def _appointed(work: public.PairAtWork) -> dict[str, object]:
    if work.ahead is None or work.ahead.planned_at is None:
        return {}
    moment = timezone.localtime(work.ahead.planned_at)
    return {"on": moment.date(), "time": moment.time(), "place": work.ahead.place}


def _held(work: public.PairAtWork) -> dict[str, object]:
    ahead = work.ahead
    planned = local_day(ahead.planned_at) if ahead and ahead.planned_at else None
    return {"held_on": min(planned or local_today(), local_today())}
