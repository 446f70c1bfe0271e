"""Browsers of tests: a visitor's, and one that is signed in for an actor on the actor's own host."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.http import HttpRequest
from django.test import Client

from commons.accounts.models import Account, Membership
from commons.accounts.rules import Binding
from commons.accounts.services.hand_over import Entrance
from commons.accounts.services.session_store import SECOND_FACTOR, SessionStore
from commons.accounts.web.identity import enter_college, sign_in
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.roles import WorkspaceKind
from kernel.units import current_unit
from tenants.public import CollegeFacts, college_facts, host_of, shared_unit


def visitor(college: CollegeFacts | None = None) -> Client:
    """A browser that nobody is signed in to, at a college's host or at the base host."""
    host = host_of(college.slug) if college else settings.BASE_HOST
    return Client(headers={"host": host, "accept-language": "ru"})


def signed_in(client: Client, actor: Actor) -> Client:
    """`client` signed in for the actor: at its college's host, else at the base host.

    Account and membership are made when no table holds them yet. The second factor counts as shown.
    """
    with _somewhere():
        membership = membership_of(actor)
        request = HttpRequest()
        request.session = SessionStore()
        if actor.workspace.kind == WorkspaceKind.COLLEGE:
            client.defaults["HTTP_HOST"] = host_of(college_facts(actor.workspace.id).slug)
            binding = Binding(membership.workspace_id, membership.id, membership.epoch)
            enter_college(request, Entrance(membership.account, binding, None))
        else:
            client.defaults["HTTP_HOST"] = settings.BASE_HOST
            sign_in(request, membership.account)
            request.session[SECOND_FACTOR] = True
        request.session.save()
        client.cookies[settings.SESSION_COOKIE_NAME] = str(request.session.session_key)
    return client


def membership_of(actor: Actor) -> Membership:
    """The row behind an actor, made with its account when there is none."""
    row = Membership.objects.select_related("account").filter(id__in=[actor.membership_id]).first()
    return row or Membership.objects.create(
        id=actor.membership_id,
        account=account_of(actor),
        workspace_kind=actor.workspace.kind,
        workspace_id=actor.workspace.id,
        role=actor.role,
        person_id=actor.person_id,
    )


def account_of(actor: Actor) -> Account:
    """The account behind an actor, made when there is none; its name is its id."""
    account_id = actor.account_id or new_id()
    account: Account
    account, _made = Account.objects.get_or_create(id=account_id, defaults={"sign_in_name": str(account_id)})
    return account


@contextmanager
def _somewhere() -> Iterator[None]:
    """The unit of the test when it stands in one, else a unit of its own in the shared layer."""
    if current_unit.get() is not None:
        yield
        return
    with shared_unit():
        yield
