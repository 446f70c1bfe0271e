"""The mentor records an acquaintance in five steps; each is kept, so that it can be left and found again."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from apps.journey import public
from apps.journey.web import steps
from apps.journey.web.steps import Screen
from kernel.requests import WorkRequest
from ui.forms import done
from ui.toasts import tell


def take_up(request: WorkRequest, pair_id: UUID) -> HttpResponse:
    """Begin the record, or go on where it was left."""
    work = public.pair_at_work(actor=request.actor, pair_id=pair_id)
    return redirect("journey:record_step", pair_id, steps.first_unanswered(steps.draft_of(work)))


def record(request: WorkRequest, pair_id: UUID, number: int) -> HttpResponse:
    """One step: its question, then the next one; with the last step the whole is recorded."""
    work = public.pair_at_work(actor=request.actor, pair_id=pair_id)
    screen = steps.screen_of(work, number, request.POST if request.method == "POST" else None)
    if screen is None:
        raise Http404
    if request.method == "POST" and screen.form.is_valid():
        went_on = _finished(request, screen) if screen.is_last else _kept(request, screen)
        if went_on:
            return _onward(request, screen)
    return render(request, "journey/record.html", {"pair": work.pair, "screen": screen})


def _kept(request: WorkRequest, screen: Screen) -> bool:
    answers = steps.answers_of(screen.form, request.POST)
    act = public.keep_draft
    return done(screen.form, lambda: act(actor=request.actor, pair_id=screen.work.pair.id, answers=answers))


def _finished(request: WorkRequest, screen: Screen) -> bool:
    whole = steps.whole_form(screen.draft, request.POST)
    if not whole.is_valid():
        screen.form.add_error(None, _("An earlier step has no answer yet. Go back to it, nothing is lost."))
        return False
    was, act = whole.acquaintance(), public.record_acquaintance
    return done(screen.form, lambda: act(actor=request.actor, pair_id=screen.work.pair.id, was=was))


def _onward(request: WorkRequest, screen: Screen) -> HttpResponse:
    if not screen.is_last:
        return redirect("journey:record_step", screen.work.pair.id, screen.number + 1)
    tell(request, _("The acquaintance is recorded"))
    return redirect("journey:home")
