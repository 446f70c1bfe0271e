"""The pages of sign-in in Chromium: axe, the content security policy, wide, narrow and dark."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tenants.public import CollegeFacts
from tests.commons.accounts.walks import every_page
from ui.assets import PACKAGES

pytestmark = pytest.mark.browser
HOST = "https://testserver"
AXE = PACKAGES / "axe-core/axe.min.js"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]


@pytest.fixture
def chromium() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


def answer(route: Route, pages: dict[str, HttpResponse]) -> None:
    """A static file, or a page as it was answered on the walk."""
    path = urlsplit(route.request.url).path
    if path.startswith("/static/"):
        file = Path(str(finders.find(path.removeprefix("/static/"))))
        route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])
    elif path.strip("/") in pages:
        page = pages[path.strip("/")]
        headers = {name: value for name, value in page.items() if name.lower() != "set-cookie"}
        route.fulfill(status=page.status_code, body=page.content, headers=headers)
    else:
        route.fulfill(status=404)


def opened(chromium: Browser, pages: dict[str, HttpResponse], troubles: list[str]) -> Page:
    """A page that writes down every error of its console."""
    context = chromium.new_context(
        locale="ru-RU", reduced_motion="reduce", viewport={"width": 1280, "height": 900}
    )
    context.route("**/*", lambda route: answer(route, pages))
    page = context.new_page()
    page.on(
        "console",
        lambda said: (
            troubles.append(said.text)
            if said.type == "error" and "Failed to load resource" not in said.text
            else None
        ),
    )
    page.on("pageerror", lambda error: troubles.append(str(error)))
    return page


def findings(page: Page) -> list[str]:
    page.evaluate(AXE.read_text())
    report = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']}: {one['nodes'][0]['target']}" for one in report["violations"]]


def test_axe_and_the_policy_find_nothing_on_any_page_of_sign_in(
    shared: None, zarechny: CollegeFacts, severny: CollegeFacts, request: pytest.FixtureRequest
) -> None:
    pages = every_page(zarechny, severny)
    chromium: Browser = request.getfixturevalue("chromium")
    found: list[str] = []
    for name in pages:
        troubles: list[str] = []
        page = opened(chromium, pages, troubles)
        page.goto(f"{HOST}/{name}/")
        found += [f"{name}: {one}" for one in findings(page)]
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 390, "height": 844})
        found += [f"{name}, dark and narrow: {one}" for one in findings(page)]
        if page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0:
            found.append(f"{name} is wider than a phone")
        found += [f"{name}: {trouble}" for trouble in troubles]
        page.context.close()
    assert found == []
