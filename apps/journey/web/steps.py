"""The record of an acquaintance as a mentor makes it: one question on a screen, kept after each."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from apps.journey.public import PairAtWork, is_usual_length
from apps.journey.web.forms import AcquaintanceForm
from apps.matching.public import Side
from ui.dates import local_today

Answers = Mapping[str, list[str]]
"""What was typed so far, by the name of the field."""
MANY = ("present", "told", "principles", "topics")


@dataclass(frozen=True, slots=True)
class Step:
    """One screen: its question and the fields of the whole form that answer it."""

    name: str
    title: Any
    fields: tuple[str, ...]
    lead: Any = ""

    @property
    def template(self) -> str:
        """How its answers are laid out."""
        return f"journey/steps/{self.name}.html"


STEPS = (
    Step("length", _("How long was the meeting?"), ("held_on", "length", "exact")),
    Step("present", _("Who was there?"), ("present",), _("The curator brings the two of you together.")),
    Step("told", _("What did you talk about?"), ("told", "principles", "topics"), _("Mark what was said.")),
    Step("ready", _("Are you ready to work together?"), ("mentor_ready",)),
    Step("trial", _("When is the first meeting?"), ("goal", "on", "time", "place")),
)
PARTING = Step("parting", _("End this pair?"), ())
"""R144: what the last step is after a no."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One step of one record, with what was answered before."""

    work: PairAtWork
    number: int
    step: Step
    form: AcquaintanceForm
    draft: Answers
    of: int = len(STEPS)

    @property
    def is_last(self) -> bool:
        """Whether the whole is recorded with it."""
        return self.number == self.of

    @property
    def is_unusual(self) -> bool:
        """R140: whether the length kept so far deserves a note."""
        typed = [value for name in ("exact", "length") for value in self.draft.get(name, []) if value]
        return bool(typed) and not is_usual_length(int(typed[0]))


def screen_of(work: PairAtWork, number: int, typed: QueryDict | None) -> Screen | None:
    """The step of a number; None where there is none, or for one who is not the mentor."""
    if work.pair.side != Side.MENTOR or not 1 <= number <= len(STEPS):
        return None
    draft = draft_of(work)
    step = PARTING if number == len(STEPS) and _said_no(draft) else STEPS[number - 1]
    form = AcquaintanceForm(typed, initial={"held_on": local_today(), **_initial(draft)})
    _keep_only(form, step.fields)
    return Screen(work, number, step, form, draft)


def draft_of(work: PairAtWork) -> Answers:
    """The answers kept so far."""
    return work.ahead.draft if work.ahead else {}


def first_unanswered(draft: Answers) -> int:
    """The number of the step where a record that was left is taken up again."""
    unanswered = (n for n, step in enumerate(STEPS, 1) if not any(name in draft for name in step.fields))
    return next(unanswered, len(STEPS))


def whole_form(draft: Answers, typed: QueryDict) -> AcquaintanceForm:
    """The form with all answers: those kept and those of the last step."""
    form = AcquaintanceForm(MultiValueDict({**draft, **dict(typed.lists())}))
    if _said_no(draft):
        _keep_only(form, [name for step in STEPS[:-1] for name in step.fields])
    return form


def answers_of(form: AcquaintanceForm, typed: QueryDict) -> dict[str, list[str]]:
    """What was typed into one step, as it is kept."""
    return {name: typed.getlist(name) for name in form.fields}


def _said_no(draft: Answers) -> bool:
    return draft.get("mentor_ready") == ["no"]


def _keep_only(form: AcquaintanceForm, names: Collection[str]) -> None:
    for name in set(form.fields) - set(names):
        del form.fields[name]


def _initial(draft: Answers) -> dict[str, Any]:
    return {name: values if name in MANY else "".join(values[:1]) for name, values in draft.items()}
