"""The navigation leads nobody to a page that would refuse them."""

import re

import pytest
from django.test import Client

from kernel.roles import STAFF, Role
from tenants.public import CollegeFacts
from tests.factories.actors import in_college
from tests.factories.pages import signed_in

ENTRY = re.compile(r'<a class="n-side-entry[^>]* href="([^"]+)"')


@pytest.mark.parametrize("role", sorted(STAFF))
def test_every_entry_of_a_role_opens(db: None, zarechny: CollegeFacts, role: Role) -> None:
    browser = signed_in(Client(), in_college(zarechny, role))
    entries = ENTRY.findall(browser.get("/today/").content.decode())

    assert len(entries) >= 3
    assert {entry: browser.get(entry).status_code for entry in entries} == dict.fromkeys(entries, 200)


def test_a_curator_has_all_seven(db: None, zarechny: CollegeFacts) -> None:
    page = signed_in(Client(), in_college(zarechny, Role.CURATOR)).get("/today/").content.decode()

    assert len(ENTRY.findall(page)) == 7
