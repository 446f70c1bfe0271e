"""The main job from end to end, in a real browser: from a list of people to the region's figures."""

import pytest
from playwright.sync_api import Browser
from pytest_django.plugin import DjangoDbBlocker

from apps.people.public import people_sheet
from kernel.policy import Actor
from kernel.roles import WorkspaceKind
from tenants.public import active_colleges, college_unit
from tests.e2e.story import lists, pairing, phones, pool, region
from tests.factories.product import Product, inside
from tests.factories.visits import PHONE, Visitor, visitor

pytestmark = pytest.mark.browser


class Cast:
    """Everybody of the story, each at a screen of their own."""

    def __init__(self, browser: Browser, base: str) -> None:
        self.curator, self.coordinator, self.analyst = (
            visitor(browser, base, name) for name in ("curator", "coordinator", "analyst")
        )
        self.mentor, self.mentee = (visitor(browser, base, name, PHONE) for name in ("mentor", "mentee"))

    @property
    def troubles(self) -> list[str]:
        """What was wrong on any page that any of them looked at."""
        everybody: tuple[Visitor, ...] = (
            self.curator,
            self.coordinator,
            self.analyst,
            self.mentor,
            self.mentee,
        )
        return [trouble for one in everybody for trouble in one.troubles]


def everybody_listed() -> set[str]:
    """The names of all people of all colleges."""
    found: set[str] = set()
    for college in active_colleges():
        actor = Actor.system(WorkspaceKind.COLLEGE, college.id)
        with college_unit(college.id):
            found |= {row.name for row in people_sheet(actor=actor, search="", filters={}, order="name")}
    return found


def month_closed_and_everybody() -> set[str]:
    """What the test does past the browser: it lets time pass."""
    region.the_month_is_closed()
    return everybody_listed()


def test_the_main_job_from_a_list_to_the_regions_figures(
    product: Product, chromium: Browser, django_db_blocker: DjangoDbBlocker
) -> None:
    cast = Cast(chromium, product.url)
    curator, coordinator, analyst = cast.curator, cast.coordinator, cast.analyst

    region.sees_closed_months(analyst)
    lists.comes_in(curator)
    lists.loads_lists(curator)
    before = region.college_says(curator)

    pairing.enters_both(curator)
    pairing.is_refused_first(curator)
    pairing.finds_the_pair(curator)

    pool.asks(curator)
    offered = pool.offers(coordinator)
    pool.takes(curator, offered)
    pool.is_at_work(curator, coordinator)

    links = phones.are_invited(curator)
    phones.comes_in(cast.mentee, links.of_mentee)
    phones.comes_in(cast.mentor, links.of_mentor)
    phones.are_told(cast.mentor, cast.mentee)
    phones.get_acquainted(cast.mentor)
    phones.says_she_is_ready(cast.mentee)

    own = region.college_says(curator)
    assert region.difference(own, before) == (2, 1)
    with django_db_blocker.unblock():
        people = inside(product, month_closed_and_everybody)
    region.sees_the_story(analyst, own)
    region.names_nobody(analyst, people)
    assert cast.troubles == []
