"""What the people's part does when an event tells it to."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any
from uuid import UUID

from apps.people.events import DraftOutlived
from apps.people.public import destroy_files, forget_file, link_account, load_draft, stray_files
from apps.records.events import NightFell
from apps.records.public import advance_task
from commons.accounts.events import InvitationAccepted
from kernel.policy import Actor

Unit = Callable[[], AbstractContextManager[Actor]]


def forget_outlived_file(event: DraftOutlived, *, unit: Unit) -> None:
    """The file of an import that ended, or that nobody came back to: destroyed when that is stored."""
    with unit() as actor:
        keys = forget_file(actor=actor, draft_id=event.draft_id)
    destroy_files(actor=actor, keys=keys)


def sweep_at_night(_event: NightFell, *, unit: Unit) -> None:
    """Files of uploads that were undone."""
    with unit() as actor:
        keys = stray_files(actor=actor)
    destroy_files(actor=actor, keys=keys)


def link_account_of_invited(event: InvitationAccepted, *, actor: Actor) -> None:
    """An invited person signs in from now on."""
    if event.person_id is not None:
        link_account(actor=actor, person_id=event.person_id, account_id=event.account_id)


def load_list(task_id: UUID, facts: Mapping[str, Any], *, actor: Actor) -> Mapping[str, str]:
    """A long list that a curator told to load: people appear all at once, or not at all."""
    membership = facts["membership_id"]
    batch_id = load_draft(
        actor=actor,
        draft_id=UUID(facts["draft_id"]),
        version=facts["version"],
        membership_id=UUID(membership) if membership else None,
        told=lambda done: advance_task(task_id, done),
    )
    return {"batch_id": str(batch_id)}
