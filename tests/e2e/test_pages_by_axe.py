"""Every page that a role reaches by links from its first page, wide and on a phone: axe, console, words."""

import re
from collections.abc import Iterator
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Error
from pytest_django.plugin import DjangoDbBlocker

from demo.sign_ins import SignIn, let_in
from kernel.roles import Role, WorkspaceKind
from tenants.public import college_by_slug, college_unit
from tests.factories.product import Product, inside
from tests.factories.visits import PHONE, WIDE, Visitor, visitor

pytestmark = pytest.mark.browser

COLLEGE = "zarechny"
FURTHER = tuple(
    SignIn(role, WorkspaceKind.COLLEGE, COLLEGE, role, "")
    for role in (Role.CONTROLLER, Role.PSYCHOLOGIST, Role.TEACHER)
)
"""Roles that nobody of the demonstration has."""
WALKS = {
    "curator@zarechny.example": 30,
    "director@zarechny.example": 20,
    "controller@zarechny.example": 4,
    "psychologist@zarechny.example": 4,
    "teacher@zarechny.example": 4,
    "mentor@zarechny.example": 3,
    "mentee@zarechny.example": 3,
    "coordinator@stankozavod.example": 8,
    "analyst@priozersk.example": 4,
}
"""Who walks, and how many kinds of pages they find at the least."""
MOST = 80
LOOKS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((WIDE, "light"), (WIDE, "dark"), (PHONE, "light"))
IDS = re.compile(r"/[0-9a-f]{8}-[0-9a-f-]{27}/|/\d+/")
KEYS = re.compile(r"/(parameters|forms|stages)/[^/]+/")
LINKS = "[...document.querySelectorAll('a[href]')].filter(a => !a.download).map(a => a.href)"
LEFT_OUT = ("/static/", "/sign-out/", "/gallery/", "/go/")


@pytest.fixture(scope="module")
def peopled(product: Product, django_db_blocker: DjangoDbBlocker) -> Product:
    """The demonstration with somebody in every role of a college."""
    with django_db_blocker.unblock():
        inside(product, let_the_others_in)
    return product


def let_the_others_in() -> None:
    """Accounts of the first college for those whom the demonstration does not have."""
    college = college_by_slug(COLLEGE)
    with college_unit(college.id):
        for sign_in in FURTHER:
            let_in(sign_in, college.id)


@pytest.mark.parametrize(("email", "least"), WALKS.items(), ids=[email.partition("@")[0] for email in WALKS])
def test_every_page_within_reach_is_clean(
    peopled: Product, chromium: Browser, email: str, least: int
) -> None:
    walker = visitor(chromium, peopled.url, f"walk-{email.partition('@')[0]}")
    walker.sign_in(email)

    seen = walk(walker)

    assert walker.troubles == []
    assert least <= len(seen) < MOST, seen


def walk(walker: Visitor) -> list[str]:
    """Follow every link to a kind of page not seen yet; the kinds in the order they were found."""
    first = walker.page.url
    waiting, seen = [first], [kind_of(first)]
    while waiting and len(seen) < MOST:
        if not came_to(walker, waiting.pop(0)):
            continue
        look_thrice(walker)
        for link in links_of(walker, first):
            if (kind := kind_of(link)) not in seen:
                seen.append(kind)
                waiting.append(link)
    return seen


def came_to(walker: Visitor, address: str) -> bool:
    """Open the address; False for a file, which is no page."""
    try:
        answer = walker.page.goto(address)
    except Error as error:
        if "Download is starting" in str(error):
            return False
        raise
    if answer is None or not answer.ok:
        walker.troubles.append(f"{address} answers {answer and answer.status}")
    return True


def look_thrice(walker: Visitor) -> None:
    """In the staff's window, in the dark, and on a phone."""
    kind = kind_of(walker.page.url).strip("/").replace("/", ".")
    for width, scheme in LOOKS:
        walker.page.emulate_media(color_scheme=scheme)
        walker.page.set_viewport_size({"width": width, "height": 844})
        walker.look(f"{kind} {width} {scheme}")


def links_of(walker: Visitor, first: str) -> Iterator[str]:
    """Links to other pages of the same host."""
    for link in walker.page.evaluate(LINKS):
        parts = urlsplit(link)
        is_here = parts.netloc == urlsplit(first).netloc
        if is_here and not parts.path.startswith(LEFT_OUT) and "export=" not in parts.query:
            yield link


def kind_of(address: str) -> str:
    """The address without what differs between objects."""
    return KEYS.sub(r"/\1/*/", IDS.sub("/*/", urlsplit(address).path))
