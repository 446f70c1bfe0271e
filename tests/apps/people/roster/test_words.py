"""Every sentence of the import has its Russian, with the same facts in it."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
ENTRY = re.compile(r'^msgid "(.+)"\nmsgstr "(.*)"$', re.MULTILINE)
FACT = re.compile(r"\{\w+\}")


def russian() -> dict[str, str]:
    """The part of the catalogue that belongs to the import."""
    text = (ROOT / "locale/ru/parts/roster.po").read_text(encoding="utf-8")
    return dict(ENTRY.findall(text))


def marked() -> set[str]:
    """Every text that the import marks for translation."""
    trees = [ast.parse(file.read_text()) for file in (ROOT / "apps/people/roster").rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {ast.literal_eval(call.args[0]) for call in calls if getattr(call.func, "id", "") == "noop"}


def test_no_sentence_is_without_russian_and_no_russian_without_a_sentence() -> None:
    assert russian().keys() == marked()


@pytest.mark.parametrize(("english", "translated"), russian().items())
def test_the_russian_says_the_same_facts(english: str, translated: str) -> None:
    assert sorted(FACT.findall(translated)) == sorted(FACT.findall(english))
    assert re.search("[А-Яа-я]", translated)
