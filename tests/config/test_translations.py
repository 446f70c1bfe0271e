"""The check of translations: what it extracts, which faults it catches, and that the tree has none."""

from pathlib import Path

import polib
import pytest
from django.core.management import CommandError, call_command
from django.core.management.utils import find_command

from config import extraction, translations

PYTHON = """
from django.utils.translation import gettext as _, ngettext, pgettext_lazy
A = noop("Marked by the kernel")
B = _("Said at once")
C = ngettext("One pair", "Many pairs", 2)
D = pgettext_lazy("state", "Thin")
"""
TEMPLATE = """{% load i18n ui %}
<c-page title="{% translate 'In an attribute' %}">
  {% blocktranslate count n=n %}{{ n }} day{% plural %}{{ n }} days{% endblocktranslate %}
  {% counted n "%(n)s visit" "%(n)s visits" %}
</c-page>
"""
WHOLE = 'msgid "Hello, {name}"\nmsgstr "Здравствуйте, {name}"\n'


def catalogue(text: str) -> polib.POFile:
    """A catalogue as written."""
    return polib.pofile(f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n{text}')


def said(*texts: str, place: str = "apps/people/names.py") -> polib.POFile:
    """The extracted texts of one source."""
    sources = polib.POFile()
    sources.extend(polib.POEntry(msgid=text, occurrences=[(place, "7")]) for text in texts)
    return sources


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree with one module, one page, and a migration whose texts do not count."""
    for name, text in {
        "apps/people/names.py": PYTHON,
        "apps/people/templates/people/page.html": TEMPLATE,
        "apps/people/migrations/0001_initial.py": 'noop("Nobody reads this")',
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_every_marked_text_is_extracted_with_its_place(tree: Path) -> None:
    if find_command("xgettext") is None:
        with pytest.raises(CommandError, match="apt-get install gettext"):
            extraction.extract(tree)
        return

    found = extraction.extract(tree)

    assert {translations.key_of(entry) for entry in found} == {
        ("", "Marked by the kernel", ""),
        ("", "Said at once", ""),
        ("", "One pair", "Many pairs"),
        ("state", "Thin", ""),
        ("", "In an attribute", ""),
        ("", "%(n)s day", "%(n)s days"),
        ("", "%(n)s visit", "%(n)s visits"),
    }
    assert ("apps/people/names.py", "4") in found[1].occurrences


def test_without_xgettext_the_check_says_what_to_install(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "find_command", lambda _name: None)

    with pytest.raises(CommandError, match="apt-get install gettext"):
        extraction.extract(tree)


def test_a_complete_part_has_no_faults() -> None:
    assert translations.faults(said("Hello, {name}"), {"people": catalogue(WHOLE)}) == []


def test_a_text_without_russian_is_missing() -> None:
    sources = said("Hello, {name}", "Forgotten")

    assert translations.faults(sources, {"people": catalogue(WHOLE)}) == [
        "missing: 'Forgotten' (apps/people/names.py:7)"
    ]


def test_a_plural_whose_russian_knows_one_number_only_is_missing() -> None:
    sources = polib.POFile()
    sources.append(
        polib.POEntry(msgid="day", msgid_plural="days", occurrences=[("apps/people/names.py", "1")])
    )
    part = catalogue('msgid "day"\nmsgstr "день"\n')

    assert [line.split(":")[0] for line in translations.faults(sources, {"people": part})] == [
        "missing",
        "stale",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (WHOLE + '\nmsgid "Gone"\nmsgstr "Ушло"\n', "stale: 'Gone'"),
        ('msgid "Hello, {name}"\nmsgstr ""\n', "untranslated: 'Hello, {name}'"),
        ("#, fuzzy\n" + WHOLE, "untranslated: 'Hello, {name}'"),
        ('msgid "Hello, {name}"\nmsgstr "Привет, {who}"\n', "other facts: 'Hello, {name}'"),
    ],
)
def test_each_fault_of_a_part_is_told(text: str, fault: str) -> None:
    lines = translations.faults(said("Hello, {name}"), {"people": catalogue(text)})

    assert [line[: len(fault)] for line in lines] == [fault]


@pytest.mark.parametrize(
    ("part", "place", "lines"),
    [
        ("matching_engine", "apps/matching/engine/criteria.py", 0),
        ("matching", "apps/matching/engine/criteria.py", 0),
        ("records", "platform/commons/records/public.py", 0),
        ("people", "apps/matching/policy.py", 1),
    ],
)
def test_a_text_lies_in_the_part_whose_sources_say_it(part: str, place: str, lines: int) -> None:
    found = translations.faults(said("Hello, {name}", place=place), {part: catalogue(WHOLE)})

    assert len(found) == lines


def test_a_text_borrowed_from_a_library_is_not_stale() -> None:
    part = catalogue('# Said by allauth\nmsgid "Sign In"\nmsgstr "Войти"\n')

    assert translations.faults(said(), {"accounts": part}) == []


def test_the_tree_and_its_catalogue_say_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    if find_command("xgettext") is None:
        with pytest.raises(CommandError, match="apt-get install gettext"):
            call_command("check_catalogues")
        return

    call_command("check_catalogues")

    assert "all in Russian" in capsys.readouterr().out
