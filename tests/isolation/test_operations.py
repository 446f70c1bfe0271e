"""Every door is guarded: a use-case refuses each role that its operation does not name, before it looks."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from kernel.ids import new_id
from kernel.policy import Actor, PolicyError, Workspace
from kernel.refusals import NotPermitted, NotVisible
from kernel.roles import Role, WorkspaceKind
from tests.architecture.operations import FILE, declared, doors, offered, operations_of, page

OPEN_DOORS = frozenset(
    {
        # Inside an act that was permitted already, or asked by a task: journal, outbox, ledger.
        "apps.records.public",
        "commons.records.public",
    }
)
OPEN_FUNCTIONS = {
    "apps.notices.public.unread": "counts the asker's own notices, for the bell on every page",
    "commons.accounts.public.for_accounts": "a mark on views",
    "commons.accounts.public.for_everyone": "a mark on views",
    "apps.people.public.shows_minors": "a mark on use-cases",
    "commons.accounts.public.workspace_name": "what a letter calls the workspace that it invites to",
    "commons.accounts.public.workspaces_by": "called once, when the parts are joined",
    "commons.accounts.public.workspaces_of": "an account's own memberships",
    "commons.employers.public.employer_by_slug": "finds the workspace that a path names",
    "commons.employers.public.employer_id_by_slug": "finds the workspace that a path names",
    "commons.library.public.all_names": "a vocabulary that everybody may read",
    "commons.library.public.categories": "a vocabulary that everybody may read",
    "commons.library.public.category_names": "a vocabulary that everybody may read",
    "commons.library.public.names_of": "a vocabulary that everybody may read",
}
"""Functions of other doors that ask no policy, each with the reason; rules are pure and ask nobody."""

OFFERED = {name: one for name, one in offered() if name.rpartition(".")[0] not in OPEN_DOORS}
GUARDED = {name: one for name, one in offered() if operations_of(one)}
EVERYBODY = list(product(WorkspaceKind, Role))


def is_pure(function: Callable[..., Any]) -> bool:
    return ".rules" in function.__module__ or ".roster" in function.__module__


@pytest.mark.parametrize("name", OFFERED)
def test_a_door_offers_use_cases_with_a_policy(name: str) -> None:
    assert name in GUARDED or is_pure(OFFERED[name]) or name in OPEN_FUNCTIONS


@pytest.mark.parametrize("name", GUARDED)
def test_a_use_case_refuses_everybody_whom_its_operation_does_not_name(name: str) -> None:
    function = GUARDED[name]
    by_kind = {one.workspace: one for one in operations_of(function)}
    for kind, role in EVERYBODY:
        operation = by_kind.get(kind)
        if operation and role in operation.roles:
            continue
        told = NotPermitted if operation and role in operation.seen_by else NotVisible
        with pytest.raises(told):
            function(actor=Actor(Workspace(kind, new_id()), role))
    with pytest.raises(PolicyError):
        function()


def test_every_operation_guards_something() -> None:
    worn = {operation.name for one in GUARDED.values() for operation in operations_of(one)}
    assert {one.name for one in declared()} == worn


def test_there_are_doors_of_every_floor() -> None:
    assert {door.__name__.split(".")[0] for door in doors()} == {"apps", "commons"}
    assert len(GUARDED) > 100


def test_the_table_of_operations_is_true() -> None:
    assert FILE.read_text(encoding="utf-8") == page()


def test_a_function_without_a_policy_is_noticed() -> None:
    def open_to_all(*, actor: Actor) -> None:
        """Asks nobody."""

    assert operations_of(open_to_all) == ()
