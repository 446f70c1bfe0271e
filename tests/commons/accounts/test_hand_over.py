"""A code opens one college to one browser, once, for a minute; a path, a workspace of the base host."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path
from pytest_django.fixtures import Settings

from commons.accounts.models import HandOver, Membership, Session
from commons.accounts.public import WorkspaceDirectory, WorkspaceFacts, workspaces_by
from commons.accounts.selectors.workspaces import DIRECTORIES
from commons.accounts.services.hand_over import issue_code
from commons.accounts.web.browsers import COOKIE
from kernel.capability import digest
from kernel.clock import now
from kernel.ids import new_id
from kernel.refusals import NotVisible
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts
from tests.factories.accounts import a_member, refused
from tests.factories.actors import a_coordinator
from tests.factories.pages import Browser, signed_in, visitor

pytestmark = pytest.mark.usefixtures("shared")
SECRET = "what the browser keeps"
FIRM = new_id()


def a_code(college: CollegeFacts, role: Role = Role.MENTEE) -> str:
    """A fresh code of a new member, for the browser that keeps SECRET."""
    account = a_member("mentee@example.org", college, role)
    membership = Membership.objects.get(account=account)
    return issue_code(account=account, membership_id=membership.id, browser=digest(SECRET), sign_in_id=None)


def at(college: CollegeFacts, secret: str = SECRET) -> Client:
    client = visitor(college)
    client.cookies[COOKIE] = secret
    return client


def test_a_code_opens_the_page_that_was_asked_for(zarechny: CollegeFacts) -> None:
    client = at(zarechny)

    answer = client.get("/hand-over/", {"code": a_code(zarechny), "next": "/members/?a=1"})

    assert answer.headers["location"] == "/members/?a=1"
    assert client.get("/members/").status_code == 200
    session = Session.objects.get()
    membership = Membership.objects.get()
    assert (session.workspace_id, session.membership_id, session.epoch) == (zarechny.id, membership.id, 1)
    assert not HandOver.objects.filter(used_at=None).exists()


@pytest.mark.parametrize(
    "away", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", ""]
)
def test_it_never_leads_to_another_host(zarechny: CollegeFacts, away: str) -> None:
    answer = at(zarechny).get("/hand-over/", {"code": a_code(zarechny), "next": away})

    assert answer.headers["location"] == "/"


def test_a_code_works_once(zarechny: CollegeFacts) -> None:
    code = a_code(zarechny)
    at(zarechny).get("/hand-over/", {"code": code})

    again = at(zarechny)
    answer = again.get("/hand-over/", {"code": code})

    assert answer.status_code == 403
    assert "Попробуйте ещё раз" in answer.content.decode()
    assert again.get("/members/").status_code == 302
    assert Session.objects.count() == 1


def test_a_code_is_too_old_after_a_minute(zarechny: CollegeFacts) -> None:
    code = a_code(zarechny)

    with time_machine.travel(now() + timedelta(seconds=60)):
        answer = at(zarechny).get("/hand-over/", {"code": code})

    assert answer.status_code == 403
    assert not Session.objects.exists()


def test_a_code_opens_no_other_college(zarechny: CollegeFacts, severny: CollegeFacts) -> None:
    code = a_code(zarechny)

    answer = at(severny).get("/hand-over/", {"code": code})

    assert answer.status_code == 403
    assert not Session.objects.exists()
    assert HandOver.objects.get().used_at is None


def test_a_code_is_for_the_browser_that_asked(zarechny: CollegeFacts) -> None:
    code = a_code(zarechny)

    for other in (at(zarechny, "another browser"), visitor(zarechny)):
        assert other.get("/hand-over/", {"code": code}).status_code == 403

    assert not Session.objects.exists()


def test_a_code_of_an_ended_membership_opens_nothing(zarechny: CollegeFacts) -> None:
    code = a_code(zarechny)
    Membership.objects.update(ended_at=now())

    assert at(zarechny).get("/hand-over/", {"code": code}).status_code == 403
    assert not Session.objects.exists()


def test_a_code_is_given_for_one_s_own_membership_only(zarechny: CollegeFacts) -> None:
    mine = a_member("mentee@example.org", zarechny, Role.MENTEE)
    other = Membership.objects.get(account=a_member("curator@example.org", zarechny, Role.CURATOR))

    with refused(NotVisible):
        issue_code(account=mine, membership_id=other.id, browser=digest(SECRET), sign_in_id=None)

    assert not HandOver.objects.exists()


def test_somebody_else_s_membership_is_not_found_at_go(zarechny: CollegeFacts) -> None:
    a_member("mentee@example.org", zarechny, Role.MENTEE)
    other = Membership.objects.get(account=a_member("curator@example.org", zarechny, Role.CURATOR))
    browser = Browser()
    browser.post("/sign-in/", login="mentee@example.org", password="three plain words")

    assert browser.get(f"http://localhost:8000/go/{other.id}/").status_code == 404
    assert browser.get(f"http://localhost:8000/go/{new_id()}/").status_code == 404


def test_a_college_where_one_takes_no_part_says_so(zarechny: CollegeFacts, severny: CollegeFacts) -> None:
    a_member("mentee@example.org", zarechny, Role.MENTEE)
    browser = Browser()
    browser.post("/sign-in/", login="mentee@example.org", password="three plain words")

    answer = browser.get("http://severny.localhost:8000/members/")

    assert answer.status_code == 403
    assert "С этой учётной записью в колледж не войти" in browser.text
    assert browser.cookies("severny.localhost").get("session") is None


# --- Workspaces of the base host ------------------------------------------------------------------


def firm_page(request: HttpRequest, employer_slug: str) -> HttpResponse:
    return HttpResponse(f"the portal of {employer_slug}")


urlpatterns = [
    path("employer/<slug:employer_slug>/", firm_page),
    path("", include("config.urls.base_host")),
]


@pytest.fixture
def firm(settings: Settings) -> Iterator[UUID]:
    """An employer `factory` with a page, as the employers' part will register it."""
    settings.ROOT_URLCONF = __name__
    before = dict(DIRECTORIES)
    workspaces_by(
        WorkspaceKind.EMPLOYER,
        WorkspaceDirectory(
            kwarg="employer_slug",
            find={"factory": FIRM, "other": new_id()}.get,
            describe=lambda ids: {one: WorkspaceFacts("The factory", "/employer/factory/") for one in ids},
        ),
    )
    yield FIRM
    DIRECTORIES.clear()
    DIRECTORIES.update(before)


def test_the_path_gives_the_actor_on_the_base_host(firm: UUID) -> None:
    coordinator = a_coordinator(firm)

    answer = signed_in(Client(), coordinator).get("/employer/factory/")

    assert answer.content.decode() == "the portal of factory"
    assert answer.wsgi_request.actor == coordinator  # type: ignore[attr-defined]


def test_another_s_workspace_is_as_absent_as_none(firm: UUID) -> None:
    client = signed_in(Client(), a_coordinator(firm))

    other, none = client.get("/employer/other/"), client.get("/employer/nowhere/")

    assert (other.status_code, none.status_code) == (404, 404)
    assert other.content == none.content
    assert visitor().get("/employer/factory/").headers["location"].startswith("/sign-in/?next=")


def test_a_coordinator_without_a_second_factor_is_led_to_it(firm: UUID) -> None:
    client = signed_in(Client(), a_coordinator(firm))
    session = client.session
    session["second_factor"] = False
    session.save()

    assert client.get("/employer/factory/").headers["location"] == "/security/code/"
