"""«My mentoring»: pages of mentor and mentee, one thing on a screen."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.journey import public
from apps.journey.web import shown
from kernel.requests import WorkRequest
from ui.toasts import tell


@require_safe
def home(request: WorkRequest) -> HttpResponse:
    """The one pair, or the list of several."""
    mine = public.my_mentoring(actor=request.actor)
    if len(mine.pairs) == 1:
        return _page_of_pair(request, mine.pairs[0], mine)
    return render(
        request,
        "journey/home.html",
        {"mine": mine, "rows": [(one.pair, shown.answer_of(one)) for one in mine.pairs]},
    )


@require_safe
def pair(request: WorkRequest, pair_id: UUID) -> HttpResponse:
    """One of several pairs."""
    mine = public.my_mentoring(actor=request.actor)
    chosen = next((one for one in mine.pairs if one.pair.id == pair_id), None)
    if chosen is None:
        raise Http404
    return _page_of_pair(request, chosen, mine)


def _page_of_pair(request: WorkRequest, work: public.PairAtWork, mine: public.MyMentoring) -> HttpResponse:
    facts = {
        "work": work,
        "pair": work.pair,
        "shown": shown.answer_of(work),
        "curator": mine.curator,
        "back": reverse("journey:home") if len(mine.pairs) > 1 else "",
    }
    return render(request, "journey/pair.html", facts)


@require_POST
def ready(request: WorkRequest, pair_id: UUID) -> HttpResponse:
    """Yes, this side will work in the pair."""
    public.state_readiness(actor=request.actor, pair_id=pair_id, ready=True)
    tell(request, _("Thank you, your answer is written down"))
    return redirect("journey:home")


def not_ready(request: WorkRequest, pair_id: UUID) -> HttpResponse:
    """No: asked once more, since it ends the pair."""
    if request.method == "POST":
        public.state_readiness(actor=request.actor, pair_id=pair_id, ready=False)
        tell(request, _("The pair has ended; the curator looks for another one for you"))
        return redirect("journey:home")
    found = public.pair_at_work(actor=request.actor, pair_id=pair_id)
    return render(request, "journey/not_ready.html", {"pair": found.pair})
