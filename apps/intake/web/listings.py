"""What may be asked of the lists of the bases, and their columns as spreadsheets."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from apps.intake.public import (
    BadRow,
    MenteeRow,
    MentorRow,
    RequestLine,
    base_names,
    form_rules,
    request_names,
)
from kernel.policy import Actor
from ui import lists
from ui.spreadsheets import Column


def states() -> tuple[tuple[str, str], ...]:
    """States of a mentee in words."""
    return (("waiting", _("waits for a mentor")), ("paired", _("has a mentor")))


def mentor_states() -> tuple[tuple[str, str], ...]:
    """States of a mentor in words."""
    return (("active", _("takes mentees")), ("paused", _("has a rest")))


def mentees_spec(actor: Actor) -> lists.Spec:
    """Filters of the mentees."""
    return lists.Spec(
        filters=(
            lists.Filter("form", _("Form"), _forms(actor)),
            lists.Filter("request", _("Request"), tuple(request_names(actor=actor).items())),
            lists.Filter("state", _("State"), states()),
            lists.Filter("consent", _("Consent"), (("yes", _("in force")), ("no", _("waited for")))),
        ),
        orders=("name", "tier", "entered"),
    )


def mentors_spec(actor: Actor) -> lists.Spec:
    """Filters of the mentors."""
    return lists.Spec(
        filters=(
            lists.Filter("base", _("Base"), tuple(base_names(actor=actor).items())),
            lists.Filter("form", _("Form"), _forms(actor)),
            lists.Filter("request", _("Can help with"), tuple(request_names(actor=actor).items())),
            lists.Filter("state", _("State"), mentor_states()),
        ),
        orders=("name", "places", "entered"),
    )


def mentee_columns() -> list[Column[MenteeRow]]:
    """The columns of the mentees' spreadsheet."""
    words = dict(states())
    return [
        Column(_("Family name, given name, patronymic"), lambda row: row.name, 36),
        Column(_("Group or position"), lambda row: row.note),
        Column(_("Form"), lambda row: row.form, 26),
        Column(_("Requests"), lambda row: "; ".join(row.requests), 60),
        Column(_("Turn"), lambda row: row.tier, 10),
        Column(_("State"), lambda row: words.get(row.state, row.state), 20),
        Column(_("Consent"), lambda row: _("in force") if row.consented else _("waited for"), 14),
    ]


def mentor_columns(actor: Actor) -> list[Column[MentorRow]]:
    """The columns of the mentors' spreadsheet."""
    bases, words = base_names(actor=actor), dict(mentor_states())
    return [
        Column(_("Family name, given name, patronymic"), lambda row: row.name, 36),
        Column(_("Group or position"), lambda row: row.note, 26),
        Column(_("Base"), lambda row: bases[row.base], 30),
        Column(_("Forms"), lambda row: "; ".join(row.forms), 40),
        Column(_("Can help with"), lambda row: "; ".join(row.competences), 60),
        Column(_("Places"), lambda row: row.places, 8),
        Column(_("State"), lambda row: words.get(row.state, row.state), 16),
        Column(_("Consent"), lambda row: _("in force") if row.consented else _("waited for"), 14),
    ]


def request_columns() -> list[Column[RequestLine]]:
    """The columns of the map's spreadsheet."""
    return [
        Column(_("Request"), lambda line: line.name, 60),
        Column(_("Asked by"), lambda line: line.asked, 10),
        Column(_("Have a mentor"), lambda line: line.met, 14),
        Column(_("Wait"), lambda line: line.waiting, 10),
        Column(_("Places of mentors"), lambda line: line.places, 18),
        Column(_("Places missing"), lambda line: line.lacks, 12),
    ]


def bad_columns(headings: tuple[str, ...]) -> list[Column[BadRow]]:
    """The file's own columns, and what to mend."""
    own = [Column[BadRow](heading, _cell(place)) for place, heading in enumerate(headings)]
    return [*own, Column(_("What to mend"), lambda row: " ".join(row.reasons), 70)]


def _cell(place: int) -> Callable[[BadRow], object]:
    return lambda row: row.cells[place] if place < len(row.cells) else ""


def _forms(actor: Actor) -> tuple[tuple[str, str], ...]:
    return tuple((code, form.name) for code, form in form_rules(actor=actor).items() if form.is_on)
