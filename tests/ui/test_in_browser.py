"""The gallery and every frame in Chromium: axe, the content security policy, narrow windows, scripts."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route, expect, sync_playwright
from pytest_django.fixtures import Settings

from tests.factories.browser import chromium_of, findings, watch_console
from ui.gallery.views import FRAMES

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("alone")]

HOST = "http://testserver"
PAGES = [
    "/gallery/",
    *(f"/gallery/{name}/" for name in FRAMES),
    "/errors/not_found/",
    "/errors/server_error/",
]
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}


@pytest.fixture(scope="module")
def playwright_alone() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def chromium(playwright_alone: Playwright) -> Iterator[Browser]:
    browser = chromium_of(playwright_alone)
    yield browser
    browser.close()


@pytest.fixture
def troubles() -> list[str]:
    return []


@pytest.fixture
def served(settings: Settings, tmp_path: Path) -> Client:
    """Answers of the pages without a server: the browser's requests are handed to the test client."""
    settings.VAR_DIR = tmp_path
    return Client(headers={"accept-language": "ru"})


def answer(route: Route, client: Client) -> None:
    """One request of the browser, answered by a static file or by a view."""
    address = urlsplit(route.request.url)
    if address.path.startswith("/static/"):
        file = Path(str(finders.find(address.path.removeprefix("/static/"))))
        route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])
        return
    if route.request.method == "POST":
        got = client.post(
            address.path, route.request.post_data or "", content_type="application/x-www-form-urlencoded"
        )
    else:
        got = client.get(f"{address.path}?{address.query}")
    headers = {name: value for name, value in got.items() if name.lower() != "set-cookie"}
    route.fulfill(status=got.status_code, body=got.content, headers=headers)


def opened(browser: Browser, client: Client, troubles: list[str], **how: object) -> Page:
    """A page in a fresh context that writes down every error of its console."""
    context: BrowserContext = browser.new_context(locale="ru-RU", reduced_motion="reduce", **how)  # type: ignore[arg-type]
    context.route("**/*", lambda route: answer(route, client))
    page = context.new_page()
    watch_console(page, troubles)
    return page


@pytest.mark.parametrize("address", PAGES)
def test_axe_and_the_policy_find_nothing_wide_narrow_dark_and_with_large_text(
    chromium: Browser, served: Client, troubles: list[str], address: str
) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 844})
    page.goto(f"{HOST}{address}")
    assert findings(page) == []
    page.emulate_media(color_scheme="dark")
    assert findings(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.set_viewport_size({"width": 640, "height": 844})
    page.evaluate("document.documentElement.style.setProperty('font-size', '150%')")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert troubles == []


def test_the_theme_changes_at_once_and_is_remembered(
    chromium: Browser, served: Client, troubles: list[str]
) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 800})
    page.goto(f"{HOST}/gallery/staff/")
    page.locator(".n-top-right details summary").click()
    page.get_by_role("button", name="Тёмная").or_(page.get_by_role("button", name="Dark")).click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}["theme"] == "dark"
    assert troubles == []


def test_a_menu_closes_by_escape_and_gives_focus_back(
    chromium: Browser, served: Client, troubles: list[str]
) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 800})
    page.goto(f"{HOST}/gallery/staff/")
    page.locator(".n-head summary").click()
    assert page.locator(".n-head details").get_attribute("open") is not None
    page.keyboard.press("Escape")
    assert page.locator(".n-head details").get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.name") == "q"


def test_the_drawer_of_a_phone_opens_and_closes(
    chromium: Browser, served: Client, troubles: list[str]
) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 390, "height": 844})
    page.goto(f"{HOST}/gallery/staff/")
    assert not page.locator("#navigation").is_visible()
    page.locator("[data-drawer]").click()
    assert page.locator("#navigation").is_visible()
    assert findings(page) == []
    page.keyboard.press("Escape")
    assert not page.locator("#navigation").is_visible()


def test_without_scripts_the_drawer_still_opens(
    chromium: Browser, served: Client, troubles: list[str]
) -> None:
    page = opened(
        chromium, served, troubles, viewport={"width": 390, "height": 844}, java_script_enabled=False
    )
    page.goto(f"{HOST}/gallery/staff/")
    page.locator(".n-drawer-open").click()
    assert page.locator("#navigation").is_visible()


def test_what_is_typed_survives_leaving_and_is_wiped_at_sign_out(
    chromium: Browser, served: Client, troubles: list[str]
) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 900})
    page.goto(f"{HOST}/gallery/drafts/")
    page.fill("#id_wish", "в цех по средам")
    page.goto(f"{HOST}/gallery/list/")
    page.goto(f"{HOST}/gallery/drafts/")
    assert page.input_value("#id_wish") == "в цех по средам"
    page.evaluate(
        "document.querySelector('[data-wipe-drafts]').dispatchEvent(new Event('submit', {bubbles: true}))"
    )
    assert page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('draft:')).length") == 0
    assert troubles == []


def test_a_draft_older_than_a_day_is_gone(chromium: Browser, served: Client, troubles: list[str]) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 900})
    page.goto(f"{HOST}/gallery/drafts/")
    page.fill("#id_wish", "старое")
    page.evaluate(
        """() => Object.keys(sessionStorage).filter(key => key.startsWith("draft:")).forEach(key => {
            const draft = JSON.parse(sessionStorage[key]);
            draft.at -= 25 * 3600 * 1000;
            sessionStorage[key] = JSON.stringify(draft);
        })"""
    )
    page.goto(f"{HOST}/gallery/drafts/")
    assert page.input_value("#id_wish") == ""


def test_a_form_is_sent_once(chromium: Browser, served: Client, troubles: list[str]) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 900})
    sent: list[str] = []
    page.goto(f"{HOST}/gallery/drafts/")

    def take(route: Route) -> None:
        sent.append(route.request.method)
        route.fulfill(status=204)

    page.context.route("**/gallery/drafts/", take)
    page.evaluate(
        """() => {
            const button = document.querySelector("form[data-once].n-form [type=submit]");
            button.click();
            button.click();
        }"""
    )
    page.locator(".n-is-busy").wait_for()
    page.wait_for_timeout(200)
    assert sent == ["POST"]


def test_a_question_is_asked_in_a_dialog_and_can_be_left(
    chromium: Browser, served: Client, troubles: list[str]
) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 900})
    page.goto(f"{HOST}/gallery/")
    page.locator("a[data-ask]").first.click()
    dialog = page.locator("dialog[open]")
    dialog.wait_for()
    assert dialog.locator(".n-button-danger").count() == 1
    assert findings(page) == []
    page.locator("dialog [data-dialog-close]").click()
    expect(page.locator("dialog")).to_have_count(0)
    assert troubles == []


def test_a_list_searches_as_one_types_and_keeps_the_address(
    chromium: Browser, served: Client, troubles: list[str]
) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 900})
    page.goto(f"{HOST}/gallery/table/")
    assert page.locator("#list-rows tr").count() == 5
    page.locator("#list-search").press_sequentially("Зуев")
    expect(page.locator("#list-rows tr")).to_have_count(1)
    assert urlsplit(page.url).query == "search=%D0%97%D1%83%D0%B5%D0%B2"
    assert page.evaluate("document.activeElement.id") == "list-search"
    page.select_option("#list-form", "employer")
    page.locator(".n-chip").wait_for()
    expect(page.locator(".htmx-request, .htmx-added, .htmx-settling")).to_have_count(0)
    assert "form=employer" in page.url
    page.locator("#list-search").fill("никого такого")
    page.locator(".n-empty").wait_for()
    assert troubles == []


def test_a_list_works_without_scripts(chromium: Browser, served: Client, troubles: list[str]) -> None:
    page = opened(
        chromium, served, troubles, viewport={"width": 1280, "height": 900}, java_script_enabled=False
    )
    page.goto(f"{HOST}/gallery/table/")
    page.fill("#list-search", "Зуев")
    page.get_by_role("button", name="Показать").or_(page.get_by_role("button", name="Show")).click()
    assert page.locator("#list-rows tr").count() == 1


def test_states_keep_their_borders_in_forced_colours(
    chromium: Browser, served: Client, troubles: list[str]
) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 900}, forced_colors="active")
    page.goto(f"{HOST}/gallery/staff/")
    assert page.locator(".n-badge").first.evaluate("node => getComputedStyle(node).borderTopWidth") == "1px"


def test_print_leaves_the_words_and_drops_the_frame(
    chromium: Browser, served: Client, troubles: list[str]
) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 900})
    page.goto(f"{HOST}/gallery/staff/")
    page.emulate_media(media="print")
    assert not page.locator(".n-side").is_visible()
    assert not page.locator(".n-button").first.is_visible()
    assert page.locator(".n-badge").first.is_visible()


def test_a_closed_panel_gives_focus_back_to_its_row(
    chromium: Browser, served: Client, troubles: list[str]
) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 900})
    page.goto(f"{HOST}/gallery/table/")
    page.locator("#list-rows th a").nth(1).click()
    page.locator("#panel").wait_for()
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Escape")
    expect(page.locator("#list-rows th a").nth(1)).to_be_focused()
    assert troubles == []


def test_on_a_phone_filters_wait_in_a_sheet(chromium: Browser, served: Client, troubles: list[str]) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 390, "height": 844})
    page.goto(f"{HOST}/gallery/table/")
    assert not page.locator("#list-form").is_visible()
    page.locator("[data-filters] summary").click()
    page.select_option("#list-form", "employer")
    page.locator(".n-chip").wait_for()
    assert troubles == []


def test_the_longest_name_pushes_no_column_out_of_sight(
    chromium: Browser, served: Client, troubles: list[str]
) -> None:
    page = opened(chromium, served, troubles, viewport={"width": 1280, "height": 900})
    page.goto(f"{HOST}/gallery/table/")
    page.locator("#list-rows th").first.evaluate("cell => cell.textContent = 'Ж'.repeat(200)")
    assert (
        page.locator(".n-table-frame").first.evaluate("frame => frame.scrollWidth - frame.clientWidth") == 0
    )
