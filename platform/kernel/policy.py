"""Who may do what: actors, operations and the decorator that every use-case wears."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import wraps
from typing import ParamSpec, TypeVar
from uuid import UUID

from kernel.refusals import NotPermitted, NotVisible, found
from kernel.roles import Role, WorkspaceKind
from kernel.units import current_unit
from kernel.writable import check_writable

P = ParamSpec("P")
R = TypeVar("R")


class PolicyError(Exception):
    """A mistake of ours: a use-case called without an actor, or an operation declared twice."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """One college, employer, region or the console; `id` is that of its row in public."""

    kind: WorkspaceKind
    id: UUID


CONSOLE = Workspace(WorkspaceKind.CONSOLE, UUID(int=0))
"""There is one console, so it needs no row."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the membership of a person or registered client, or the system inside a task.

    `person_id` is the actor's own row among the college's people, where the membership has one.
    """

    workspace: Workspace
    role: Role
    account_id: UUID | None = None
    membership_id: UUID | None = None
    person_id: UUID | None = None

    @classmethod
    def system(cls, kind: WorkspaceKind, workspace_id: UUID) -> "Actor":
        """The actor of tasks, due jobs and commands: it acts for no person."""
        return cls(workspace=Workspace(kind, workspace_id), role=Role.SYSTEM)


def on_behalf_of(actor: Actor) -> Actor:
    """The system inside a use-case of `actor`: it may what tasks may, and the journal names who asked.

    Raises PolicyError outside a use-case, where nobody has been permitted anything yet.
    """
    if not _inside.get():
        raise PolicyError("only a use-case that is permitted already acts on somebody's behalf")
    return replace(actor, role=Role.SYSTEM)


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be done: in which kind of workspace, by which roles.

    Roles in `seen_by` may know that it exists, so they are told "not permitted";
    every other role gets the same answer as for a thing that is not there.
    """

    name: str
    workspace: WorkspaceKind
    roles: frozenset[Role]
    seen_by: frozenset[Role] = frozenset()


OPERATIONS: dict[str, Operation] = {}
_inside: ContextVar[bool] = ContextVar("inside_use_case", default=False)


def operation(
    name: str,
    workspace: WorkspaceKind,
    roles: set[Role] | frozenset[Role],
    seen_by: frozenset[Role] = frozenset(),
) -> Operation:
    """Declare an operation, named `area.verb_noun`. Raises PolicyError when the name is taken."""
    if name in OPERATIONS:
        raise PolicyError(f"operation {name} is declared twice")
    OPERATIONS[name] = Operation(name, workspace, frozenset(roles), seen_by)
    return OPERATIONS[name]


def check(actor: Actor, *wanted: Operation) -> None:
    """Raise NotVisible or NotPermitted unless the actor may do the one for its kind of workspace."""
    here = found(one for one in wanted if one.workspace == actor.workspace.kind)
    if actor.role not in here.roles:
        raise NotPermitted if actor.role in here.seen_by else NotVisible


def may(actor: Actor | None, wanted: Operation) -> bool:
    """Whether to offer `wanted` to this actor at all (menus, buttons); the use-case checks again."""
    return actor is not None and actor.workspace.kind == wanted.workspace and actor.role in wanted.roles


def is_inside() -> bool:
    """Whether some use-case is at work already, so that what is called now answers to it alone."""
    return _inside.get()


def permitted(*wanted: Operation) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function a use-case: it takes `actor` by keyword and is denied by default.

    The use-case carries what it wears as `operations`; a test holds every door against it.
    An act that exists in several kinds of workspace names one operation for each kind.
    What the outermost use-case is given must be writable at all (`kernel.writable`).
    When the outermost use-case raises, the unit of work is started over, so nothing that it
    wrote can be stored whatever the door makes of the error (a form shown again, a 4xx).
    """

    def decorate(use_case: Callable[P, R]) -> Callable[P, R]:
        @wraps(use_case)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            actor = kwargs.get("actor")
            if args or not isinstance(actor, Actor):
                raise PolicyError(f"{use_case.__qualname__} needs its actor, all by keyword")
            with _undone_when_it_raises() as outermost:
                check(actor, *wanted)
                if outermost:
                    check_writable(kwargs)
                return use_case(*args, **kwargs)

        guarded.operations = wanted  # type: ignore[attr-defined]
        return guarded

    return decorate


@contextmanager
def _undone_when_it_raises() -> Iterator[bool]:
    """Gives whether this is the outermost use-case."""
    outermost = not _inside.get()
    token = _inside.set(True)
    try:
        yield outermost
    except Exception:
        unit = current_unit.get()
        if outermost and unit is not None:
            unit.restart()
        raise
    finally:
        _inside.reset(token)
