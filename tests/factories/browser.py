"""Chromium for tests: how it is started, and what axe and its console find on a page."""

import os
import shutil
from http import HTTPStatus

from playwright.sync_api import Browser, Page, Playwright, Response

from ui.assets import PACKAGES

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP *.localhost 127.0.0.1",
]
AXE = PACKAGES / "axe-core/axe.min.js"


def chromium_of(playwright: Playwright) -> Browser:
    """The machine's Chromium, without a window."""
    named = os.environ.get("CHROMIUM_PATH")
    found = named or shutil.which("chromium") or shutil.which("chromium-browser")
    return playwright.chromium.launch(executable_path=found, args=FLAGS)


def findings(page: Page) -> list[str]:
    """What axe finds wrong on the page; it is handed over by evaluation, past no policy."""
    page.evaluate(AXE.read_text())
    report = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']}: {one['nodes'][0]['target']}" for one in report["violations"]]


def watch_console(page: Page, troubles: list[str]) -> None:
    """Write down every error of the page's console, a breach of its security policy included."""
    page.on("console", lambda said: troubles.append(said.text) if _is_trouble(said.type, said.text) else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))


def watch_parts(page: Page, troubles: list[str]) -> None:
    """Write down every script, style, picture and fragment that did not come; a page answers as it must."""
    page.on("response", lambda answer: troubles.append(answer.url) if _is_missing(answer) else None)


def _is_trouble(kind: str, text: str) -> bool:
    return kind == "error" and "Failed to load resource" not in text


def _is_missing(answer: Response) -> bool:
    return answer.status >= HTTPStatus.BAD_REQUEST and not answer.request.is_navigation_request()
