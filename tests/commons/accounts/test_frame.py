"""The frame knows where one is: the workspace's name, the other workspaces, the way out."""

from django.test import Client

from commons.accounts.models import Account
from config.frame import place_of
from kernel.ids import new_id
from kernel.roles import Role
from tenants.public import CollegeFacts
from tests.factories.accounts import also_a_member
from tests.factories.actors import a_curator, a_mentor
from tests.factories.pages import signed_in, visitor


def test_staff_and_participants_have_their_frames(college: CollegeFacts, severny: CollegeFacts) -> None:
    curator = a_curator(college)
    client = signed_in(Client(), curator)
    also_a_member(Account.objects.get(id__in=[curator.account_id]), severny, Role.MENTOR)

    place = place_of(client.get("/members/").wsgi_request)

    assert place is not None
    assert (place.kind, place.name) == ("staff", college.short_name)
    assert [(link.label, link.note) for link in place.workspaces] == [(severny.short_name, "наставник")]
    assert place.sign_out_url == "/sign-out/"
    mentor = signed_in(Client(), a_mentor(college, new_id())).get("/members/").wsgi_request
    there = place_of(mentor)
    assert there is not None
    assert there.kind == "participant"


def test_nobody_is_nowhere(college: CollegeFacts) -> None:
    assert place_of(visitor(college).get("/members/").wsgi_request) is None
