"""Views of the desk and the passport: a form, one call of the door, an answer."""

from typing import TypedDict
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from apps.programme import policy, public
from apps.programme.web import forms, shown
from kernel.policy import Actor, may
from kernel.requests import WorkRequest
from ui.forms import done
from ui.toasts import tell


class Named(TypedDict):
    """Whom and what an act on a programme is about."""

    actor: Actor
    programme_id: UUID


def desk(request: WorkRequest) -> HttpResponse:
    """What needs me today, and where we are in the seven stages."""
    found = public.desk(actor=request.actor)
    facts = {
        "desk": found,
        "title": shown.headline(found),
        "day": shown.today_in_words(),
        "week": shown.week_of(found),
        "stages": shown.stage_lines(found.stages),
        "to_do": shown.to_do(found.items),
        "panels": [(panel, shown.bars_of(panel)) for panel in found.panels],
    }
    return render(request, "programme/desk.html", facts)


def passport(request: WorkRequest) -> HttpResponse:
    """The programme in brief, its stages, forms and parameters."""
    stages = public.stages_now(actor=request.actor)
    facts = {
        "programmes": public.passports(actor=request.actor),
        "stages": shown.stage_lines(stages),
        "now": next((stage for stage in stages if stage.is_now), None),
        "forms": public.forms(actor=request.actor),
        "parameters": [(one, shown.value_of(one)) for one in public.parameters(actor=request.actor)],
        "records": may(request.actor, policy.RECORD_PROGRAMME),
        "directs": may(request.actor, policy.APPROVE_PROGRAMME),
        "leads": may(request.actor, policy.OPEN_CYCLE),
    }
    return render(request, "programme/passport.html", facts)


def record(request: WorkRequest) -> HttpResponse:
    """A new programme."""
    begins, ends = public.suggested_years(actor=request.actor)
    form = forms.NewPassportForm(request.POST or None, initial={"begins_year": begins, "ends_year": ends})
    if form.is_valid() and done(form, lambda: public.record_programme(actor=request.actor, **form.told)):
        tell(request, _("The programme is written down"))
        return redirect("programme:passport")
    return _page(request, form, _("Write down the programme"), _("Write down"))


def change(request: WorkRequest, programme_id: UUID) -> HttpResponse:
    """The same programme, corrected before its approval."""
    found = public.passport_to_change(actor=request.actor, programme_id=programme_id)
    form = forms.PassportForm(request.POST) if request.method == "POST" else forms.PassportForm.of(found)
    if form.is_bound and form.is_valid() and done(form, lambda: _change(request, programme_id, form)):
        tell(request, _("The programme is corrected"))
        return redirect("programme:passport")
    return _page(request, form, _("Correct the programme"), _("Save"))


def approve(request: WorkRequest, programme_id: UUID) -> HttpResponse:
    """The director approves."""
    named: Named = {"actor": request.actor, "programme_id": programme_id}
    public.passport_to_approve(**named)
    form = forms.ApprovalForm(request.POST or None)
    if form.is_valid() and done(form, lambda: public.approve_programme(**named, **form.cleaned_data)):
        tell(request, _("The programme is approved"))
        return redirect("programme:passport")
    return _page(request, form, _("Approve the programme"), _("Approve"))


def appoint(request: WorkRequest, programme_id: UUID) -> HttpResponse:
    """The director's order names the curator."""
    named: Named = {"actor": request.actor, "programme_id": programme_id}
    public.passport_to_appoint(**named)
    form = forms.OrderForm(request.POST or None)
    if form.is_valid() and done(form, lambda: public.appoint_curator(**named, **form.cleaned_data)):
        tell(request, _("The curator is appointed"))
        return redirect("programme:passport")
    return _page(request, form, _("Appoint the curator"), _("Write down the order"))


def open_cycle(request: WorkRequest, programme_id: UUID) -> HttpResponse:
    """A cycle begins."""
    named: Named = {"actor": request.actor, "programme_id": programme_id}
    public.passport_to_launch(**named)
    form = forms.CycleForm(request.POST or None)
    if form.is_valid() and done(form, lambda: public.open_cycle(**named, **form.cleaned_data)):
        tell(request, _("The cycle is open"))
        return redirect("programme:passport")
    return _page(request, form, _("Open a cycle"), _("Open the cycle"))


def close_cycle(request: WorkRequest, cycle_id: UUID) -> HttpResponse:
    """Asked once more, then the cycle is closed."""
    public.cycle_to_close(actor=request.actor, cycle_id=cycle_id)
    if request.method == "POST":
        public.close_cycle(actor=request.actor, cycle_id=cycle_id)
        tell(request, _("The cycle is closed"))
        return redirect("programme:passport")
    return render(request, "programme/close_cycle.html")


def pass_stage(request: WorkRequest, stage: int) -> HttpResponse:
    """The gate of the present stage is passed."""
    now = public.stage_to_pass(actor=request.actor, stage=stage)
    form = forms.DebtForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and done(form, lambda: _pass(request, stage, form.cleaned_data["debt"])):
        tell(request, _("The stage is passed"))
        return redirect("programme:passport")
    facts = {"form": form, "stage": now, "directs": may(request.actor, policy.PASS_STAGE_WITH_DEBT)}
    return render(request, "programme/pass_stage.html", facts)


def parameter(request: WorkRequest, key: str) -> HttpResponse:
    """One parameter, set otherwise with a reason."""
    found = public.parameter_to_set(actor=request.actor, key=key)
    form = forms.NumberForm.suited(found, request.POST or None)
    if form.is_valid() and done(form, lambda: _override(request, key, form)):
        tell(request, _("The value is set"))
        return redirect("programme:passport")
    return _page(request, form, _(found.default.title), _("Set"))


def switch_form(request: WorkRequest, code: str) -> HttpResponse:
    """A form of mentoring is switched on or off."""
    found = public.form_to_switch(actor=request.actor, code=code)
    form, is_on = forms.SwitchForm(request.POST or None), not found.is_on
    if form.is_valid() and done(form, lambda: _switch(request, form, code, is_on=is_on)):
        tell(request, found.name)
        return redirect("programme:passport")
    act = _("Switch on") if is_on else _("Switch off")
    return _page(request, form, f"{act}: {found.name}", act)


def _pass(request: WorkRequest, stage: int, debt: str) -> None:
    if debt:
        public.pass_stage_with_debt(actor=request.actor, stage=stage, debt=debt)
    else:
        public.pass_stage(actor=request.actor, stage=stage)


def _switch(request: WorkRequest, form: forms.SwitchForm, code: str, *, is_on: bool) -> None:
    reason = form.cleaned_data["reason"]
    public.switch_form(actor=request.actor, code=code, is_on=is_on, reason=reason)


def _change(request: WorkRequest, programme_id: UUID, form: forms.PassportForm) -> None:
    public.change_programme(
        actor=request.actor,
        programme_id=programme_id,
        version=form.cleaned_data["version"],
        fields=form.fields_given,
    )


def _override(request: WorkRequest, key: str, form: forms.NumberForm | forms.SpanForm) -> None:
    public.override_parameter(
        actor=request.actor, key=key, value=form.given, reason=form.cleaned_data["reason"]
    )


def _page(request: WorkRequest, form: object, title: str, act: str) -> HttpResponse:
    return render(request, "programme/form.html", {"form": form, "title": title, "act": act})
