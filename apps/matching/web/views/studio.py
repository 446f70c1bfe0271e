"""The studio: run, read the proposals, decide on each."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.matching import public
from apps.matching.web import shown
from kernel.requests import WorkRequest
from ui.toasts import tell

DECLINED = "declined"


@require_safe
def studio(request: WorkRequest) -> HttpResponse:
    """Proposals of the latest run, the bottleneck first."""
    now = public.studio(actor=request.actor)
    state = DECLINED if request.GET.get("shown") == DECLINED else "open"
    names = shown.names_of_run(now.run)
    rows = now.run.in_state(state) if now.run else ()
    facts = {
        "run": now.run,
        "state": state,
        "waiting": now.waiting,
        "title": shown.studio_title(now),
        "bottleneck": shown.bottleneck(now.run, names),
        "cards": shown.proposal_cards(request.actor, rows, names),
    }
    return render(request, "matching/studio.html", facts)


@require_POST
def run(request: WorkRequest) -> HttpResponse:
    """Compute proposals anew."""
    public.run_matching(actor=request.actor)
    return redirect("matching:studio")


@require_POST
def accept(request: WorkRequest, proposal_id: UUID) -> HttpResponse:
    """Make a pair of a proposal."""
    pair_id = public.accept_proposal(actor=request.actor, proposal_id=proposal_id)
    tell(request, _("The pair waits for both sides' agreement"))
    return redirect("matching:pair", pair_id)


@require_POST
def decline(request: WorkRequest, proposal_id: UUID) -> HttpResponse:
    """Set a proposal aside."""
    public.decline_proposal(actor=request.actor, proposal_id=proposal_id)
    tell(request, _("This combination is not proposed again in this cycle"))
    return redirect("matching:studio")
