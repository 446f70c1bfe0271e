"""The rules of sign-in, without a database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from commons.accounts.rules import (
    Binding,
    CodeDoesNotFit,
    CodeFacts,
    InvitationFacts,
    InvitationHasExpired,
    InvitationStage,
    InvitationWasRevoked,
    InvitationWasUsed,
    RoleIsNotOfThisWorkspace,
    TheLastOneStays,
    check_code,
    check_invited,
    check_may_end,
    check_role,
    check_usable,
    stage_of,
)
from kernel.ids import new_id
from kernel.refusals import Refusal
from kernel.roles import ROLES_OF, Role, WorkspaceKind

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
COLLEGE = new_id()
FRESH = CodeFacts(NOW + timedelta(seconds=60), None, COLLEGE, "mark", membership_is_open=True)


@pytest.mark.parametrize(
    ("facts", "stage", "refusal"),
    [
        (InvitationFacts(NOW, NOW, None), InvitationStage.ACCEPTED, InvitationWasUsed),
        (InvitationFacts(NOW, None, NOW), InvitationStage.REVOKED, InvitationWasRevoked),
        (InvitationFacts(NOW, None, None), InvitationStage.EXPIRED, InvitationHasExpired),
    ],
)
def test_an_invitation_says_why_it_cannot_be_used(
    facts: InvitationFacts, stage: InvitationStage, refusal: type[Refusal]
) -> None:
    assert stage_of(facts, NOW) == stage
    with pytest.raises(refusal):
        check_usable(facts, NOW)


def test_an_invitation_can_be_used_until_the_very_moment() -> None:
    facts = InvitationFacts(NOW + timedelta(microseconds=1), None, None)

    assert stage_of(facts, NOW) == InvitationStage.WAITING
    check_usable(facts, NOW)


def test_a_fresh_code_of_this_college_and_browser_fits() -> None:
    check_code(FRESH, college_id=COLLEGE, browser="mark", now=NOW)


@pytest.mark.parametrize(
    "facts",
    [
        replace(FRESH, expires_at=NOW),
        replace(FRESH, used_at=NOW),
        replace(FRESH, college_id=new_id()),
        replace(FRESH, browser=""),
        replace(FRESH, membership_is_open=False),
    ],
)
def test_any_other_code_does_not(facts: CodeFacts) -> None:
    with pytest.raises(CodeDoesNotFit):
        check_code(facts, college_id=COLLEGE, browser="mark", now=NOW)


def test_a_code_without_a_browser_fits_no_browser() -> None:
    with pytest.raises(CodeDoesNotFit):
        check_code(replace(FRESH, browser=""), college_id=COLLEGE, browser="", now=NOW)


@pytest.mark.parametrize("kind", list(WorkspaceKind))
def test_each_workspace_has_its_roles(kind: WorkspaceKind) -> None:
    for role in Role:
        if role in ROLES_OF[kind]:
            check_role(kind, role)
        else:
            with pytest.raises(RoleIsNotOfThisWorkspace):
                check_role(kind, role)


def test_the_last_who_can_invite_stays() -> None:
    with pytest.raises(TheLastOneStays):
        check_may_end(Role.CURATOR, 0)
    check_may_end(Role.CURATOR, 1)
    check_may_end(Role.MENTEE, 0)


def test_a_binding_survives_its_storage() -> None:
    binding = Binding(COLLEGE, new_id(), 3)

    assert Binding.of({"bound_to": binding.as_stored()}) == binding
    assert Binding.of({}) is None


def test_nobody_is_invited_to_a_role_without_pages() -> None:
    with pytest.raises(RoleIsNotOfThisWorkspace):
        check_invited(WorkspaceKind.COLLEGE, Role.REPRESENTATIVE)
    check_invited(WorkspaceKind.COLLEGE, Role.MENTEE)
