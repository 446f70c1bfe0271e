"""Every page of a college, asked by everybody: no error, strangers meet the door, made-up objects nothing."""

import pytest
from django.conf import settings
from django.test import Client

from kernel.audience import Audience
from kernel.roles import ROLES_OF, Role, WorkspaceKind
from tenants.public import CollegeFacts
from tests.factories.actors import in_college
from tests.factories.addresses import Address, addresses_of
from tests.factories.pages import signed_in, visitor

OF_COLLEGE = addresses_of(settings.COLLEGE_URLCONF, {})
MEMBERS_ONLY = [
    one for one in OF_COLLEGE if one.audience == Audience.MEMBERS and not one.route.startswith("ui:")
]
ROLES = sorted(ROLES_OF[WorkspaceKind.COLLEGE])


def ids(addresses: list[Address]) -> list[str]:
    return [one.route for one in addresses]


@pytest.mark.parametrize("address", MEMBERS_ONLY, ids=ids(MEMBERS_ONLY))
def test_a_stranger_is_led_to_the_sign_in_page(db: None, zarechny: CollegeFacts, address: Address) -> None:
    answer = visitor(zarechny).get(address.path)

    assert answer.status_code == 302
    assert answer["Location"].startswith(f"{settings.BASE_URL}/")


@pytest.fixture
def browsers(db: None, zarechny: CollegeFacts) -> dict[Role, Client]:
    return {role: signed_in(Client(), in_college(zarechny, role)) for role in ROLES}


def test_no_page_fails_and_no_made_up_object_is_found(browsers: dict[Role, Client]) -> None:
    wrong = []
    for role, browser in browsers.items():
        for address in MEMBERS_ONLY:
            status = browser.get(address.path).status_code
            expected = {403, 404, 405} if address.has_object else {200, 302, 403, 404, 405}
            if status not in expected:
                wrong.append((role, address.route, status))
    assert wrong == []


def test_participants_see_no_page_of_the_staff(browsers: dict[Role, Client]) -> None:
    opened = {
        address.route
        for role in (Role.MENTOR, Role.MENTEE, Role.REPRESENTATIVE)
        for address in MEMBERS_ONLY
        if browsers[role].get(address.path).status_code == 200
    }
    assert {route.split(":")[0] for route in opened} <= {"journey", "notices", "accounts"}


def test_there_are_pages_to_ask() -> None:
    assert len(MEMBERS_ONLY) > 60
