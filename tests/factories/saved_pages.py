"""Answers of the test client looked at in Chromium: axe, the security policy, sideways scrolling."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.contrib.staticfiles import finders
from playwright.sync_api import Page, Route, sync_playwright

from tests.factories.browser import chromium_of, findings, watch_console

HOST = "http://college.localhost"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
WINDOWS = ((390, "light"), (1280, "dark"))
"""Widths, with the theme that is looked at in each."""


def troubles_of(pages: Mapping[str, Any]) -> list[str]:
    """What is wrong with saved pages, by their names, on a phone by day and wide by night.

    With PICTURES set to a folder, a picture of each page is left there.
    """
    troubles: list[str] = []
    with sync_playwright() as playwright:
        browser = chromium_of(playwright)
        for width, theme in WINDOWS:
            view: Any = {"viewport": {"width": width, "height": 844}, "color_scheme": theme}
            page = browser.new_page(**view, reduced_motion="reduce")
            page.route("**/*", lambda route: _answer(route, pages))
            watch_console(page, troubles)
            for name in pages:
                troubles += [f"{name} at {width}: {trouble}" for trouble in _looked_at(page, name, width)]
        browser.close()
    return troubles


def _looked_at(page: Page, name: str, width: int) -> list[str]:
    page.goto(f"{HOST}/{name}")
    if os.environ.get("PICTURES"):
        page.screenshot(path=Path(os.environ["PICTURES"]) / f"{name}-{width}.png", full_page=True)
    found = findings(page)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("scrolls sideways")
    return found


def _answer(route: Route, pages: Mapping[str, Any]) -> None:
    path = urlsplit(route.request.url).path
    if path.startswith("/static/"):
        file = Path(str(finders.find(path.removeprefix("/static/"))))
        route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])
        return
    saved = pages[path.strip("/")]
    headers = {name: value for name, value in saved.items() if name.lower() != "set-cookie"}
    route.fulfill(status=saved.status_code, body=saved.content, headers=headers)
