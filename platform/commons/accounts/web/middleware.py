"""Gives each request its actor, and keeps everybody else at the door."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from commons.accounts.web.addresses import to_sign_in
from commons.accounts.web.identity import (
    account_of,
    actor_on_base_host,
    actor_on_college_host,
    college_of,
    end_if_made_elsewhere,
    lacks_second_factor,
)
from commons.accounts.web.second_factor import demand_second_factor
from kernel.audience import Audience, audience_of
from kernel.policy import Actor
from ui import errors

GetResponse = Callable[[HttpRequest], HttpResponse]


class ActorMiddleware:
    """Sets `request.actor`: by the session on a college's host, by the path on the base host.

    A page is for members unless its view is marked (`kernel.audience`). Who is not signed in is led
    to the sign-in page; who is no member learns no more than that there is nothing here.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        college = college_of(request)
        if college is None:
            end_if_made_elsewhere(request)
            _set(request, None)
        else:
            _set(request, actor_on_college_host(request, college))
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """None lets the request pass."""
        college, actor = college_of(request), actor_now(request)
        if college is None and kwargs:
            actor = actor_on_base_host(request, kwargs)
            if actor and lacks_second_factor(request, actor.role):
                return demand_second_factor(request)
            _set(request, actor)
        audience = audience_of(view)
        signed_in = actor is not None or (college is None and account_of(request) is not None)
        if actor or audience == Audience.EVERYONE or (signed_in and audience == Audience.ACCOUNTS):
            return None
        return errors.not_found(request) if signed_in else to_sign_in(request, college)


def actor_now(request: HttpRequest) -> Actor | None:
    """The actor found so far."""
    found = getattr(request, "actor", None)
    return found if isinstance(found, Actor) else None


def _set(request: HttpRequest, actor: Actor | None) -> None:
    request.actor = actor  # type: ignore[attr-defined]
