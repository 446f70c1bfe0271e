"""Lists on their way: unfinished drafts, what loading them would do, what was loaded before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.core.files.storage import default_storage

from apps.people.models import ImportBatch, ImportDraft
from apps.people.roster import DryRun, HeadingMap, Note, Table, check_rows, read_table, recognise_headings
from apps.people.rules.consents import ConsentKind
from apps.people.rules.settling import Settled, consents_meant, from_json
from apps.people.selectors.known import known_people
from kernel.policy import Actor
from kernel.refusals import found
from tenants.public import today_in

SHOWN = 20
SAMPLES = 3


@dataclass(frozen=True, slots=True)
class DraftRow:
    """An unfinished import in a list."""

    id: UUID
    file_name: str
    rows: int
    created_at: datetime
    kept_until: datetime


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A list that was loaded; it goes on while rows of it are still to be mended."""

    id: UUID
    file_name: str
    loaded_at: datetime
    added: int
    changed: int
    same: int
    skipped: int
    bad: int
    draft_id: UUID
    goes_on: bool


@dataclass(frozen=True, slots=True)
class DraftReview:
    """A draft with its dry run; nothing of it is written. `version` goes back with every act."""

    id: UUID
    file_name: str
    version: int
    settled: Settled
    consents: tuple[ConsentKind, ...]
    run: DryRun


@dataclass(frozen=True, slots=True)
class DraftColumns:
    """What the columns of a draft were taken for; `samples` are their first filled cells, by index."""

    id: UUID
    file_name: str
    version: int
    settled: Settled
    consents: tuple[ConsentKind, ...]
    headings: HeadingMap
    samples: Mapping[int, str]
    notes: tuple[Note, ...]


def open_drafts(*, actor: Actor) -> tuple[DraftRow, ...]:
    """The imports somebody began and did not end, the latest first."""
    rows = ImportDraft.objects.filter(state=ImportDraft.State.OPEN).order_by("-id")[:SHOWN]
    return tuple(DraftRow(row.id, row.file_name, row.rows, row.created_at, row.kept_until) for row in rows)


def batches(*, actor: Actor) -> tuple[BatchRow, ...]:
    """The lists loaded last."""
    return tuple(map(_batch_row, ImportBatch.objects.select_related("draft").order_by("-id")[:SHOWN]))


def batch(*, actor: Actor, batch_id: UUID) -> BatchRow:
    """One loaded list. Raises NotVisible."""
    row = found(ImportBatch.objects.filter(id=batch_id).select_related("draft"))
    return _batch_row(row)


def _batch_row(row: ImportBatch) -> BatchRow:
    return BatchRow(
        id=row.id,
        file_name=row.file_name,
        loaded_at=row.loaded_at,
        added=row.added,
        changed=row.changed,
        same=row.same,
        skipped=row.skipped,
        bad=row.bad,
        draft_id=row.draft_id,
        goes_on=row.draft.state == ImportDraft.State.OPEN,
    )


def review(*, actor: Actor, draft_id: UUID) -> DraftReview:
    """The dry run of a draft. Raises NotVisible when it is no longer on its way."""
    return review_of(_open_draft(draft_id), actor=actor)


def columns(*, actor: Actor, draft_id: UUID) -> DraftColumns:
    """The columns of a draft. Raises NotVisible when it is no longer on its way."""
    draft = _open_draft(draft_id)
    settled, table = from_json(draft.decisions), table_of(draft)
    headings = headings_of(table, settled)
    return DraftColumns(
        id=draft.id,
        file_name=draft.file_name,
        version=draft.version,
        settled=settled,
        consents=consents_meant(settled, headings),
        headings=headings,
        samples={column.index: _sample(table, column.index) for column in headings.columns},
        notes=table.notes,
    )


def _open_draft(draft_id: UUID) -> ImportDraft:
    return found(ImportDraft.objects.filter(id=draft_id, state=ImportDraft.State.OPEN))


def _sample(table: Table, index: int) -> str:
    filled = (line.cell(index) for line in table.lines if not line.cell(index).is_blank)
    return ", ".join(cell.text for cell in islice(filled, SAMPLES))


def review_of(draft: ImportDraft, *, actor: Actor) -> DraftReview:
    """Read the kept file again and hold it against the people of today."""
    settled, table = from_json(draft.decisions), table_of(draft)
    consents = consents_meant(settled, headings_of(table, settled))
    run = dry_run(table, settled, actor=actor)
    return DraftReview(draft.id, draft.file_name, draft.version, settled, consents, run)


def review_file(*, actor: Actor, file_name: str, content: bytes) -> DryRun:
    """The dry run of a file that nobody keeps. Raises FileRefused."""
    return dry_run(read_table(content, file_name), Settled(), actor=actor)


def dry_run(table: Table, settled: Settled, *, actor: Actor) -> DryRun:
    """The list against the people of today."""
    headings = headings_of(table, settled)
    known = known_people(actor=actor, consents=consents_meant(settled, headings))
    return check_rows(
        table, headings, today=today_in(actor.workspace.id), known=known, decisions=settled.decisions
    )


def headings_of(table: Table, settled: Settled) -> HeadingMap:
    """What the columns hold, with the curator's word over the guess."""
    return recognise_headings(table.headings).choose(settled.columns)


def table_of(draft: ImportDraft) -> Table:
    """The list in the kept file."""
    with default_storage.open(draft.file_key) as file:
        return read_table(file.read(), draft.file_name)
