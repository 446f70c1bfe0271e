"""A checked list for a base, before it is loaded."""

from dataclasses import dataclass
from uuid import UUID

from apps.intake.models import BaseDraft
from kernel.policy import Actor
from kernel.refusals import found


@dataclass(frozen=True, slots=True)
class GoodRow:
    """A row that would be entered."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that would not, and why; `cells` are those of the file."""

    number: int
    name: str
    reasons: tuple[str, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListReview:
    """What loading a list would do; `entered` is how many it did enter."""

    id: UUID
    side: str
    file_name: str
    headings: tuple[str, ...]
    good: tuple[GoodRow, ...]
    bad: tuple[BadRow, ...]
    entered: int | None


def base_list(*, actor: Actor, draft_id: UUID) -> ListReview:
    """The actor's own draft. Raises NotVisible."""
    draft = found(BaseDraft.objects.filter(id=draft_id, membership_id=actor.membership_id))
    checked = draft.checked
    return ListReview(
        id=draft.id,
        side=draft.side,
        file_name=draft.file_name,
        headings=tuple(checked["headings"]),
        good=tuple(GoodRow(row["row"], row["name"]) for row in checked["good"]),
        bad=tuple(
            BadRow(row["row"], row["name"], tuple(row["reasons"]), tuple(row["cells"]))
            for row in checked["bad"]
        ),
        entered=draft.entered,
    )
