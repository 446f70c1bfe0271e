"""Signing in on the base host: what is asked of whom, and where it leads."""

import pytest
from django.core import mail
from django.test import Client

from commons.accounts.models import Account, Session
from kernel.roles import Role
from tenants.public import CollegeFacts
from tests.factories.accounts import (
    PASSWORD,
    a_member,
    also_a_member,
    an_account,
    code_of,
    with_a_phone,
    with_a_sheet,
)
from tests.factories.delivery import deliver_all
from tests.factories.pages import Browser, visitor

pytestmark = pytest.mark.usefixtures("shared")
WRONG = "Имя или пароль не подходят."


def at_sign_in(email: str, password: str = PASSWORD, **fields: str) -> Browser:
    """A browser after the first step."""
    browser = Browser()
    browser.post("/sign-in/", login=email, password=password, **fields)
    return browser


def test_who_is_not_signed_in_is_led_to_the_sign_in_page_with_the_way_back(zarechny: CollegeFacts) -> None:
    answer = visitor().get("/workspaces/?a=1")

    assert answer.headers["location"] == "/sign-in/?next=%2Fworkspaces%2F%3Fa%3D1"


def test_what_is_not_there_is_not_there_for_anybody() -> None:
    browser = Browser()

    assert browser.get("http://zarechny.localhost:8000/no-such-page/").status_code == 404


def test_a_participant_with_one_workspace_is_taken_straight_into_it(zarechny: CollegeFacts) -> None:
    mentee = a_member("mentee@example.org", zarechny, Role.MENTEE)

    browser = at_sign_in("Mentee@Example.org ")

    assert browser.address.startswith("http://zarechny.localhost:8000/")
    assert browser.actor is not None
    assert (browser.actor.account_id, browser.actor.role) == (mentee.id, Role.MENTEE)
    assert Account.objects.get(id=mentee.id).last_login is not None


def test_the_very_page_on_the_college_s_host_comes_back_after_sign_in(zarechny: CollegeFacts) -> None:
    a_member("mentee@example.org", zarechny, Role.MENTEE)
    browser = Browser()
    browser.get("http://zarechny.localhost:8000/members/?page=2")
    assert "sign-in" in browser.address
    assert zarechny.name in browser.text

    browser.post(browser.address, login="mentee@example.org", password=PASSWORD)

    assert browser.address == "http://zarechny.localhost:8000/members/?page=2"
    assert browser.actor is not None


def test_several_workspaces_are_offered(zarechny: CollegeFacts, severny: CollegeFacts) -> None:
    account = a_member("mentor@example.org", zarechny, Role.MENTOR)
    also_a_member(account, severny, Role.MENTOR)

    browser = at_sign_in("mentor@example.org")

    assert browser.address.endswith("/workspaces/")
    assert zarechny.short_name in browser.text
    assert severny.short_name in browser.text


def test_an_account_that_takes_part_nowhere_is_told_so() -> None:
    an_account("nobody@example.org")

    assert "Пока вам ничего не открыто" in at_sign_in("nobody@example.org").text


def test_a_wrong_password_and_an_unknown_name_get_the_same_words(zarechny: CollegeFacts) -> None:
    a_member("mentee@example.org", zarechny, Role.MENTEE)

    known = at_sign_in("mentee@example.org", "another password")
    unknown = at_sign_in("nobody@example.org", "another password")
    by_name = at_sign_in("zarechny-12345", "another password")

    assert WRONG in known.text
    assert WRONG in unknown.text
    assert WRONG in by_name.text
    assert not Session.objects.filter(account_id__isnull=False).exists()


def test_tries_are_counted_and_then_even_the_right_password_waits(zarechny: CollegeFacts) -> None:
    a_member("mentee@example.org", zarechny, Role.MENTEE)
    for _try in range(5):
        at_sign_in("mentee@example.org", "another password")

    browser = at_sign_in("mentee@example.org")

    assert "Слишком много попыток" in browser.text
    assert not Session.objects.filter(account_id__isnull=False).exists()


def test_a_closed_account_opens_nothing(zarechny: CollegeFacts) -> None:
    account = a_member("mentee@example.org", zarechny, Role.MENTEE)
    Account.objects.filter(id=account.id).update(is_active=False)

    assert "Эта учётная запись закрыта" in at_sign_in("mentee@example.org").text


def test_a_foreign_address_to_go_back_to_is_ignored(zarechny: CollegeFacts) -> None:
    a_member("mentee@example.org", zarechny, Role.MENTEE)

    browser = at_sign_in("mentee@example.org", next="https://evil.example/")

    assert "evil" not in browser.address


def test_a_curator_sets_up_the_second_factor_before_any_workspace_opens(zarechny: CollegeFacts) -> None:
    a_member("curator@example.org", zarechny, Role.CURATOR)

    browser = at_sign_in("curator@example.org")

    assert browser.address.endswith("/security/code/")
    assert "data:image/svg+xml" in browser.text
    secret = str(browser.answer.context["form"].secret)  # type: ignore[attr-defined]
    assert secret in browser.text
    browser.post("/security/code/", code=code_of(secret))
    assert browser.address.endswith("/security/recovery/")
    codes = browser.answer.context["unused_codes"]  # type: ignore[attr-defined]
    assert len(codes) == 10
    assert all(code in browser.text for code in codes)
    browser.get(browser.answer.context["way_on"])  # type: ignore[attr-defined]
    assert browser.address.startswith("http://zarechny.localhost:8000/")
    assert browser.actor is not None
    assert browser.actor.role == Role.CURATOR


def test_recovery_codes_are_shown_once(zarechny: CollegeFacts) -> None:
    curator = a_member("curator@example.org", zarechny, Role.CURATOR)
    secret, codes = with_a_phone(curator), with_a_sheet(curator)
    browser = at_sign_in("curator@example.org")
    browser.post("/sign-in/code/", code=code_of(secret))
    browser.get("http://localhost:8000/security/recovery/")
    browser.post(browser.address, password=PASSWORD)
    assert codes[0] in browser.text

    browser.get("http://localhost:8000/security/recovery/")

    assert not [code for code in codes if code in browser.text]


def test_a_curator_with_a_phone_is_asked_for_its_code(zarechny: CollegeFacts) -> None:
    secret = with_a_phone(a_member("curator@example.org", zarechny, Role.CURATOR))

    browser = at_sign_in("curator@example.org")
    assert browser.address.endswith("/sign-in/code/")
    assert not Session.objects.filter(account_id__isnull=False).exists()
    browser.post("/sign-in/code/", code="000000")
    assert "Этот код не подходит" in browser.text
    browser.post("/sign-in/code/", code=code_of(secret))

    assert browser.address.startswith("http://zarechny.localhost:8000/")
    assert browser.actor is not None


def test_a_recovery_code_works_once(zarechny: CollegeFacts) -> None:
    curator = a_member("curator@example.org", zarechny, Role.CURATOR)
    with_a_phone(curator)
    codes = with_a_sheet(curator)

    first = at_sign_in("curator@example.org")
    first.post("/sign-in/code/", code=codes[3])
    second = at_sign_in("curator@example.org")
    second.post("/sign-in/code/", code=codes[3])

    assert first.actor is not None
    assert "Этот код не подходит" in second.text


def test_a_trusted_computer_is_not_asked_again(zarechny: CollegeFacts) -> None:
    secret = with_a_phone(a_member("curator@example.org", zarechny, Role.CURATOR))
    browser = at_sign_in("curator@example.org")
    browser.post("/sign-in/code/", code=code_of(secret), remember="on")
    browser.post("http://localhost:8000/sign-out/")

    browser.post("/sign-in/", login="curator@example.org", password=PASSWORD)

    assert browser.address.startswith("http://zarechny.localhost:8000/")
    assert browser.actor is not None


def test_a_sign_in_from_before_the_phone_must_show_the_code(zarechny: CollegeFacts) -> None:
    curator = a_member("curator@example.org", zarechny, Role.CURATOR)
    early = at_sign_in("curator@example.org")
    secret = with_a_phone(curator)

    early.get("/workspaces/")
    assert "/security/again/code/" in early.address
    early.post(early.address, code=code_of(secret))

    assert early.address.startswith("http://zarechny.localhost:8000/")


def test_signing_out_anywhere_ends_the_whole_sign_in(zarechny: CollegeFacts, severny: CollegeFacts) -> None:
    account = a_member("mentor@example.org", zarechny, Role.MENTOR)
    also_a_member(account, severny, Role.MENTOR)
    other_device = at_sign_in("mentor@example.org")
    browser = at_sign_in("mentor@example.org")
    for college in (zarechny, severny):
        browser.get(f"http://{college.slug}.localhost:8000/members/")
        browser.get(f"http://localhost:8000/enter/{college.slug}/?next=/&browser=")
    assert Session.objects.filter(account_id=account.id).count() >= 2

    browser.get("http://localhost:8000/workspaces/")
    browser.post("/sign-out/")

    assert "Вы вышли" in browser.text
    assert Session.objects.filter(account_id=account.id).count() == 1
    other_device.get("/workspaces/")
    assert other_device.address.endswith("/workspaces/")


def test_a_forgotten_password_is_replaced_by_letter(zarechny: CollegeFacts) -> None:
    mentee = a_member("mentee@example.org", zarechny, Role.MENTEE)
    signed_in = at_sign_in("mentee@example.org")
    browser = Browser()
    browser.post("/sign-in/forgotten/", email="mentee@example.org")
    known = browser.text
    deliver_all()
    letter = mail.outbox[0]
    assert letter.subject == "Новый пароль для «Наставника»"
    link = next(line for line in str(letter.body).splitlines() if line.startswith("http"))

    browser.get(link)
    browser.post(browser.address, password1="five other plain words", password2="five other plain words")
    assert "Пароль сменён" in browser.text

    assert at_sign_in("mentee@example.org").actor is None
    assert at_sign_in("mentee@example.org", "five other plain words").actor is not None
    signed_in.get("/members/")
    assert "sign-in" in signed_in.address
    browser.get(link)
    assert "больше не работает" in browser.text
    stranger = Browser()
    stranger.post("/sign-in/forgotten/", email="nobody@example.org")
    deliver_all()
    assert len(mail.outbox) == 1
    assert stranger.text == known
    assert Account.objects.get(id=mentee.id).check_password("five other plain words")


def test_htmx_is_told_to_leave_the_page(zarechny: CollegeFacts) -> None:
    client = Client(headers={"host": "zarechny.localhost"})
    here = "http://zarechny.localhost/members/?page=2"

    answer = client.get("/members/?part=1", headers={"HX-Request": "true", "HX-Current-URL": here})

    assert answer.status_code == 200
    assert answer.headers["HX-Redirect"].startswith(
        "http://localhost:8000/enter/zarechny/?next=%2Fmembers%2F%3Fpage%3D2"
    )


def test_an_easy_password_is_refused_when_it_is_changed(zarechny: CollegeFacts) -> None:
    account = a_member("mentee@example.org", zarechny, Role.MENTEE)
    also_a_member(account, zarechny, Role.MENTOR)
    browser = at_sign_in("mentee@example.org")
    fields = {"oldpassword": PASSWORD, "password1": "1234567890", "password2": "1234567890"}

    browser.post("http://localhost:8000/security/password/", **fields)

    assert browser.address.endswith("/security/password/")
    assert Account.objects.get(id=account.id).check_password(PASSWORD)
