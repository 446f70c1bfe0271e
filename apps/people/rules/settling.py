"""What the curator settled about a list, kept with its draft, and how one more answer joins it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from apps.people.roster import Decisions, Field, HeadingMap, Kind
from apps.people.rules.consents import ConsentKind, kinds_named

Json = dict[str, object]
CONSENT_COLUMNS = (Field.CONSENT, Field.REPRESENTATIVE_CONSENT)


@dataclass(frozen=True, slots=True)
class Settled:
    """Columns by index (None: not read), texts typed for cells, choices by row, who the unsaid are.

    `consents` says what a consent of the list is given to; None leaves it to the headings.
    """

    columns: Mapping[int, Field | None] = field(default_factory=dict)
    mends: Mapping[tuple[int, Field], str] = field(default_factory=dict)
    answers: Mapping[int, str] = field(default_factory=dict)
    kind_if_unsaid: Kind | None = None
    consents: tuple[ConsentKind, ...] | None = None

    @property
    def decisions(self) -> Decisions:
        """The part of it that the dry run asks for."""
        return Decisions(self.mends, self.answers, self.kind_if_unsaid)

    def joined(self, later: "Settled") -> "Settled":
        """Cells and rows settled later replace earlier ones; an empty answer takes an answer back."""
        answers = {**self.answers, **later.answers}
        return replace(
            self,
            mends={**self.mends, **later.mends},
            answers={row: answer for row, answer in answers.items() if answer},
        )


def consents_meant(settled: Settled, headings: HeadingMap) -> tuple[ConsentKind, ...]:
    """What the list's consents are given to: as chosen, else as the first heading of consent says."""
    if settled.consents is not None:
        return settled.consents
    columns = [headings.fields[one] for one in CONSENT_COLUMNS if one in headings.fields]
    return kinds_named(columns[0].heading) if columns else ()


def to_json(settled: Settled) -> Json:
    """The form in which a draft keeps it."""
    return {
        "columns": {str(index): one.value if one else "" for index, one in settled.columns.items()},
        "mends": [[row, one.value, text] for (row, one), text in settled.mends.items()],
        "answers": {str(row): answer for row, answer in settled.answers.items()},
        "kind_if_unsaid": settled.kind_if_unsaid or "",
        "consents": None if settled.consents is None else [kind.value for kind in settled.consents],
    }


def from_json(kept: Mapping[str, Any]) -> Settled:
    """The reverse of `to_json`; a fresh draft keeps nothing yet."""
    if not kept:
        return Settled()
    consents = kept["consents"]
    return Settled(
        columns={int(index): Field(one) if one else None for index, one in kept["columns"].items()},
        mends={(row, Field(one)): text for row, one, text in kept["mends"]},
        answers={int(row): answer for row, answer in kept["answers"].items()},
        kind_if_unsaid=Kind(kept["kind_if_unsaid"]) if kept["kind_if_unsaid"] else None,
        consents=None if consents is None else tuple(map(ConsentKind, consents)),
    )
