"""How modules are cut: names, sizes, opening words, and what each kind of module is allowed to be."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.rule import Rule, inside, is_product, is_python, is_readable
from tests.architecture.sources import Source
from tests.architecture.syntax import (
    arguments,
    decorators,
    dotted,
    functions,
    imports,
    length,
    lines_importing,
)

FILE_LINES = 300
FUNCTION_LINES = 40
KERNEL_LINES = 90
VIEW_LINES = 15
OPENING_LINES = 3
VAGUE = frozenset(
    {
        "util",
        "utils",
        "helper",
        "helpers",
        "common",
        "manager",
        "managers",
        "base",
        "bases",
        "misc",
        "tools",
        "lib",
    }
)
OURS = ("api", "apps", "commons", "config", "demo", "kernel", "launch", "tenants", "ui")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def long_file(file: Source) -> Iterator[int]:
    """A file longer than a reader holds in mind."""
    if file.lines > FILE_LINES:
        yield file.lines


def long_function(file: Source) -> Iterator[int]:
    """A function over 40 lines; a compiled kernel of the matching engine may reach 90."""
    for function in functions(file.tree):
        compiled = file.has_part("engine") and not decorators(function).isdisjoint({"njit", "jit"})
        if length(function) > (KERNEL_LINES if compiled else FUNCTION_LINES):
            yield function.lineno


def long_view(file: Source) -> Iterator[int]:
    """A view or mutation over 15 lines."""
    if file.within("api") or file.has_part("views"):
        yield from (function.lineno for function in functions(file.tree) if length(function) > VIEW_LINES)


def vague_name(file: Source) -> Iterator[int]:
    """A module or folder whose name does not say what lives there."""
    if str(file.path) != "tenants/backend/base.py" and file.has_part(*VAGUE):
        yield 1


def no_opening(file: Source) -> Iterator[int]:
    """A module that does not open with one to three lines about itself."""
    words = ast.get_docstring(file.tree) or ""
    if not 1 <= len([line for line in words.splitlines() if line.strip()]) <= OPENING_LINES:
        yield 1


def stray_package(file: Source) -> Iterator[int]:
    """`platform/` would hide Python's own module; tests are found by path."""
    if file.path.name == "__init__.py" and (file.path.parent.name == "platform" or file.within("tests")):
        yield 1


def unfinished(file: Source) -> Iterator[int]:
    """A note to oneself left in the text."""
    yield from (number for number, line in enumerate(file.text.splitlines(), 1) if UNFINISHED.search(line))


def foreign_rules(file: Source) -> Iterator[int]:
    """Framework or rows in a module of pure decisions."""
    if file.has_part("rules"):
        yield from lines_importing(file.tree, "django", "celery", "rest_framework", "graphene", "psycopg")


def thawed_facts(file: Source) -> Iterator[int]:
    """A dataclass that can change after the decision; the private state of a search is no fact."""
    if not file.has_part("rules", "events", "public"):
        return
    for node in ast.walk(file.tree):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from (mark.lineno for mark in node.decorator_list if _thawed(mark))


def _thawed(mark: ast.expr) -> bool:
    if dotted(mark).rpartition(".")[2] != "dataclass":
        return False
    frozen = [word for word in getattr(mark, "keywords", ()) if word.arg == "frozen"]
    return not (frozen and isinstance(frozen[0].value, ast.Constant) and frozen[0].value.value is True)


def undeclared_door(file: Source) -> Iterator[int]:
    """A public door that does not list what it offers."""
    targets = [
        dotted(target) for node in file.tree.body if isinstance(node, ast.Assign) for target in node.targets
    ]
    if file.path.name == "public.py" and "__all__" not in targets:
        yield 1


def positional_use_case(file: Source) -> Iterator[int]:
    """A use-case that can be called without saying who is who."""
    if file.has_part("services"):
        for function in functions(file.tree):
            given = function.args
            if "actor" in {one.arg for one in arguments(function)} and (given.posonlyargs or given.args):
                yield function.lineno


def anonymous_selector(file: Source) -> Iterator[int]:
    """A read by id that does not ask who reads."""
    if file.has_part("selectors"):
        for node in file.tree.body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                given = arguments(node)
                if any(map(_identifies, given)) and "actor" not in {one.arg for one in given}:
                    yield node.lineno


def _identifies(argument: ast.arg) -> bool:
    typed = "UUID" in ast.dump(argument.annotation) if argument.annotation else False
    return typed or re.search(r"(^|_)(id|ids|pk|uuid)$", argument.arg) is not None


def engine_reaching_out(file: Source) -> Iterator[int]:
    """The matching engine importing anything of ours but itself."""
    for line, name in imports(file.tree):
        if name.split(".")[0] in OURS and not name.startswith("apps.matching.engine"):
            yield line


RULES = (
    Rule(
        "file-lines",
        "Split this file by meaning: over 300 lines.",
        "a file is read at one sitting",
        long_file,
        lambda file: is_readable(file) and not file.within("tests"),
    ),
    Rule(
        "function-lines",
        "Split this function: over 40 lines.",
        "a function is one thought",
        long_function,
        is_product,
    ),
    Rule(
        "view-lines",
        "Move the work behind the door: a view has at most 15 lines.",
        "pages, REST and GraphQL must do the same thing",
        long_view,
        lambda file: is_product(file) and (file.within("api") or file.has_part("web")),
    ),
    Rule(
        "vague-name",
        "Name the module after what lives in it.",
        "`utils` gathers what nobody owns",
        vague_name,
        is_python,
    ),
    Rule(
        "opening-words",
        "Open the module with one to three lines that say what lives here.",
        "a newcomer reads these lines first",
        no_opening,
        lambda file: is_python(file) and not file.has_part("migrations"),
    ),
    Rule(
        "stray-package",
        "Remove this __init__.py.",
        "it would hide Python's own `platform`, or import tests twice",
        stray_package,
        is_python,
    ),
    Rule(
        "unfinished",
        "Finish it or file an issue.",
        "a note in the code is read by nobody",
        unfinished,
        lambda file: is_readable(file) and not file.within("tests/architecture"),
    ),
    Rule(
        "pure-rules",
        "Keep the framework out of rules.",
        "a rule is tested and read without a database",
        foreign_rules,
        inside("apps", "platform/commons"),
    ),
    Rule(
        "frozen-facts",
        "Freeze the dataclass.",
        "what a decision rests on, or another part was told, must not change",
        thawed_facts,
        inside("apps", "platform/commons"),
    ),
    Rule(
        "door-lists-all",
        "Give the door its __all__.",
        "what is not listed is not offered",
        undeclared_door,
        inside("apps", "platform/commons", "tenants"),
    ),
    Rule(
        "named-arguments",
        "Make the use-case's parameters keyword-only.",
        "`actor` and `mentor` must not change places unseen",
        positional_use_case,
        inside("apps", "platform/commons"),
    ),
    Rule(
        "selector-asks-who",
        "Take the actor with the id.",
        "an id is not a permission",
        anonymous_selector,
        inside("apps", "platform/commons"),
    ),
    Rule(
        "engine-alone",
        "Hand the engine plain arrays and dataclasses.",
        "the solver must run and be proven without the product",
        engine_reaching_out,
        inside("apps/matching/engine"),
    ),
)
