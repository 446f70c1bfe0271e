"""What the people's part does when told."""

import pytest

from apps.people.handlers import link_account_of_invited
from apps.people.public import facts_of
from commons.accounts.events import InvitationAccepted
from kernel.ids import new_id
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, the_system
from tests.factories.people import a_grown_student


@pytest.mark.parametrize("invited", [True, False])
def test_an_invited_person_is_known_by_the_account(college: CollegeFacts, invited: bool) -> None:
    curator, account_id = a_curator(college), new_id()
    person_id = a_grown_student(curator)
    event = InvitationAccepted(
        membership_id=new_id(),
        workspace_kind=WorkspaceKind.COLLEGE,
        workspace_id=college.id,
        role=Role.MENTEE,
        person_id=person_id if invited else None,
        account_id=account_id,
    )

    for _ in range(2):
        link_account_of_invited(event, actor=the_system(college))

    told = facts_of(actor=curator, person_ids=[person_id])[person_id]
    assert told.account_id == (account_id if invited else None)
