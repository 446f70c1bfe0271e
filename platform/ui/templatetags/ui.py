"""Tags and filters of the design system: `{% load ui %}`."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.forms.utils import flatatt
from django.template.defaultfilters import stringfilter
from django.utils.translation import get_language, ngettext

from ui import dates, icons, lists, names, shapes, states, toasts, typography

register = template.Library()


@register.simple_tag
def icon(name: str, size: int = 20, stroke: str = "1.75", label: str = "") -> str:
    """A Tabler outline icon inside the page; `label` when no word stands beside it."""
    return icons.draw(name, size=size, stroke=stroke, label=label)


@register.filter(is_safe=True, name="typography")
@stringfilter
def typography_filter(text: str) -> str:
    """Russian typography of one text; other languages are left alone."""
    return typography.typeset(text) if (get_language() or "ru").startswith("ru") else text


@register.filter
def short_name(full: str) -> str:
    """«Фамилия И. О.»."""
    return names.short_name(str(full))


@register.filter
def signature(full: str) -> str:
    """«И. О. Фамилия», for a signature only."""
    return names.signature(str(full))


@register.filter
def initials(full: str) -> str:
    """Two letters of a name."""
    return names.initials(str(full))


@register.filter
def numeric(value: date | None) -> str:
    """23.11.2026, for tables."""
    return dates.numeric(value) if value else ""


@register.filter
def spoken(value: date | None) -> str:
    """«23 ноября», for sentences."""
    return dates.spoken(value) if value else ""


@register.filter
def when(value: date | None) -> str:
    """«сегодня 14:00», «вчера», «23 ноября», for lists."""
    return dates.when(value) if value else ""


@register.filter
def thousands(number: int | str | None) -> str:
    """1204 → «1 204»."""
    return "" if number in {None, ""} else typography.thousands(int(number))


@register.filter
def decimal(number: float | Decimal | None, places: int | str = 1) -> str:
    """61.4 → «61,4»."""
    return "" if number is None else typography.decimal(float(number), int(places))


@register.filter
def plural(number: int, forms: str) -> str:
    """`{{ n|plural:"пара,пары,пар" }}` for words that are data, not msgids."""
    one, few, many = forms.split(",")
    tail, teens = number % 10, number % 100
    if tail == 1 and teens != 11:
        return one
    return few if 2 <= tail <= 4 and not 12 <= teens <= 14 else many


@register.simple_tag
def counted(number: int, one: str, many: str) -> str:
    """A translated count by msgids: `{% counted n "%(n)s pair" "%(n)s pairs" %}`."""
    return ngettext(one, many, number) % {"n": typography.thousands(number)}


@register.filter
def state(name: str) -> states.State:
    """The word, icon and colour of a state."""
    return states.of(str(name))


@register.filter
def html_attributes(attributes: Any) -> str:
    """Further attributes of a component, escaped (cotton's own `{{ attrs }}` does not escape)."""
    known: Mapping[str, Any] = attributes.attrs_dict() if hasattr(attributes, "attrs_dict") else attributes
    return flatatt({key: value for key, value in known.items() if value is not False and value is not None})


@register.simple_tag
def bar(value: float | str, of: float | str, target: float | str | None = None) -> shapes.Bar:
    """Widths of a bar in per cent of its track (attributes of a component arrive as text)."""
    return shapes.bar(float(value), float(of), None if target is None else float(target))


@register.simple_tag
def strip(parts: list[tuple[str, int]]) -> list[shapes.Piece]:
    """The pieces of a strip of states."""
    return shapes.strip(parts)


@register.simple_tag
def segments(done: int | str, of: int | str) -> list[shapes.Piece]:
    """A bar with one segment for each step."""
    return shapes.segments(int(done), int(of))


@register.simple_tag
def polyline(points: list[tuple[str, float]], target: list[tuple[str, float]] | None = None) -> shapes.Line:
    """A line of a few points with its target."""
    return shapes.line(points, target)


@register.simple_tag
def sort_link(listing: lists.Listing, name: str) -> tuple[str, str]:
    """Address that sorts by a column, and the column's present `aria-sort`."""
    return listing.sort(name)


@register.filter
def undo_address(tags: str | None) -> str:
    """Where undoing is posted, from the tags of a message."""
    return toasts.undo_address(tags)
