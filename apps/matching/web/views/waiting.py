"""The waiting list, and everybody who could be the mentor of one who waits (R135)."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.matching import public
from apps.matching.web import listings, words
from kernel.requests import WorkRequest
from ui import lists
from ui.toasts import tell


@require_safe
def waiting(request: WorkRequest) -> HttpResponse:
    """Who waits for a pair, since when and why, or the list as a spreadsheet."""
    if lists.EXPORT in request.GET:
        return listings.waiting_file(request)
    return render(request, "matching/waiting.html", listings.waiting_page(request))


@require_safe
def candidates(request: WorkRequest, mentee_entry_id: UUID) -> HttpResponse:
    """All mentors beside one mentee: with reasons, or with the rule that forbids the pair."""
    found = public.candidates_for(actor=request.actor, mentee_entry_id=mentee_entry_id)
    said = words.reasons_of_candidates(found)
    names = words.names_in((), codes=found.entry.fields.requests)
    facts = {
        "found": found,
        "allowed": [(row, said[row.entry_id]) for row in found.rows if not row.refused],
        "refused": [(row, said[row.entry_id]) for row in found.rows if row.refused],
        "requests": ", ".join(names.get(code, code) for code in found.entry.fields.requests),
    }
    return render(request, "matching/candidates.html", facts)


@require_POST
def propose(request: WorkRequest, mentee_entry_id: UUID, mentor_entry_id: UUID) -> HttpResponse:
    """Bring two people together by hand."""
    pair_id = public.propose_pair(
        actor=request.actor, mentee_entry_id=mentee_entry_id, mentor_entry_id=mentor_entry_id
    )
    tell(request, _("The pair waits for both sides' agreement"))
    return redirect("matching:pair", pair_id)
