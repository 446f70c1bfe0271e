"""The words of notices and letters, made at the edge from kinds and facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from apps.notices.models import Notice
from kernel.notices import KINDS
from tenants.public import college_facts, host_of


@dataclass(frozen=True, slots=True)
class Words:
    """Subject and body of a letter, in both forms."""

    subject: str
    text: str
    html: str


def title_of(kind: str) -> str:
    """The title of a notice, in the language of whoever reads."""
    return _(KINDS[kind].title) if kind in KINDS else _("A notice of an earlier version")


def body_of(kind: str, facts: Mapping[str, Any]) -> str:
    """The sentence of a notice."""
    return _(KINDS[kind].body).format_map(facts) if kind in KINDS else ""


def letter_words(notice: Notice, college_id: UUID) -> Words:
    """The letter of a notice; its subject is the title, in which there are no facts."""
    college = college_facts(college_id)
    with override(settings.LANGUAGE_CODE):
        shown = {
            "title": title_of(notice.kind),
            "body": body_of(notice.kind, notice.facts),
            "college": college.short_name,
            "address": _address(college.slug, notice),
        }
        return Words(
            subject=shown["title"],
            text=_plain(shown),
            html=render_to_string("notices/letter.html", shown),
        )


def _plain(shown: Mapping[str, str]) -> str:
    """The letter without markup; a template would escape it as if it were a page."""
    closing = _("You receive this letter because you take part in the mentoring programme: %(college)s.")
    lines = (shown["title"], shown["body"], shown["address"], closing % shown)
    return "\n\n".join(filter(None, lines)) + "\n"


def _address(slug: str, notice: Notice) -> str:
    base = urlsplit(settings.BASE_URL)
    port = f":{base.port}" if base.port else ""
    path = reverse("notices:open", settings.COLLEGE_URLCONF, args=[notice.id])
    return f"{base.scheme}://{host_of(slug)}{port}{path}"
