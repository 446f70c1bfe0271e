"""The steps of an import and its figures, the same on every page."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.people.public import BatchRow
from ui.navigation import Link


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its words."""

    number: int
    words: str
    tone: str = ""


def steps(draft_id: UUID | None = None) -> list[Link]:
    """File, columns, check, loading; the first ones can be gone back to."""
    columns = reverse("people:import-columns", args=[draft_id]) if draft_id else ""
    check = reverse("people:import-check", args=[draft_id]) if draft_id else ""
    return [
        Link(_("File"), reverse("people:import")),
        Link(_("Columns"), columns),
        Link(_("Check"), check),
        Link(_("Loading"), ""),
    ]


def added(count: int) -> Figure:
    """New people."""
    return Figure(count, ngettext("new person", "new people", count))


def changed(count: int) -> Figure:
    """People who are known and change."""
    return Figure(count, ngettext("is changed", "are changed", count))


def same(count: int) -> Figure:
    """People who are known already."""
    return Figure(
        count, ngettext("is here already, without changes", "are here already, without changes", count)
    )


def bad(count: int) -> Figure:
    """Rows with mistakes."""
    words = ngettext("row with mistakes will not be loaded", "rows with mistakes will not be loaded", count)
    return Figure(count, words, "risk" if count else "")


def alike(count: int) -> Figure:
    """Rows about people who are perhaps known."""
    words = ngettext("is like somebody recorded already", "are like people recorded already", count)
    return Figure(count, words, "overdue" if count else "")


def of_batch(batch: BatchRow) -> list[Figure]:
    """What became of the rows of a loaded list."""
    return [added(batch.added), changed(batch.changed), same(batch.same), bad(batch.bad)]
