"""The pages on which a curator lets people in and out."""

from typing import Any
from uuid import UUID

from django.test import Client

from commons.accounts.events import InvitationMade
from commons.accounts.models import Invitation, Membership
from commons.records.models import OutboxRow
from kernel.ids import new_id
from kernel.roles import Role
from tenants.public import CollegeFacts
from tests.factories.accounts import a_member
from tests.factories.actors import a_curator, a_director, a_mentor, a_teacher
from tests.factories.pages import Browser, membership_of, signed_in


def test_by_role(college: CollegeFacts) -> None:
    people = [a_mentor(college, new_id()), a_teacher(college), a_director(college), a_curator(college)]

    answers = {who.role: signed_in(Client(), who).get("/access/").status_code for who in people}

    assert answers == {Role.MENTOR: 404, Role.TEACHER: 403, Role.DIRECTOR: 200, Role.CURATOR: 200}


def test_a_teacher_cannot_even_see_the_form(college: CollegeFacts) -> None:
    teacher = signed_in(Client(), a_teacher(college))

    assert teacher.get("/access/invite/").status_code == 403
    assert teacher.post("/access/invite/", {"role": "curator"}).status_code == 403
    assert not Invitation.objects.exists()


def test_a_page_that_is_sent_twice_makes_one_invitation_whose_last_link_opens(college: CollegeFacts) -> None:
    curator = signed_in(Client(), a_curator(college))
    asked = {"role": "mentee", "email": "kim@example.org", "row_id": str(new_id())}

    first, second = (curator.post("/access/invite/", asked).context["link"] for _ in range(2))

    assert first.invitation_id == second.invitation_id == Invitation.objects.get().id
    assert OutboxRow.objects.filter(name=InvitationMade.name).count() == 1
    assert (Browser().get(first.url).status_code, Browser().get(second.url).status_code) == (410, 200)
    other = curator.post("/access/invite/", {**asked, "email": "abramov@example.org"})
    assert other.status_code == 409
    assert Invitation.objects.get().email == "kim@example.org"


def test_an_invitation_is_made_shown_once_and_withdrawn(college: CollegeFacts) -> None:
    curator = signed_in(Client(), a_curator(college))
    person = new_id()

    shown = curator.post("/access/invite/", {"role": "mentee", "person": str(person)})

    link: Any = shown.context["link"]
    assert link.url in shown.content.decode()
    assert "data:image/svg+xml" in shown.content.decode()
    row = Invitation.objects.get()
    assert (row.role, row.person_id, row.workspace_id) == ("mentee", person, college.id)
    listed = curator.get("/access/").content.decode()
    assert "ссылка на бумаге" in listed
    assert link.url not in listed
    assert curator.post(f"/access/invitations/{row.id}/revoke/").headers["location"] == "/access/"
    assert Browser().get(link.url).status_code == 410


def test_a_role_of_another_workspace_is_no_choice(college: CollegeFacts) -> None:
    answer = signed_in(Client(), a_curator(college)).post("/access/invite/", {"role": "operator"})

    assert answer.status_code == 200
    assert not Invitation.objects.exists()


def test_an_access_is_ended(college: CollegeFacts, severny: CollegeFacts) -> None:
    a_member("teacher@example.org", college, Role.TEACHER)
    membership = Membership.objects.get()
    foreign = signed_in(Client(), a_curator(severny))
    assert foreign.get(f"/access/members/{membership.id}/end/").status_code == 404
    assert foreign.post(f"/access/members/{membership.id}/end/").status_code == 404
    assert open_rows(membership.id) == 1
    curator = signed_in(Client(), a_curator(college))
    assert "teacher@example.org" in curator.get(f"/access/members/{membership.id}/end/").content.decode()

    answer = curator.post(f"/access/members/{membership.id}/end/")

    assert answer.headers["location"] == "/access/"
    assert open_rows(membership.id) == 0
    assert "teacher@example.org" not in curator.get("/access/").content.decode()


def test_the_last_curator_is_told_why_not(college: CollegeFacts) -> None:
    me = a_curator(college)
    client = signed_in(Client(), me)

    answer = client.post(f"/access/members/{me.membership_id}/end/")

    assert "Должен остаться" in answer.content.decode().replace("\u00a0", " ")
    assert open_rows(membership_of(me).id) == 1


def test_a_curator_who_ends_their_own_access_is_signed_out(college: CollegeFacts) -> None:
    a_member("another@example.org", college, Role.CURATOR)
    me = a_curator(college)
    client = signed_in(Client(), me)

    answer = client.post(f"/access/members/{me.membership_id}/end/")

    assert answer.headers["location"] == "http://localhost:8000/workspaces/"
    assert client.get("/access/").status_code == 302


def test_queries_do_not_grow_with_the_members(
    college: CollegeFacts, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        a_member(f"teacher{number}@example.org", college, Role.TEACHER)
    curator = signed_in(Client(), a_curator(college))

    with django_assert_max_num_queries(15):
        curator.get("/access/")


def open_rows(membership_id: UUID) -> int:
    return Membership.objects.filter(id=membership_id, ended_at=None).count()
