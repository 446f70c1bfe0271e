"""Where a request is, as the frame of its page shows it: the workspace, the person, the ways elsewhere."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from apps.notices.public import unread
from apps.people.public import names_of
from apps.programme.public import current_cycle
from commons.accounts.web import switcher
from kernel.policy import Actor
from kernel.roles import PARTICIPANTS, WorkspaceKind
from ui.navigation import Place, describe_by

KINDS = {
    WorkspaceKind.COLLEGE: "staff",
    WorkspaceKind.EMPLOYER: "portal",
    WorkspaceKind.REGION: "region",
    WorkspaceKind.CONSOLE: "plain",
}


def place_of(request: HttpRequest) -> Place | None:
    """The place of whoever acts; None for pages that ask for no actor."""
    actor = switcher.actor_now(request)
    if actor is None:
        return None
    return Place(
        kind=_kind_of(actor),
        name=switcher.name_of(actor),
        period=_period(actor),
        person=_name_of(actor) or switcher.signs_in_as(request),
        account=str(actor.account_id),
        workspaces=switcher.workspace_links(request),
        person_menu=switcher.person_links(),
        sign_out_url=switcher.SIGN_OUT,
        **_bell(actor),
    )


def _bell(actor: Actor) -> dict[str, Any]:
    """The list of notices, in a college."""
    if actor.workspace.kind != WorkspaceKind.COLLEGE:
        return {}
    return {"notices_url": reverse("notices:list", settings.COLLEGE_URLCONF), "notices": unread(actor)}


def _period(actor: Actor) -> str:
    """The open cycle, for those who run it."""
    if _kind_of(actor) != "staff":
        return ""
    cycle = current_cycle(actor=actor)
    return cycle.name if cycle else ""


def _name_of(actor: Actor) -> str:
    """The name on the college's list, where the membership is joined to a person."""
    if actor.workspace.kind != WorkspaceKind.COLLEGE or actor.person_id is None:
        return ""
    named = names_of(actor=actor, person_ids=[actor.person_id]).get(actor.person_id)
    return named.name if named else ""


def _kind_of(actor: Actor) -> str:
    return "participant" if actor.role in PARTICIPANTS else KINDS[actor.workspace.kind]


def declare_all() -> None:
    """Tell the design system."""
    describe_by(place_of)
