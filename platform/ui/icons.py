"""Tabler outline icons, read from the npm package and drawn inside the page."""

import re
from functools import cache

from django.utils.html import format_html, format_html_join
from django.utils.text import slugify

from ui.assets import PACKAGES

FOLDER = PACKAGES / "@tabler" / "icons" / "icons" / "outline"
_PATH = re.compile(r'<path(?![^>]*stroke="none") d="([^"]+)"')


class NoSuchIcon(LookupError):
    """A template names an icon that Tabler does not draw."""


@cache
def strokes(name: str) -> tuple[str, ...]:
    """The lines of an icon as SVG path data. Raises NoSuchIcon."""
    file = FOLDER / f"{name}.svg"
    if slugify(name) != name or not file.is_file():
        raise NoSuchIcon(name)
    return tuple(_PATH.findall(file.read_text()))


def draw(name: str, *, size: int = 20, stroke: str = "1.75", label: str = "") -> str:
    """The icon as markup: silent beside a word, or carrying `label` for those who listen."""
    lines = format_html_join("", '<path d="{}"/>', ((line,) for line in strokes(name)))
    names = (
        format_html('role="img" aria-label="{}"', label) if label else format_html('aria-hidden="{}"', "true")
    )
    hint = format_html("<title>{}</title>", label) if label else ""
    return format_html(
        '<svg class="n-icon n-icon-{}" width="{}" height="{}" viewBox="0 0 24 24" fill="none"'
        ' stroke="currentColor" stroke-width="{}" stroke-linecap="round" stroke-linejoin="round"'
        ' focusable="false" {}>{}{}</svg>',
        size,
        size,
        size,
        stroke,
        names,
        hint,
        lines,
    )
