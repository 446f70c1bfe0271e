"""Who is behind a request: signing in on the base host, entering a college, and the actor of both."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib.auth import HASH_SESSION_KEY, login
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from commons.accounts.models import Account
from commons.accounts.rules import BOUND, Binding
from commons.accounts.selectors.entrance import bound_actor
from commons.accounts.selectors.memberships import has_second_factor
from commons.accounts.selectors.workspaces import DIRECTORIES, actor_in
from commons.accounts.services.hand_over import Entrance
from commons.accounts.services.session_store import SECOND_FACTOR, SIGN_IN
from kernel.ids import new_id
from kernel.policy import Actor, Workspace
from kernel.roles import NEEDS_SECOND_FACTOR, Role, WorkspaceKind
from tenants.public import CollegeFacts

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def college_of(request: HttpRequest) -> CollegeFacts | None:
    """The college whose host was asked; None on the base host."""
    return getattr(request, "college", None)


def account_of(request: HttpRequest) -> Account | None:
    """The account that is signed in on this host."""
    return request.user if request.user.is_authenticated else None


def sign_in(request: HttpRequest, account: Account) -> None:
    """Begin a sign-in on the base host; whoever has a second factor has shown it by now."""
    login(request, account, backend=BACKEND)
    request.session[SIGN_IN] = str(new_id())
    request.session[SECOND_FACTOR] = has_second_factor(account)


def enter_college(request: HttpRequest, entrance: Entrance) -> None:
    """Begin a session on a college's host in place of whatever was there."""
    request.session.flush()
    login(request, entrance.account, backend=BACKEND)
    request.session[BOUND] = entrance.binding.as_stored()
    request.session[SIGN_IN] = str(entrance.sign_in_id) if entrance.sign_in_id else None


def actor_on_college_host(request: HttpRequest, college: CollegeFacts) -> Actor | None:
    """The actor of the session, when all it was made for still holds here; otherwise it is ended."""
    if not request.session.session_key:
        return None
    binding = Binding.of(request.session)
    found = bound_actor(binding) if binding and binding.workspace_id == college.id else None
    if found is None or not _same_password(request, found[0]):
        request.session.flush()
        return None
    request.user = found[0]
    return found[1]


def end_if_made_elsewhere(request: HttpRequest) -> None:
    """On the base host: a cookie of a college's host was copied here, so its session ends."""
    if request.session.session_key and BOUND in request.session:
        request.session.flush()


def actor_on_base_host(request: HttpRequest, words: Mapping[str, Any]) -> Actor | None:
    """The actor in the workspace that the path names; None for nobody's and others'."""
    account = account_of(request)
    for kind, directory in DIRECTORIES.items():
        word = words.get(directory.kwarg) if directory.kwarg else None
        workspace_id: UUID | None = directory.find(str(word)) if word is not None and account else None
        if account and workspace_id:
            return actor_in(account, Workspace(WorkspaceKind(kind), workspace_id))
    return None


def lacks_second_factor(request: HttpRequest, role: Role) -> bool:
    """Whether a role asks for a second factor that this sign-in on the base host has not shown."""
    return role in NEEDS_SECOND_FACTOR and not request.session.get(SECOND_FACTOR)


def _same_password(request: HttpRequest, account: Account) -> bool:
    kept = request.session.get(HASH_SESSION_KEY, "")
    return constant_time_compare(kept, account.get_session_auth_hash())
