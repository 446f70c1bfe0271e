"""How an employer's workspace is found by its address, and what it is called."""

from collections.abc import Collection
from uuid import UUID

from django.urls import reverse

from commons.accounts.public import WorkspaceDirectory, WorkspaceFacts
from commons.employers.public import describe_employers, employer_id_by_slug
from kernel.policy import Actor
from kernel.roles import WorkspaceKind

SWITCHER = Actor.system(WorkspaceKind.CONSOLE, UUID(int=0))
"""Asks for the names of workspaces of an account, whatever region they are in."""


def _describe(wanted: Collection[UUID]) -> dict[UUID, WorkspaceFacts]:
    return {
        one.id: WorkspaceFacts(one.name, reverse("pool:calls", "config.urls.base_host", [one.slug]))
        for one in describe_employers(actor=SWITCHER, employer_ids=wanted)
    }


DIRECTORY = WorkspaceDirectory("employer_slug", employer_id_by_slug, _describe)
