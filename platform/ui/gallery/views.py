"""Views of the gallery: one sheet of components, and an example page for each frame."""

from dataclasses import replace

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from kernel.audience import for_everyone
from ui.gallery import frames, story
from ui.navigation import Place

FRAMES = {
    "staff": "staff",
    "list": "staff",
    "table": "staff",
    "drafts": "staff",
    "participant": "participant",
    "meeting": "participant",
    "wizard": "participant",
    "portal": "portal",
    "region": "region",
    "card": "card",
    "code": "card",
    "question": "plain",
    "plain": "plain",
}
"""Example page → kind of its frame."""


class SampleForm(forms.Form):
    """One field of each sort."""

    group = forms.CharField(label="Группа", help_text="Как в приказе о зачислении", initial="ТМ-21")
    born = forms.DateField(
        label="Дата рождения", input_formats=["%d.%m.%Y"], error_messages={"invalid": "Такой даты нет"}
    )
    form = forms.ChoiceField(
        label="Форма", choices=[("s", "Студент — студент"), ("w", "Работодатель — студент")]
    )
    wish = forms.CharField(label="Пожелания", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    to = forms.ChoiceField(
        label="Кому написать",
        widget=forms.RadioSelect,
        choices=[("p", "Психологу"), ("c", "Куратору")],
        initial="p",
    )
    agreed = forms.BooleanField(label="Согласие подписано", required=False)
    file = forms.FileField(label="Список", required=False, help_text="XLSX или CSV, до 5 МБ")


@for_everyone
def components(request: HttpRequest) -> HttpResponse:
    """Every component in every state."""
    _stand_in(request, "plain")
    broken = SampleForm({"group": "ТМ-21", "born": "31.02.2009", "form": "s", "to": "p"}, auto_id="broken_%s")
    facts = {"form": SampleForm(auto_id="fresh_%s"), "broken": broken, "frames": FRAMES, **story.everything()}
    return render(request, "ui/gallery/components.html", facts)


@for_everyone
def example(request: HttpRequest, name: str) -> HttpResponse:
    """An example page in one of the frames."""
    if name not in FRAMES:
        raise Http404
    _stand_in(request, FRAMES[name])
    facts = {"form": SampleForm(), "listing": story.listing(request.GET), **story.everything()}
    return render(request, f"ui/gallery/{name}.html", facts)


def _stand_in(request: HttpRequest, kind: str) -> None:
    """The gallery shows frames without a college behind them."""
    place: Place = frames.PLACES[kind]
    request.frame_stand_in = (replace(place, kind=kind), frames.LINKS.get(kind, ()))  # type: ignore[attr-defined]
