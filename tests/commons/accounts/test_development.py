"""The development page: codes and letters while DEBUG is on, and no address at all otherwise."""

from pathlib import Path

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from pytest_django.fixtures import Settings

from kernel.roles import Role
from tenants.public import CollegeFacts
from tests.factories.accounts import a_member, code_of, with_a_phone
from tests.factories.pages import visitor

pytestmark = pytest.mark.usefixtures("shared")


@pytest.fixture
def developing(settings: Settings, tmp_path: Path) -> Client:
    settings.DEBUG = True
    settings.VAR_DIR = tmp_path
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "letters")
    return visitor()


def test_codes_and_letters_are_shown(developing: Client, zarechny: CollegeFacts) -> None:
    secret = with_a_phone(a_member("curator@example.org", zarechny, Role.CURATOR))
    EmailMessage("Приглашение", "Откройте http://localhost/x/", to=["someone@example.org"]).send()

    page = developing.get("/development/").content.decode()

    assert "curator@example.org" in page
    assert code_of(secret) in page
    assert "Приглашение" in page
    assert '<a href="http://localhost/x/"' in page


@pytest.mark.parametrize("host", ["zarechny.localhost", "nastavnik.college.ru"])
def test_the_page_is_on_no_other_host(developing: Client, zarechny: CollegeFacts, host: str) -> None:
    with_a_phone(a_member("curator@example.org", zarechny, Role.CURATOR))

    answer = developing.get("/development/", headers={"host": host})

    assert answer.status_code == 404
    assert "curator@example.org" not in answer.content.decode()


def test_without_debug_the_page_is_not_there(zarechny: CollegeFacts) -> None:
    with_a_phone(a_member("curator@example.org", zarechny, Role.CURATOR))

    answer = visitor().get("/development/")

    assert answer.status_code == 404
    assert "curator@example.org" not in answer.content.decode()
