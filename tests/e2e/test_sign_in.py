"""Sign-in in a real browser against the real web server: two hosts, their own cookies, and back again."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from commons.accounts.handlers import SYSTEM
from commons.accounts.public import invite, take_invitation
from kernel.ids import new_id
from kernel.roles import Role
from launch.places import places_of
from launch.ports import free_port
from launch.programs import programs_of
from launch.supervisor import Supervisor
from launch.up import await_ready
from tenants.public import CollegeFacts, college_unit
from tests.architecture.sources import ROOT
from tests.factories.accounts import PASSWORD, code_of
from tests.factories.actors import the_system
from tests.factories.browser import chromium_of, watch_console

pytestmark = pytest.mark.browser
ASKED = f"/bases/standing/{new_id()}/?from=list"
"""A page for members; whose it is does not matter here."""
EMAIL = "irina.lebedeva@example.org"
ADDRESSES = ("DATABASE_URL", "DATABASE_PROVISIONER_URL", "DATABASE_OWNER_URL")


@pytest.fixture
def served(committed: str, tmp_path: Path) -> Iterator[str]:
    """The web server alone, on the test's own database; its address on the base host."""
    port = free_port(18_900)
    said: list[str] = []
    with pytest.MonkeyPatch.context() as surroundings:
        for one in ADDRESSES:
            surroundings.setenv(one, f"{os.environ[one].rpartition('/')[0]}/{committed}")
        surroundings.setenv("BASE_URL", f"http://localhost:{port}")
        surroundings.setenv("VAR_DIR", str(tmp_path))
        web = [one for one in programs_of(places_of(ROOT), port) if one.name == "web"]
        supervisor = Supervisor(web, said.append)
        with supervisor.running():
            await_ready(supervisor, port)
            yield f"http://localhost:{port}"
            assert supervisor.crashes() == [], supervisor.last_words()


@pytest.fixture
def link(served: str, zarechny: CollegeFacts) -> str:
    """The link in the letter that invites the college's first curator."""
    with college_unit(zarechny.id):
        made = invite(actor=the_system(zarechny), role=Role.CURATOR, email=EMAIL)
        letter = take_invitation(actor=SYSTEM, invitation_id=made.invitation_id)
    assert letter is not None
    return re.sub(r"^https?://[^/]+", served, letter.url)


@pytest.fixture
def window(link: str) -> Iterator[BrowserContext]:
    with sync_playwright() as playwright:
        browser = chromium_of(playwright)
        yield browser.new_context(locale="ru-RU", reduced_motion="reduce")
        browser.close()


def sessions(window: BrowserContext) -> dict[str, str]:
    """The session cookie of each host."""
    return {one["domain"]: one["value"] for one in window.cookies() if one["name"] == "session"}


def test_from_the_invitation_into_the_college_out_and_back_to_the_very_page(
    served: str, link: str, window: BrowserContext
) -> None:
    page = window.new_page()
    troubles: list[str] = []
    watch_console(page, troubles)
    college = served.replace("localhost", "zarechny.localhost")

    page.goto(link)
    expect(page).to_have_url(f"{served}/invitation/")
    page.get_by_label("Придумайте пароль").fill(PASSWORD)
    page.get_by_role("button", name="Принять приглашение").click()
    secret = set_up_phone(page)

    page.get_by_role("link", name="Коды сохранены, дальше").click()
    page.wait_for_url(f"{college}/**")
    cookies = sessions(window)
    assert set(cookies) == {"localhost", "zarechny.localhost"}
    assert cookies["localhost"] != cookies["zarechny.localhost"]

    page.goto(f"{served}/security/")
    page.get_by_role("button", name="Выйти").click()
    expect(page.get_by_text("Вы вышли.")).to_be_visible()
    page.goto(f"{college}{ASKED}")
    expect(page.get_by_role("heading", name="Вход в программу наставничества")).to_be_visible()
    page.get_by_label("Почта или имя для входа").fill(EMAIL)
    page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Войти").click()
    page.get_by_label("Код").fill(code_of(secret))
    page.get_by_role("button", name="Подтвердить").click()
    page.wait_for_url(f"{college}{ASKED}")
    assert troubles == []


def set_up_phone(page: Page) -> str:
    """Read the key from the page and enter the first code; the key."""
    page.get_by_text("Картинка не читается?").click()
    secret = page.get_by_label("Ключ для приложения").input_value()
    page.get_by_label("Код из приложения").fill(code_of(secret))
    page.get_by_role("button", name="Подтвердить").click()
    return secret
