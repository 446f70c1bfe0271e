"""Keeping a list on its way: the file, what was settled about it, its end."""

import hashlib
from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from apps.people.events import DraftOutlived
from apps.people.models import ImportDraft
from apps.people.roster import read_table
from apps.people.rules.settling import Settled, from_json, to_json
from apps.records.public import emit, emit_at, record
from kernel.clock import now
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.refusals import Stale, found

KEPT = timedelta(days=30)
A_DAY = timedelta(days=1)
LONGEST_NAME = 200


def keep_draft(*, actor: Actor, file_name: str, content: bytes) -> UUID:
    """Keep a file that can be read; the same file sent twice is one draft. Raises FileRefused."""
    name = file_name[-LONGEST_NAME:]
    table = read_table(content, name)
    digest = hashlib.sha256(content).hexdigest()
    fresh = {
        "file_key": f"{_folder_of(actor.workspace.id)}/{new_id()}",
        "size": len(content),
        "rows": len(table.lines),
        "membership_id": actor.membership_id,
        "kept_until": now() + KEPT,
    }
    draft, is_new = ImportDraft.objects.get_or_create(
        sha256=digest, file_name=name, state=ImportDraft.State.OPEN, defaults=fresh
    )
    if not is_new:
        return draft.id
    default_storage.save(draft.file_key, ContentFile(content))
    emit_at(DraftOutlived(draft_id=draft.id), due_at=draft.kept_until, key=f"people.draft:{draft.id}")
    record(actor=actor, act="people.keep_list", subjects=[draft.id])
    return draft.id


def settle_draft(*, actor: Actor, draft_id: UUID, version: int, later: Settled) -> None:
    """Keep what the curator typed and chose for single rows. Raises Stale."""
    draft = locked_draft(draft_id, version)
    save(draft, from_json(draft.decisions).joined(later))
    record(actor=actor, act="people.settle_list", subjects=[draft.id])


def settle_columns(*, actor: Actor, draft_id: UUID, version: int, chosen: Settled) -> None:
    """Keep what the columns hold, who the unsaid are and what consents mean. Raises Stale."""
    draft = locked_draft(draft_id, version)
    earlier = from_json(draft.decisions)
    save(
        draft, Settled(chosen.columns, earlier.mends, earlier.answers, chosen.kind_if_unsaid, chosen.consents)
    )
    record(actor=actor, act="people.settle_list", subjects=[draft.id])


def drop_draft(*, actor: Actor, draft_id: UUID) -> None:
    """Give up an import; its file is destroyed. Done twice it is done once."""
    draft = found(ImportDraft.objects.select_for_update().filter(id=draft_id))
    if draft.state == ImportDraft.State.OPEN:
        close(draft, ImportDraft.State.DROPPED)
        record(actor=actor, act="people.drop_list", subjects=[draft.id])


def forget_file(*, actor: Actor, draft_id: UUID) -> tuple[str, ...]:
    """Let a draft go that has ended or outlived its term; the file to destroy once that is stored."""
    draft = ImportDraft.objects.select_for_update().filter(id=draft_id).first()
    if draft is None or (draft.state == ImportDraft.State.OPEN and draft.kept_until > now()):
        return ()
    if draft.state == ImportDraft.State.OPEN:
        draft.state = ImportDraft.State.DROPPED
        record(actor=actor, act="people.drop_list", subjects=[draft.id])
    draft.decisions = {}
    draft.save(update_fields=["state", "decisions"])
    return (draft.file_key,)


def stray_files(*, actor: Actor) -> tuple[str, ...]:
    """Files that no open draft names: what was written by an upload that was undone after all.

    A file younger than A_DAY may belong to an upload that is not stored yet.
    """
    folder = _folder_of(actor.workspace.id)
    if not default_storage.exists(folder):
        return ()
    named = set(ImportDraft.objects.filter(state=ImportDraft.State.OPEN).values_list("file_key", flat=True))
    keys = {f"{folder}/{name}" for name in default_storage.listdir(folder)[1]} - named
    return tuple(sorted(key for key in keys if default_storage.get_modified_time(key) < now() - A_DAY))


def destroy_files(*, actor: Actor, keys: Iterable[str]) -> None:
    """Outside any transaction: no file comes back when one is undone. Done twice it is done once."""
    for key in keys:
        default_storage.delete(key)


def _folder_of(college_id: UUID) -> str:
    """Where the lists of a college are kept, and nothing else is."""
    return f"{college_id}/lists"


def locked_draft(draft_id: UUID, version: int) -> ImportDraft:
    """The draft, held until the end of the act. Raises NotVisible or Stale."""
    draft = found(ImportDraft.objects.select_for_update().filter(id=draft_id, state=ImportDraft.State.OPEN))
    if draft.version != version:
        raise Stale
    return draft


def save(draft: ImportDraft, settled: Settled) -> None:
    """Write what is settled with the next version."""
    draft.decisions = to_json(settled)
    draft.version += 1
    draft.save(update_fields=["decisions", "version"])


def close(draft: ImportDraft, state: ImportDraft.State) -> None:
    """End the draft; the file goes when that is stored."""
    draft.state = state
    draft.version += 1
    draft.save(update_fields=["state", "version"])
    emit(DraftOutlived(draft_id=draft.id))
