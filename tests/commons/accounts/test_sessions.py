"""A session holds on the one host it was made for, and only while its membership does."""

from django.conf import settings
from django.db.models import QuerySet
from django.test import Client

from commons.accounts.models import Membership, Session
from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator
from tests.factories.pages import signed_in, visitor

PAGE = "/no-such-page/"


def who(client: Client) -> object:
    """Who the middleware says asks, at a page of this host."""
    return client.get(PAGE).wsgi_request.actor  # type: ignore[attr-defined]


def membership_rows(actor: Actor) -> QuerySet[Membership]:
    return Membership.objects.filter(id__in=[actor.membership_id])


def test_the_actor_is_that_of_the_membership(college: CollegeFacts) -> None:
    curator = a_curator(college)

    assert who(signed_in(Client(), curator)) == curator


def test_nobody_is_signed_in_without_a_cookie(college: CollegeFacts) -> None:
    assert who(visitor(college)) is None


def test_a_cookie_replayed_at_another_college_is_signed_out_there(
    college: CollegeFacts, severny: CollegeFacts
) -> None:
    mine = signed_in(Client(), a_curator(college))
    foreign = visitor(severny)
    foreign.cookies[settings.SESSION_COOKIE_NAME] = mine.cookies[settings.SESSION_COOKIE_NAME].value

    assert who(foreign) is None
    assert not Session.objects.exists()
    assert who(mine) is None


def test_a_cookie_replayed_at_the_base_host_is_signed_out_there(college: CollegeFacts) -> None:
    mine = signed_in(Client(), a_curator(college))
    base = visitor()
    base.cookies[settings.SESSION_COOKIE_NAME] = mine.cookies[settings.SESSION_COOKIE_NAME].value

    assert base.get("/workspaces/").headers["location"].startswith("/sign-in/")
    assert not Session.objects.exists()


def test_raising_the_epoch_ends_the_session_at_the_next_request(college: CollegeFacts) -> None:
    curator = a_curator(college)
    client = signed_in(Client(), curator)
    assert who(client) == curator

    membership_rows(curator).update(epoch=2)

    assert who(client) is None
    assert not Session.objects.exists()


def test_a_new_password_ends_the_sessions_made_with_the_old_one(college: CollegeFacts) -> None:
    curator = a_curator(college)
    client = signed_in(Client(), curator)
    account = membership_rows(curator).get().account
    account.set_password("three plain words")
    account.save()

    assert who(client) is None
