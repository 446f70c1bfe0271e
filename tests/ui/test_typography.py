"""Russian typography, letter for letter (spaces that do not break are written as ~)."""

import pytest
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from ui import typography
from ui.templatetags.ui import plural, typography_filter


def shown(text: str) -> str:
    return typography.typeset(text).replace(typography.NBSP, "~")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('Запрос "Выбор места работы"', "Запрос «Выбор места работы»"),
        ('("Лад-Монтаж")', "(«Лад-Монтаж»)"),
        ("Педагог - студент", "Педагог~— студент"),
        ("1 — больше всего", "1~— больше всего"),
        ("17-28 авг", "17–28~авг"),
        ("31 авг – 11 сен", "31~авг~– 11~сен"),
        ("за 2023-2026", "за~2023–2026"),
        ("приказ № 118", "приказ №~118"),
        ("61,4%", "61,4~%"),
        ("61,4 %", "61,4~%"),
        ("не хватает 2 480 человек", "не~хватает 2~480~человек"),
        ("1 204 000", "1~204~000"),
        ("Ким Е. А.", "Ким~Е.~А."),
        ("Ким Е.А.", "Ким~Е.~А."),
        ("С. Н. Гордеев", "С.~Н.~Гордеев"),
        ("и в цех до 20", "и~в~цех до~20"),
        ("Осталось 3 дня", "Осталось 3~дня"),
        ("СНИЛС 112-233-445 96", "СНИЛС 112-233-445 96"),
        ("23.11.2026", "23.11.2026"),
        ("1-м курсе", "1-м курсе"),
        ("ТМ-21", "ТМ-21"),
        ("", ""),
    ],
)
def test_text_is_printed_as_a_typesetter_would(typed: str, printed: str) -> None:
    assert shown(typed) == printed


def test_typesetting_twice_changes_nothing() -> None:
    once = typography.typeset('Ким Е. А. - "ТМ-21", 61,4% и 1 204 человека')
    assert typography.typeset(once) == once


def test_markup_inside_is_left_alone() -> None:
    assert shown('<a href="/a - b/" title="x">в "цех"</a>') == '<a href="/a - b/" title="x">в~«цех»</a>'


def test_escaped_quotes_become_quotes_too() -> None:
    assert shown("&quot;Лад&quot;") == "«Лад»"


def test_the_filter_keeps_what_is_escaped_escaped() -> None:
    with translation.override("ru"):
        assert not isinstance(typography_filter("<b>"), SafeString)
        assert isinstance(typography_filter(mark_safe("<b>")), SafeString)


def test_english_is_left_alone() -> None:
    with translation.override("en"):
        assert typography_filter('a "word" - 5%') == 'a "word" - 5%'


def test_figures() -> None:
    assert [typography.thousands(number) for number in (0, 999, 1204, 1234567, -1204)] == [
        "0",
        "999",
        "1\u00a0204",
        "1\u00a0234\u00a0567",
        "\u22121\u00a0204",
    ]
    assert [typography.decimal(61.4), typography.decimal(-0.5), typography.decimal(1204.25, 2)] == [
        "61,4",
        "\u22120,5",
        "1\u00a0204,25",
    ]
    assert typography.decimal(7, 0) == "7"


@pytest.mark.parametrize(
    ("number", "form"),
    [(1, "пара"), (2, "пары"), (5, "пар"), (11, "пар"), (12, "пар"), (21, "пара"), (112, "пар")],
)
def test_plural_of_words_that_are_data(number: int, form: str) -> None:
    assert plural(number, "пара,пары,пар") == form
