"""Forms of meetings: appointing one, and the record of an acquaintance, whole or step by step."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from apps.journey import rules
from apps.journey.public import Acquaintance, Appointment
from apps.journey.web import words
from kernel.refusals import Refusal
from ui.dates import local_today
from ui.forms import DayField
from ui.refusals import words_of

Words = Mapping[str, Any]
ANSWERS = {"yes": True, "no": False, "": None}


class Ticks(forms.MultipleChoiceField):
    """Points to tick; the rule, not the field, says what is missing."""

    widget = forms.CheckboxSelectMultiple

    def validate(self, value: list[str]) -> None:
        """Only points that exist; none at all is the rule's matter."""
        if value:
            super().validate(value)


def ticks(label: Any, of: Words) -> Ticks:
    """Points to tick."""
    return Ticks(label=label, choices=list(of.items()))


def answer(label: Any, of: Words, *, required: bool = True) -> forms.ChoiceField:
    """One answer of a few."""
    return forms.ChoiceField(
        label=label, choices=list(of.items()), required=required, widget=forms.RadioSelect
    )


class AppointmentForm(forms.Form):
    """When and where a meeting is to be."""

    on = DayField(label=_("Day"))
    time = forms.TimeField(label=_("Time"), widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}))
    place = forms.CharField(
        label=_("Place"), max_length=200, help_text=_("So that both find it: building, room.")
    )

    def appointment(self) -> Appointment:
        """What was typed, in the college's zone."""
        answers = self.cleaned_data
        moment = datetime.combine(answers["on"], answers["time"], timezone.get_current_timezone())
        return Appointment(moment, answers["place"], answers.get("goal", ""))


class TrialForm(AppointmentForm):
    """R148: the trial meeting, with which the acquaintance ends."""

    goal = forms.CharField(
        label=_("What will you do at the first meeting?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One small thing, in plain words."),
    )
    field_order: tuple[str, ...] = ("goal", "on", "time", "place")


class AcquaintanceForm(TrialForm):
    """Everything that is recorded of an acquaintance (R139-R148)."""

    held_on = DayField(label=_("When did you meet?"))
    length = forms.ChoiceField(
        label=_("How long was it?"), choices=list(words.LENGTHS.items()), required=False
    )
    exact = forms.IntegerField(label=_("Exactly, in minutes"), required=False, min_value=1, max_value=480)
    present = ticks(_("Who was there?"), words.PRESENT)
    told = ticks(_("What did the mentee tell about themselves?"), words.TOLD)
    principles = ticks(_("What did you read together?"), words.PRINCIPLES)
    topics = ticks(_("What did you agree on?"), words.TOPICS)
    mentor_ready = answer(_("Are you ready to work together?"), words.YES_NO)

    def clean(self) -> dict[str, Any]:
        """The same rules as at the record itself, told at the field that they concern."""
        answers = super().clean() or self.cleaned_data
        if {"length", "exact"} & set(self.fields):
            answers["minutes"] = self._minutes(answers)
        if answers.get("held_on") and answers["held_on"] > local_today():
            self._tell("held_on", rules.NotHeldYet())
        for name, check in rules.CHECKS.items():
            if answers.get(name) is not None:
                self._ask(name, check, answers[name])
        return answers

    def _minutes(self, answers: Mapping[str, Any]) -> int | None:
        given = answers.get("exact") or answers.get("length")
        if not given:
            self.add_error("exact", now_("Say how long the meeting was."))
            return None
        return int(given)

    def _ask(self, name: str, check: Any, value: Any) -> None:
        try:
            check(value)
        except Refusal as refusal:
            self._tell(name, refusal)

    def _tell(self, name: str, refusal: Refusal) -> None:
        self.add_error(name if name in self.fields else "exact", str(words_of(refusal)))

    def acquaintance(self) -> Acquaintance:
        """The acquaintance as told."""
        answers = self.cleaned_data
        mentor, mentee = (ANSWERS[answers.get(f"{side}_ready", "")] for side in (rules.MENTOR, rules.MENTEE))
        return Acquaintance(
            held_on=answers["held_on"],
            minutes=answers["minutes"],
            present=answers["present"],
            told=answers["told"],
            principles=answers["principles"],
            topics=answers["topics"],
            mentor_ready=mentor,
            mentee_ready=mentee,
            trial=None if False in {mentor, mentee} else self.appointment(),
        )


class CuratorsAcquaintanceForm(AcquaintanceForm):
    """The record by the curator, who heard both; what follows a no is not asked."""

    mentor_ready = answer(_("Is the mentor ready to work together?"), words.SAID, required=False)
    mentee_ready = answer(_("Is the mentee ready to work together?"), words.SAID, required=False)
    field_order = (
        "held_on",
        "exact",
        "present",
        "told",
        "principles",
        "topics",
        "mentor_ready",
        "mentee_ready",
        "goal",
        "on",
        "time",
        "place",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["length"]
        self.fields["exact"].label = _("How long was it, in minutes?")
        self.fields["exact"].required = True
        if "no" in {self.data.get("mentor_ready"), self.data.get("mentee_ready")}:
            for name in TrialForm.base_fields:
                self.fields[name].required = False
