"""Components as markup: escaping, what is said to those who listen, what is left out when empty."""

import re

import pytest
from django.http import HttpRequest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation
from django_cotton.compiler_regex import CottonCompiler

from kernel.refusals import Refusal
from ui import context, refusals
from ui.gallery.views import SampleForm

NBSP = "\u00a0"
EVIL = '"><script>alert(1)</script>'


class MentorHasNoFreePlace(Refusal):
    message = "No free place: {taken} of {places}."
    way_out = "Choose another mentor."


def drawn(source: str, **facts: object) -> str:
    with translation.override("en"):
        compiled = CottonCompiler().process("{% load ui i18n %}" + source)
        return re.sub(r"[ \n]+", " ", Template(compiled).render(Context(facts))).strip()


@pytest.mark.parametrize(
    "source",
    [
        '<c-person :name="evil" :note="evil" :url="evil" />',
        '<c-badge state="risk" :word="evil" />',
        '<c-card :title="evil" :link="evil" :link_label="evil">{{ evil }}</c-card>',
        '<c-note :title="evil">{{ evil }}</c-note>',
        '<c-button :url="evil" :data-x="evil">{{ evil }}</c-button>',
        '<c-button name="a" :value="evil">x</c-button>',
        '<c-empty :title="evil" :words="evil" />',
        '<c-row :title="evil" :explain="evil" when="{{ evil }}" />',
        '<c-figure :number="evil" words="{{ evil }}" />',
        '<c-choice name="a" :value="evil" :label="evil" :hint="evil" />',
        '<c-copy :text="evil" :label="evil" />',
        '<c-progress :title="evil" done="1" of="2" :words="evil" />',
        '<c-moment :title="evil" :explain="evil" when="{{ evil }}" />',
    ],
)
def test_what_people_typed_is_escaped(source: str) -> None:
    markup = drawn(source, evil=EVIL)
    assert "<script" not in markup
    assert "alert(1)" in markup


def test_a_person_is_called_short_and_titled_whole() -> None:
    markup = drawn('<c-person name="Ким Елена Андреевна" note="ТМ-21" />')
    assert f"Ким{NBSP}Е.{NBSP}А." in markup
    assert 'title="Ким Елена Андреевна"' in markup
    assert "n-initials-square" not in markup
    assert "n-initials-square" in drawn('<c-person name="Ким Е" side="mentor" />')


def test_a_state_is_a_word_an_icon_and_a_tone() -> None:
    markup = drawn('<c-badge state="overdue" />')
    assert "n-badge-overdue" in markup
    assert "Overdue" in markup
    assert "<svg" in markup


def test_a_component_does_not_see_the_title_of_the_one_around_it() -> None:
    markup = drawn('<c-card title="Outer"><c-card>inside</c-card></c-card>')
    assert markup.count("Outer") == 1


def test_withheld_is_said_in_a_word() -> None:
    assert "withheld" in drawn("<c-withheld />")


def test_a_refusal_names_the_reason_and_the_way_out() -> None:
    with translation.override("en"):
        words = refusals.words_of(MentorHasNoFreePlace(taken=3, places=3))
    assert str(words) == "No free place: 3 of 3. Choose another mentor."
    markup = drawn('<c-refusal :refusal="words" />', words=words)
    assert 'role="alert"' in markup
    assert "No free place: 3 of 3." in markup
    assert "Choose another mentor." in markup
    assert drawn('<c-refusal :refusal="nothing" />', nothing=None) == ""


def test_errors_stand_at_the_top_and_at_the_field_and_nothing_typed_is_lost() -> None:
    form = SampleForm({"group": "ТМ-21", "born": "31.02.2009", "form": "s", "to": "p", "wish": "в цех"})
    markup = drawn('<c-form :form="form" act="Save" />', form=form)
    assert '<a href="#id_born">' in markup
    assert 'id="id_born_error"' in markup
    assert 'aria-invalid="true"' in markup
    assert 'value="31.02.2009"' in markup
    assert "в цех</textarea>" in markup


def test_a_form_is_sent_once_and_keeps_its_draft_unless_told_not_to() -> None:
    form = SampleForm()
    fresh = drawn('<c-form :form="form" act="Save" />', form=form)
    assert "data-once" in fresh
    assert "data-draft" in fresh
    assert "data-came-back" not in fresh
    assert "data-came-back" in drawn('<c-form :form="form" act="Save" />', form=SampleForm({}))
    assert "data-draft" not in drawn('<c-form :form="form" act="Save" draft="no" />', form=form)
    assert "data-draft" not in drawn('<c-form :form="form" act="Find" method="get" />', form=form)


def test_a_form_with_a_file_says_so() -> None:
    assert 'enctype="multipart/form-data"' in drawn('<c-form :form="form" act="Load" />', form=SampleForm())


def test_progress_asks_again_only_while_it_runs() -> None:
    assert 'hx-get="/x/"' in drawn('<c-progress title="Load" done="1" of="2" poll="/x/" />')
    assert "hx-get" not in drawn('<c-progress title="Load" done="2" of="2" poll="/x/" finished="yes" />')


def test_the_frame_of_an_error_asks_nobody(rf: RequestFactory) -> None:
    request: HttpRequest = rf.get("/")
    request.frame_is_bare = True  # type: ignore[attr-defined]
    shell = context.shell(request)["shell"]
    assert (shell.place.kind, shell.links, shell.draft_scope) == ("plain", (), "")
