"""The portal in Chromium: axe, the content security policy, wide, narrow and dark."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from playwright.sync_api import Browser, Route, sync_playwright

from commons.employers.public import add_employee
from commons.pool.public import take_place
from kernel.ids import new_id
from tenants.public import CollegeFacts
from tests.factories.actors import a_coordinator, the_system
from tests.factories.browser import chromium_of, findings, watch_console
from tests.factories.employers import TODAY, an_employee, an_employer, an_uncleared
from tests.factories.pages import signed_in
from tests.factories.pool import a_call, an_accepted_placement, an_answer, an_offer

pytestmark = pytest.mark.browser
HOST = "https://testserver"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
PAGES = ("", "people/", "people/new/", "load/", "offers/new/")
PEOPLE = (
    ("Тихонов", "Роман", "Геннадьевич"),
    ("Савельев", "Дмитрий", "Олегович"),
    ("Маркин", "Егор", "Викторович"),
)


@pytest.fixture
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = chromium_of(playwright)
        yield browser
        browser.close()


def every_page(zarechny: CollegeFacts, severny: CollegeFacts) -> dict[str, Any]:
    """Each page of the portal, empty and full, as it was answered."""
    bare = an_employer(zarechny.region_id, slug="hleb", inn="7700000002")
    pages = walk("hleb", bare, PAGES)
    plant = an_employer(zarechny.region_id)
    offers = [
        an_offer(
            plant,
            quota=3,
            employee_id=an_employee(plant, family_name=family, given_name=given, patronymic=patronymic),
        )
        for family, given, patronymic in PEOPLE
    ]
    person = an_employee(
        plant, family_name="Седова", given_name="Анна", clearance_valid_until=TODAY + timedelta(days=9)
    )
    an_employee(plant, family_name="Ушаков", consent_on=None)
    placement = an_accepted_placement(zarechny, plant, offers[0])
    take_place(actor=the_system(zarechny), placement_id=placement, pair_id=new_id(), on=TODAY)
    an_accepted_placement(severny, plant, offers[0])
    offered = an_answer(plant, a_call(severny), offers[1])
    call = a_call(zarechny, requests=["welding", "contest"])
    a_call(zarechny, requests=[], note="", is_minor=False, course=3, specialty="Наладка станков с ЧПУ")
    uncleared = add_employee(actor=a_coordinator(plant), facts=an_uncleared(family_name="Абрамов"))
    an_offer(plant, employee_id=uncleared)
    paths = [*PAGES, f"people/{person}/", f"people/{person}/left/", f"calls/{call}/", f"answers/{offered}/"]
    paths += [f"offers/{offers[0]}/", f"offers/{offers[0]}/withdraw/"]
    return pages | walk("stankozavod", plant, paths)


def walk(slug: str, employer: Any, paths: Iterable[str]) -> dict[str, Any]:
    client = signed_in(Client(headers={"accept-language": "ru"}), a_coordinator(employer))
    return {f"/employer/{slug}/{path}": client.get(f"/employer/{slug}/{path}") for path in paths}


def answer(route: Route, pages: dict[str, Any]) -> None:
    path = urlsplit(route.request.url).path
    if path.startswith("/static/"):
        file = Path(str(finders.find(path.removeprefix("/static/"))))
        route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])
    elif path in pages:
        page = pages[path]
        headers = {name: value for name, value in page.items() if name.lower() != "set-cookie"}
        route.fulfill(status=page.status_code, body=page.content, headers=headers)
    else:
        route.fulfill(status=404)


def test_axe_and_the_policy_find_nothing_on_any_page_of_the_portal(
    shared: None, zarechny: CollegeFacts, severny: CollegeFacts, request: pytest.FixtureRequest
) -> None:
    pages = every_page(zarechny, severny)
    chromium: Browser = request.getfixturevalue("chromium")
    found: list[str] = []
    for path, given in pages.items():
        assert given.status_code == 200, path
        context = chromium.new_context(
            locale="ru-RU", reduced_motion="reduce", viewport={"width": 1280, "height": 900}
        )
        context.route("**/*", lambda route: answer(route, pages))
        page = context.new_page()
        troubles: list[str] = []
        watch_console(page, troubles)
        page.goto(HOST + path)
        found += [f"{path}: {one}" for one in findings(page)]
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 390, "height": 844})
        found += [f"{path}, dark and narrow: {one}" for one in findings(page)]
        if page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0:
            found.append(f"{path} is wider than a phone")
        found += [f"{path}: {trouble}" for trouble in troubles]
        context.close()
    assert found == []
