"""Browsers of tests: a visitor's, and one that is signed in for an actor on the actor's own host."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
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


class Browser:
    """A person's browser: it keeps the cookies of each host apart and follows redirects between hosts."""

    def __init__(self) -> None:
        self.clients: dict[str, Client] = {}
        self.answer = HttpResponse()
        self.address = ""

    def get(self, address: str, **headers: str) -> HttpResponse:
        """Open an address, whole or on the host where the browser is, and follow where it leads."""
        return self._follow("GET", address, {}, headers)

    def post(self, address: str, **fields: str) -> HttpResponse:
        """Send a form and follow where it leads."""
        return self._follow("POST", address, fields, {})

    @property
    def text(self) -> str:
        """What the page says, with plain spaces."""
        return self.answer.content.decode().replace("\u00a0", " ")

    @property
    def actor(self) -> Actor | None:
        """Whom the last page took this browser for."""
        found = self.answer.wsgi_request.actor  # type: ignore[attr-defined]
        return found if isinstance(found, Actor) else None

    def cookies(self, host: str) -> SimpleCookie:
        """The cookies of a host."""
        return self._at(host).cookies

    def _at(self, host: str) -> Client:
        fresh = Client(headers={"host": host, "accept-language": "ru"})
        return self.clients.setdefault(host, fresh)

    def _follow(
        self, method: str, address: str, fields: dict[str, str], headers: dict[str, str]
    ) -> HttpResponse:
        for _hop in range(12):
            self.address = urljoin(self.address or settings.BASE_URL, address)
            parts = urlsplit(self.address)
            client = self._at(parts.hostname or "")
            path = f"{parts.path}?{parts.query}" if parts.query else parts.path
            got: Any = client.post(path, fields) if method == "POST" else client.get(path, headers=headers)
            self.answer = got
            if self.answer.status_code not in {301, 302}:
                return self.answer
            method, address = "GET", self.answer.headers["location"]
        raise AssertionError(f"redirected for ever, lastly to {self.address}")


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
