"""The workspace switch of the frame, and the lines of the person's menu; config hands them to the frame."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from commons.accounts.selectors.workspaces import workspace_name, workspaces_of
from commons.accounts.web.addresses import on_base
from commons.accounts.web.identity import account_of
from commons.accounts.web.middleware import actor_now
from commons.accounts.web.words import link_to
from kernel.policy import Actor
from ui.navigation import Link

SIGN_OUT = "/sign-out/"

__all__ = [
    "SIGN_OUT",
    "actor_now",
    "name_of",
    "person_links",
    "signs_in_as",
    "workspace_links",
]


def workspace_links(request: HttpRequest) -> tuple[Link, ...]:
    """The other workspaces of the person; none when this is the only one."""
    account, actor = account_of(request), actor_now(request)
    rows = workspaces_of(account) if account else ()
    others = [row for row in rows if actor is None or row.membership_id != actor.membership_id]
    return tuple(link_to(row) for row in others)


def name_of(actor: Actor) -> str:
    """What the actor's workspace is called."""
    return workspace_name(actor.workspace)


def person_links() -> tuple[Link, ...]:
    """What the person may do with their own sign-in."""
    return (Link(_("Sign-in and security"), on_base("/security/"), "shield-lock"),)


def signs_in_as(request: HttpRequest) -> str:
    """The e-mail or the issued name, where nothing better is known of a person."""
    account = account_of(request)
    return (account.email or account.sign_in_name or "") if account else ""
