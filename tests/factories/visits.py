"""People at their screens: they sign in by the sign-in page and look at every page with axe's eyes."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.factories.browser import findings, watch_console, watch_parts
from tests.factories.english import english_on

WIDE, PHONE = 1280, 390
"""The staff's window and a participant's, in pixels."""
PICTURES = "STORY_PICTURES"
PASSWORD = "nastavnik-2026"


@dataclass
class Visitor:
    """Somebody with a browser of their own; `troubles` is what was wrong on the pages they looked at."""

    page: Page
    name: str
    base: str
    troubles: list[str] = field(default_factory=list)
    used_code: str = ""

    def at(self, slug: str) -> str:
        """The address of a college's host."""
        return self.base.replace("localhost", f"{slug}.localhost")

    def sign_in(self, email: str, password: str = PASSWORD) -> None:
        """From the sign-in page, with the code of the phone where one is asked for, into the workspace."""
        self.page.goto(f"{self.base}/sign-in/")
        self.come_in(email, password)

    def come_in(self, email: str, password: str = PASSWORD) -> None:
        """The same from the sign-in page on which one stands, which knows where to lead."""
        self.page.get_by_label("Почта или имя для входа").fill(email)
        self.page.get_by_label("Пароль", exact=True).fill(password)
        self.page.get_by_role("button", name="Войти").click()
        if self.page.url.endswith("/sign-in/code/"):
            self.page.get_by_label("Код").fill(self.fresh_code_of(email))
            self.page.get_by_role("button", name="Подтвердить").click()
        expect(self.page).not_to_have_url(re.compile("/sign-in/"))

    def fresh_code_of(self, email: str) -> str:
        """A code that was not used yet: each serves once."""
        while (code := self.code_of(email)) == self.used_code:
            self.page.wait_for_timeout(1000)
        self.used_code = code
        return code

    def code_of(self, email: str) -> str:
        """What the development page says the person's phone shows."""
        page = self.page.context.new_page()
        page.goto(f"{self.base}/development/")
        code = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=email)).locator("code")
        found = code.inner_text()
        page.close()
        return found

    def look(self, what: str) -> None:
        """Look at the page as it stands: axe, English words, sideways scrolling; leave a picture if asked."""
        self.page.wait_for_load_state()
        take_picture(self.page, f"{self.name}-{what}")
        found = [*findings(self.page), *(f"English: {word}" for word in english_on(self.page))]
        if self.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append("scrolls sideways")
        self.troubles += [f"{self.name}, {what} ({self.page.url}): {one}" for one in found]

    def open(self, address: str, what: str) -> None:
        """Go to an address by hand and look."""
        self.page.goto(address)
        self.look(what)

    def press(self, name: str, inside: str = "body") -> None:
        """Press a button or a link by its words, the first where there are several; come to its page."""
        place = self.page.locator(inside)
        with self.page.expect_navigation():
            place.get_by_role("button", name=name).or_(place.get_by_role("link", name=name)).first.click()

    def pick(self, name: str) -> None:
        """An act from the menu at the head of the page."""
        self.page.locator(".n-head summary").click()
        self.press(name, inside=".n-head")

    def sees(self, *words: str) -> None:
        """Each of the words stands on the page."""
        for one in words:
            expect(self.page.locator("body")).to_contain_text(one)


def visitor(browser: Browser, base: str, name: str, width: int = WIDE) -> Visitor:
    """Somebody who opens a browser."""
    size = ViewportSize(width=width, height=844)
    context = browser.new_context(locale="ru-RU", reduced_motion="reduce", viewport=size)
    context.set_default_timeout(15_000)
    one = Visitor(context.new_page(), name, base)
    watch_console(one.page, one.troubles)
    watch_parts(one.page, one.troubles)
    return one


def take_picture(page: Page, name: str) -> None:
    """A picture of the whole page in the folder that STORY_PICTURES names, when it names one."""
    if folder := os.environ.get(PICTURES):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
