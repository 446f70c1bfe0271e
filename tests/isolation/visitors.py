"""Everybody who may come to a host: each role with a session of its own, cookies of other hosts, nobody."""

from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.test import Client

from commons.accounts.services.session_store import SECOND_FACTOR, SessionStore
from commons.accounts.web.identity import sign_in
from kernel.policy import Actor
from kernel.roles import ROLES_OF, Role, WorkspaceKind
from tenants.public import host_of, shared_unit
from tests.factories.pages import membership_of, signed_in
from tests.isolation.world import EMPLOYERS, World

HOME, OTHER = "zarechny", "severny"
EMPLOYER = next(iter(EMPLOYERS))


@dataclass(frozen=True)
class Visitor:
    """A browser; `role` is what it is signed in for at this host, None for whoever is not signed in."""

    name: str
    role: Role | None
    client: Client
    cookies: SimpleCookie
    sees: frozenset[str]
    """Places whose words may stand before this visitor."""

    def ask(self, method: str, path: str, fields: Any = None) -> Any:
        """One request with the cookies of the beginning; what the answer sets is forgotten."""
        self.client.cookies = SimpleCookie(self.cookies.output(header="", sep=";"))
        send = self.client.post if method == "POST" else self.client.get
        return send(path, fields or {})


def visitors_of_college(world: World) -> list[Visitor]:
    """At the host of a college: its own people, then cookies that were made elsewhere, then nobody."""
    host = host_of(HOME)
    own = [
        _visitor(role, role, college_cookie(world.actors[role]), host, world.sees(HOME))
        for role in sorted(ROLES_OF[WorkspaceKind.COLLEGE])
    ]
    neighbour = world.lives[OTHER].actors[Role.CURATOR]
    strangers = [_visitor(f"curator of {OTHER}", None, college_cookie(neighbour), host)]
    strangers += [
        _visitor(f"{role} of the base host", None, base_cookie(world.actors[role]), host)
        for role in (Role.CURATOR, Role.COORDINATOR, Role.ANALYST, Role.OPERATOR)
    ]
    return [*own, *strangers, _visitor("nobody", None, "", host)]


def visitors_of_base(world: World) -> list[Visitor]:
    """At the base host: every role with its account, a college's cookie, nobody."""
    host = settings.BASE_HOST
    own = [
        _visitor(role, role, base_cookie(actor), host, _places_of(world, role))
        for role, actor in sorted(world.actors.items())
    ]
    copied = _visitor("a college's cookie", None, college_cookie(world.actors[Role.CURATOR]), host)
    return [*own, copied, _visitor("nobody", None, "", host)]


def _places_of(world: World, role: Role) -> set[str]:
    if role == Role.COORDINATOR:
        return {EMPLOYER}
    return world.sees(HOME) if role in ROLES_OF[WorkspaceKind.COLLEGE] else set()


def _visitor(name: str, role: Role | None, cookie: str, host: str, sees: set[str] | None = None) -> Visitor:
    client = Client(headers={"host": host, "accept-language": "ru"}, raise_request_exception=False)
    cookies = SimpleCookie({settings.SESSION_COOKIE_NAME: cookie} if cookie else {})
    return Visitor(name, role, client, cookies, frozenset(sees or ()))


def college_cookie(actor: Actor) -> str:
    """A session of the actor at its college's host."""
    cookies = signed_in(Client(), actor).cookies
    return str(cookies[settings.SESSION_COOKIE_NAME].value)


def base_cookie(actor: Actor) -> str:
    """A session of the actor's account at the base host."""
    with shared_unit():
        request = HttpRequest()
        request.session = SessionStore()
        sign_in(request, membership_of(actor).account)
        request.session[SECOND_FACTOR] = True
        request.session.save()
        return str(request.session.session_key)
