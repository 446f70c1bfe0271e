"""What may be asked of the list of people, and its columns as a spreadsheet."""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from django.utils.translation import gettext as _

from apps.people.public import PersonRow
from apps.people.web.words import kind_choices, kind_word
from ui import lists
from ui.spreadsheets import Column


class Asked(TypedDict):
    """What was asked of the list, the cursor apart."""

    search: str
    filters: Mapping[str, str]
    order: str


COURSES = tuple((str(course), str(course)) for course in range(1, 7))


def spec_for(groups: Sequence[str], *, consents: bool) -> lists.Spec:
    """Filters with the groups of this college; that of consents for roles that look after them."""
    filters = (
        lists.Filter("kind", _("Who"), tuple(kind_choices())),
        lists.Filter("group", _("Group"), tuple((group, group) for group in groups)),
        lists.Filter("course", _("Course"), COURSES),
        lists.Filter("consent", _("Consent"), (("yes", _("in force")), ("no", _("waited for")))),
    )
    return lists.Spec(filters=filters if consents else filters[:-1], orders=("name", "group"))


def columns(*, consents: bool) -> list[Column[PersonRow]]:
    """The columns of the spreadsheet."""
    told: list[Column[PersonRow]] = [
        Column(_("Family name, given name, patronymic"), lambda row: row.name, 36),
        Column(_("Who"), lambda row: kind_word(row.kind), 22),
        Column(_("Group"), lambda row: row.group),
        Column(_("Course"), lambda row: row.course, 8),
        Column(_("Position"), lambda row: row.position, 30),
        Column(_("Consent"), lambda row: _("in force") if row.has_consents else _("waited for"), 14),
    ]
    return told if consents else told[:-1]
