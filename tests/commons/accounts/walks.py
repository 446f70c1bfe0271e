"""Every page of sign-in as it is answered on a walk through it, for the browser to look at."""

from typing import Any

from django.http import HttpResponse
from django.test import Client

from commons.accounts.handlers import SYSTEM
from commons.accounts.public import invite, take_invitation
from kernel.roles import Role
from tenants.public import CollegeFacts
from tests.factories.accounts import PASSWORD, a_member, also_a_member, code_of, with_a_phone, with_a_sheet
from tests.factories.actors import a_curator
from tests.factories.pages import Browser, signed_in

BASE = "http://localhost:8000"


def every_page(here: CollegeFacts, there: CollegeFacts) -> dict[str, HttpResponse]:
    """Each page by a name."""
    return {
        **_of_signing_in(here),
        **_of_security(here),
        **_of_places(here, there),
        **_of_invitations(here),
        **_of_access(here),
    }


def _of_access(here: CollegeFacts) -> dict[str, HttpResponse]:
    me, pages = a_curator(here), {}
    curator: Any = signed_in(Client(headers={"accept-language": "ru"}), me)
    pages["access"] = curator.get("/access/")
    pages["invite"] = curator.get("/access/invite/")
    fields = {"role": "mentor", "email": "mentor@example.org"}
    pages["invited"] = curator.post("/access/invite/", fields)
    pages["access-waiting"] = curator.get("/access/")
    made = pages["invited"].context["link"].invitation_id
    pages["revoke"] = curator.get(f"/access/invitations/{made}/revoke/")
    pages["end"] = curator.get(f"/access/members/{me.membership_id}/end/")
    return pages


def _of_signing_in(here: CollegeFacts) -> dict[str, HttpResponse]:
    browser, pages = Browser(), {}
    pages["sign-in"] = browser.get("http://zarechny.localhost:8000/members/")
    pages["wrong"] = browser.post(browser.address, login="curator@example.org", password="wrong")
    pages["forgotten"] = browser.get(f"{BASE}/sign-in/forgotten/")
    pages["letter-sent"] = browser.post(f"{BASE}/sign-in/forgotten/", email="nobody@example.org")
    pages["old-link"] = browser.get(f"{BASE}/sign-in/new-password/abc-def/")
    pages["code-does-not-fit"] = browser.get("http://zarechny.localhost:8000/hand-over/?code=old")
    return pages


def _of_security(here: CollegeFacts) -> dict[str, HttpResponse]:
    browser, pages = Browser(), {}
    account = a_member("irina.lebedeva@example.org", here, Role.CURATOR)
    pages["set-up"] = browser.post(f"{BASE}/sign-in/", login=str(account.email), password=PASSWORD)
    secret = str(browser.answer.context["form"].secret)  # type: ignore[attr-defined]
    pages["set-up-wrong"] = browser.post("/security/code/", code="000000")
    pages["recovery"] = browser.post("/security/code/", code=code_of(secret))
    pages["recovery-again"] = browser.get(f"{BASE}/security/recovery/")
    pages["security"] = browser.get(f"{BASE}/security/")
    pages["password"] = browser.get(f"{BASE}/security/password/")
    pages["new-codes"] = browser.get(f"{BASE}/security/recovery/new/")
    pages["other-phone"] = browser.get(f"{BASE}/security/code/remove/")
    other = a_member("second@example.org", here, Role.CURATOR)
    with_a_phone(other)
    with_a_sheet(other)
    walker = Browser()
    pages["code"] = walker.post(f"{BASE}/sign-in/", login="second@example.org", password=PASSWORD)
    pages["code-sheet"] = walker.get(f"{BASE}/sign-in/code/?way=sheet")
    pages["code-help"] = walker.get(f"{BASE}/sign-in/code/?way=help")
    return pages


def _of_places(here: CollegeFacts, there: CollegeFacts) -> dict[str, HttpResponse]:
    browser, pages = Browser(), {}
    account = a_member("mentor@example.org", here, Role.MENTOR)
    also_a_member(account, here, Role.REPRESENTATIVE)
    pages["workspaces"] = browser.post(f"{BASE}/sign-in/", login=str(account.email), password=PASSWORD)
    pages["no-membership"] = browser.get(f"http://{there.slug}.localhost:8000/members/")
    pages["signed-out"] = browser.post(f"{BASE}/sign-out/")
    return pages


def _of_invitations(here: CollegeFacts) -> dict[str, HttpResponse]:
    curator, pages = a_curator(here), {}
    by_mail = invite(actor=curator, role=Role.MENTEE, email="mentee@example.org")
    browser, letter = Browser(), take_invitation(actor=SYSTEM, invitation_id=by_mail.invitation_id)
    assert letter is not None
    pages["invitation"] = browser.get(letter.url)
    pages["invitation-easy"] = browser.post("/invitation/", password="short")
    on_paper = invite(actor=curator, role=Role.MENTEE)
    walker = Browser()
    pages["invitation-paper"] = walker.get(on_paper.url)
    pages["issued-name"] = walker.post("/invitation/", password=PASSWORD)
    pages["invitation-used"] = Browser().get(on_paper.url)
    walker.get(by_mail.url)
    pages["invitation-mine"] = walker.get(f"{BASE}/invitation/")
    return pages
