"""How a part's door is cut: one line for each use-case, and nothing done at the door itself."""

import ast
from collections.abc import Iterator

from tests.architecture.rule import Rule, inside
from tests.architecture.sources import Source
from tests.architecture.syntax import dotted, imports

MARKS = ("permitted", "shows_minors")
BEHIND = ("services", "selectors")


def busy_door(file: Source) -> Iterator[int]:
    """A door that does more than mark what is done behind it."""
    if file.path.name == "public.py":
        yield from (node.lineno for node in file.tree.body if not _belongs_to_a_door(node))


def _belongs_to_a_door(node: ast.stmt) -> bool:
    match node:
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.ImportFrom(names=names):
            return all(one.asname is None for one in names)
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
        case ast.Assign(
            targets=[ast.Name()],
            value=ast.Call(func=ast.Call(func=ast.Name(id=mark), args=[wanted]), args=[use_case]),
        ):
            return mark in MARKS and _is_operation(wanted) and dotted(use_case).split(".")[0] in BEHIND
        case _:
            return False


def _is_operation(wanted: ast.expr) -> bool:
    return dotted(wanted.value if isinstance(wanted, ast.Starred) else wanted).startswith("policy.")


def listed_names(file: Source) -> Iterator[int]:
    """A package of use-cases or reads that hands on names and not its modules."""
    if file.path.name == "__init__.py" and file.path.parent.name in BEHIND:
        package = ".".join(file.path.parent.parts).removeprefix("platform.")
        for node in file.tree.body:
            if isinstance(node, ast.ImportFrom) and node.module != package:
                yield node.lineno


def way_round_the_door(file: Source) -> Iterator[int]:
    """What reacts to an event, and calls a use-case past the policy that it wears."""
    if file.path.name in {"handlers.py", "tasks.py"}:
        part = ".".join(file.path.parent.parts).removeprefix("platform.")
        behind = tuple(f"{part}.{one}" for one in BEHIND)
        yield from (line for line, name in imports(file.tree) if name.startswith(behind))


def foreign_act(file: Source) -> Iterator[int]:
    """An act in the journal that is not named after the part which did it."""
    part = file.path.parts[2 if file.within("platform") else 1]
    for node in ast.walk(file.tree):
        match node:
            case ast.keyword(arg="act", value=ast.Constant(value=str(act))) if not act.startswith(f"{part}."):
                yield node.value.lineno


RULES = (
    Rule(
        "door-only-marks",
        "Write `name = permitted(policy.OPERATION)(services.module.name)`; the work stands there.",
        "who looks for a use-case finds its operation in one line and the rest in one place",
        busy_door,
        inside("apps", "platform/commons"),
    ),
    Rule(
        "package-lists-modules",
        "Let the package list its modules only.",
        "a name that is listed in four places is renamed in three",
        listed_names,
        inside("apps", "platform/commons"),
    ),
    Rule(
        "handlers-knock",
        "Call the use-case at `public`, as the system.",
        "the table of operations shows what the system may do, too",
        way_round_the_door,
        inside("apps", "platform/commons"),
    ),
    Rule(
        "act-names-its-part",
        "Begin the act's name with that of the part.",
        "the journal is read years later by people who did not write it",
        foreign_act,
        inside("apps", "platform/commons"),
    ),
)
