"""The bare address of a college's host leads everybody to their own work."""

import pytest
from django.test import Client

from kernel.roles import Role
from tenants.public import CollegeFacts
from tests.factories.actors import in_college
from tests.factories.pages import signed_in


@pytest.mark.parametrize(
    ("role", "leads_to"),
    [
        (Role.CURATOR, "/today/"),
        (Role.DIRECTOR, "/today/"),
        (Role.TEACHER, "/today/"),
        (Role.MENTOR, "/my/"),
        (Role.MENTEE, "/my/"),
    ],
)
def test_each_is_led_to_their_own_first_page(
    db: None, zarechny: CollegeFacts, role: Role, leads_to: str
) -> None:
    answer = signed_in(Client(), in_college(zarechny, role)).get("/")

    assert answer.status_code == 302
    assert answer["Location"] == leads_to
