"""What a template may not contain: our pages obey a strict CSP and escape everything."""

import re
from collections.abc import Callable, Iterator

from tests.architecture.rule import Rule, is_page
from tests.architecture.sources import Source


def matching(pattern: str) -> Callable[[Source], Iterator[int]]:
    """A check that gives the lines where `pattern` begins."""
    compiled = re.compile(pattern, re.IGNORECASE)

    def check(file: Source) -> Iterator[int]:
        for found in compiled.finditer(file.text):
            yield file.text.count("\n", 0, found.start()) + 1

    return check


INLINE_STYLE = r"<style\b|<[^>]*\sstyle\s*="
HANDLERS = (
    r"on(abort|animation\w+|before\w+|blur|change|click|close|context\w+|copy|cut|dblclick|drag\w*|drop|error|"
    r"focus\w*|hash\w+|input|invalid|key\w+|load\w*|message|mouse\w+|pa(ste|ge\w+|use)|play|pointer\w+|pop\w+|"
    r"reset|resize|scroll\w*|select\w*|submit|toggle|touch\w+|transition\w+|unload|wheel)"
)
INLINE_SCRIPT = rf"<script(?![^>]*\ssrc\s*=)|<[^>]*\s{HANDLERS}\s*=|<[^>]*\shx-on\b|[\"']\s*(javascript|js):"
UNESCAPED = r"\|\s*safe(seq)?\b|\{%\s*autoescape\s+off"
FOREIGN_ASSET = r"<(script|link|img|iframe|source)\b[^>]*\s(src|href)\s*=\s*[\"']?(https?:)?//"

FORM = re.compile(r"<form\b(?P<head>[^>]*)>(?P<body>.*?)</form>", re.DOTALL)
TYPED_INTO = re.compile(
    r"<(select|textarea|c-field|c-choice|c-file)\b|<input\b(?![^>]*type=\"hidden\")|\{\{\s*form\b|\{%\s*include\b"
)


def forms_without_draft(file: Source) -> Iterator[int]:
    """Lines of forms written by hand that lose what was typed into them."""
    for form in FORM.finditer(file.text):
        head = form["head"]
        if 'method="post"' in head and "data-draft" not in head and TYPED_INTO.search(form["body"]):
            yield file.text.count("\n", 0, form.start()) + 1


RULES = (
    Rule(
        "inline-style",
        "Use a class of the design system.",
        "the CSP refuses it, and looks live in one place",
        matching(INLINE_STYLE),
        is_page,
    ),
    Rule(
        "inline-script",
        "Put the script in a static file.",
        "the CSP refuses it, so the page would be dead",
        matching(INLINE_SCRIPT),
        is_page,
    ),
    Rule(
        "form-without-draft",
        "Use c-form, or say data-draft.",
        "our error pages promise that what was typed is kept",
        forms_without_draft,
        lambda file: is_page(file) and not file.has_part("gallery"),
    ),
    Rule(
        "unescaped",
        "Let the template escape.",
        "a name typed by one person would run in another's browser",
        matching(UNESCAPED),
        is_page,
    ),
    Rule(
        "foreign-asset",
        "Serve it from our own static files.",
        "no page of ours loads anything from elsewhere",
        matching(FOREIGN_ASSET),
        is_page,
    ),
)
