"""The step in which the curator says what the columns of a list hold."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from apps.people.public import ConsentKind, DraftColumns, Kind, Settled
from apps.people.roster import FIELD_LABELS, Column, Field, Fit
from apps.people.rules.settling import CONSENT_COLUMNS
from apps.people.web.steps import steps
from apps.people.web.words import CONSENT_LABELS, kind_choices, told
from kernel.words import noop
from ui.navigation import Link

FIELDS, KINDS = frozenset(Field), frozenset(Kind)
NEEDED_CONSENTS = (ConsentKind.PARTICIPATION, ConsentKind.PERSONAL_DATA)
WORDS: dict[Fit, tuple[str, str]] = {
    Fit.EXACT: ("done", noop("recognised")),
    Fit.NEAR: ("info", noop("guessed by likeness")),
    Fit.CHOSEN: ("done", noop("chosen by you")),
    Fit.UNCLEAR: ("late", noop("may mean several things")),
    Fit.TAKEN: ("late", noop("another column holds this already")),
    Fit.UNKNOWN: ("none", noop("not read")),
    Fit.NOT_NEEDED: ("none", noop("not needed")),
}


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column with its badge and what it may be."""

    column: Column
    sample: str
    state: str
    word: str
    choices: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ColumnsPage:
    """The columns of a draft laid out for the page."""

    draft: DraftColumns

    @property
    def lines(self) -> list[ColumnLine]:
        """Every column that has a heading."""
        choices = [("", _("do not read")), *((one.value, _(label)) for one, label in FIELD_LABELS.items())]
        return [
            ColumnLine(
                column,
                self.draft.samples[column.index],
                WORDS[column.fit][0],
                _(WORDS[column.fit][1]),
                choices,
            )
            for column in self.draft.headings.columns
        ]

    @property
    def needs_answers(self) -> bool:
        """Whether the check would rest on something unclear."""
        return bool(self.draft.headings.doubts)

    @property
    def asks_kind(self) -> bool:
        """Whether the list does not say who its people are."""
        return Field.KIND not in self.draft.headings.fields

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """Who the people of a list without kinds may be."""
        return [("", _("by group or position")), *kind_choices()]

    @property
    def consents(self) -> list[tuple[str, str, bool]]:
        """What the consents of the list may be given to; empty when it has none."""
        if not set(CONSENT_COLUMNS) & set(self.draft.headings.fields):
            return []
        return [
            (kind.value, capfirst(_(CONSENT_LABELS[kind])), kind in self.draft.consents)
            for kind in NEEDED_CONSENTS
        ]

    @property
    def notes(self) -> list[str]:
        """What was decided about sheets."""
        return [told(note) for note in self.draft.notes]

    @property
    def steps(self) -> list[Link]:
        """Where in the import this is."""
        return steps(self.draft.id)


def chosen_columns(posted: QueryDict, draft: DraftColumns) -> Settled:
    """What differs from the guesses, with the kind of the unsaid and the meaning of consents."""
    columns: dict[int, Field | None] = dict(draft.settled.columns)
    for column in draft.headings.columns:
        text = posted.get(f"column:{column.index}", column.field or "")
        if text != (column.field or "") and (not text or text in FIELDS):
            columns[column.index] = Field(text) if text else None
    kind, consents = posted.get("kind", ""), posted.getlist("consents")
    asked = "asks_consents" in posted
    return Settled(
        columns=columns,
        kind_if_unsaid=Kind(kind) if kind in KINDS else None,
        consents=tuple(one for one in NEEDED_CONSENTS if one in consents) if asked else None,
    )
