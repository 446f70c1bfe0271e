"""What may not be written at all, or only in one place, because it would let one college see another."""

import ast
import re
from collections.abc import Iterator
from typing import TypeGuard

from tests.architecture.rule import Rule, is_product, is_python, outside
from tests.architecture.sources import Source
from tests.architecture.syntax import (
    dotted,
    imports,
    lines_calling,
    lines_importing,
    lines_naming,
)

ORM_METHODS = (
    "aggregate",
    "annotate",
    "bulk_create",
    "bulk_update",
    "exclude",
    "get_or_create",
    "in_bulk",
    "prefetch_related",
    "refresh_from_db",
    "save",
    "select_for_update",
    "select_related",
    "update_or_create",
    "values_list",
)
ORM_NAMES = ("objects", "_default_manager", "_base_manager", "get_object_or_404", "get_list_or_404")
ORM_PLACES = ("models", "selectors", "services")
# The abstract bases of the records are models too, on the lowest floor because both worlds have them.
RECORD_BASES = ("platform/kernel/journal.py", "platform/kernel/outbox.py")
MODELLED = ("django", "apps", "commons", "config", "tenants")
SCHEMA_SWITCHES = ("set_tenant", "set_schema", "set_schema_to_public", "schema_context", "tenant_context")
SKIPPING = re.compile(r"(^|\.)(pytest|mark)\.(skip|skipif|xfail|importorskip)$")
DATABASE_MODULES = re.compile(r"django\.db\b|\b(models|selectors|services|public)\b")


def with_tenant(file: Source) -> Iterator[int]:
    """`with tenant:` keeps one stack per class, so a nested block ends in the wrong college."""
    for node in ast.walk(file.tree):
        if isinstance(node, ast.withitem) and not isinstance(node.context_expr, ast.Call):
            last = dotted(node.context_expr).rpartition(".")[2].lower()
            if "tenant" in last or "college" in last:
                yield node.context_expr.lineno


def threads(file: Source) -> Iterator[int]:
    """Imports that start threads."""
    yield from lines_importing(
        file.tree,
        "threading",
        "_thread",
        "concurrent.futures",
        "multiprocessing.pool",
        "multiprocessing.dummy",
    )


def races(file: Source) -> Iterator[int]:
    """Barriers, by which writers leave together."""
    yield from lines_naming(file.tree, "Barrier")


def coroutines(file: Source) -> Iterator[int]:
    """Coroutines, and bridges to them."""
    yield from lines_importing(file.tree, "asyncio", "asgiref")
    asynchronous = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    yield from (node.lineno for node in ast.walk(file.tree) if isinstance(node, asynchronous))


def all_fields(file: Source) -> Iterator[int]:
    """`fields = "__all__"`, in a class or in a call."""
    for node in ast.walk(file.tree):
        match node:
            case ast.Assign(targets=[ast.Name(id="fields")], value=ast.Constant(value="__all__")):
                yield node.lineno
            case ast.keyword(arg="fields", value=ast.Constant(value="__all__")):
                yield node.value.lineno


def csrf_exemption(file: Source) -> Iterator[int]:
    """A view that takes a post without its token."""
    yield from lines_naming(file.tree, "csrf_exempt")


def unescaped_markup(file: Source) -> Iterator[int]:
    """Markup put together in Python."""
    yield from lines_naming(file.tree, "mark_safe", "SafeString", "SafeText", "SafeData")


def cache_cleared(file: Source) -> Iterator[int]:
    """Clearing the cache of every college at once."""
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Call) and re.search(r"(^|[._])caches?\.clear$", dotted(node.func)):
            yield node.lineno


def remembered_data(file: Source) -> Iterator[int]:
    """A process-wide memory in a module that can reach the database."""
    reads = any(DATABASE_MODULES.search(name) for _, name in imports(file.tree))
    pure = file.has_part("rules", "engine")
    if reads or (file.within("apps", "api", "tenants", "platform/commons") and not pure):
        yield from lines_importing(file.tree, "functools.lru_cache", "functools.cache")
        yield from (line for line in lines_naming(file.tree, "lru_cache"))


def tasks_sent(file: Source) -> Iterator[int]:
    """Handing work to the broker past the outbox."""
    if not file.has_part("relay"):
        yield from lines_calling(file.tree, "delay", "apply_async", "send_task", "delay_on_commit")


def raw_sql(file: Source) -> Iterator[int]:
    """SQL written by hand; the launcher makes the server's roles with it, but then may know no model."""
    server_maker = file.within("platform/launch") and not set(lines_importing(file.tree, *MODELLED))
    if not file.has_part("records") and not file.within(*RECORD_BASES) and not server_maker:
        yield from lines_calling(file.tree, "cursor", "raw", "extra", "execute", "executemany")
        yield from lines_naming(file.tree, "RawSQL")


def orm_used(file: Source) -> Iterator[int]:
    """Rows read or written away from models, selectors and services."""
    if file.has_part(*ORM_PLACES) or file.within(*RECORD_BASES):
        return
    yield from lines_naming(file.tree, *ORM_NAMES)
    yield from lines_calling(file.tree, *ORM_METHODS)
    template_filters = {node.lineno for node in ast.walk(file.tree) if _registers_filter(node)}
    yield from set(lines_calling(file.tree, "filter")) - template_filters


def _registers_filter(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and dotted(node.func) == "register.filter"


def tenancy_library(file: Source) -> Iterator[int]:
    """Imports of django_tenants."""
    yield from lines_importing(file.tree, "django_tenants")


def schema_switched(file: Source) -> Iterator[int]:
    """Stepping into another schema."""
    yield from lines_naming(file.tree, *SCHEMA_SWITCHES)


def after_commit(file: Source) -> Iterator[int]:
    """Work hung on the commit."""
    yield from lines_naming(file.tree, "on_commit")


def generic_key(file: Source) -> Iterator[int]:
    """A key that points at any table."""
    yield from lines_naming(file.tree, "GenericForeignKey", "GenericRelation")


def admin_used(file: Source) -> Iterator[int]:
    """Django's admin, as a module or an import."""
    yield from lines_importing(file.tree, "django.contrib.admin")
    if file.path.name == "admin.py":
        yield 1


def test_skipped(file: Source) -> Iterator[int]:
    """A test that does not run."""
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Attribute) and SKIPPING.search(dotted(node)):
            yield node.lineno


RULES = (
    Rule(
        "with-tenant",
        "Enter a college by tenants.context, never `with tenant`.",
        "nested, it reads another college's rows after the block",
        with_tenant,
        is_python,
    ),
    Rule(
        "threads",
        "Start no thread; give the work to a task.",
        "a new thread has no college",
        threads,
        lambda file: is_product(file) and not file.has_part("verify"),
    ),
    Rule(
        "coroutines",
        "Write it synchronously.",
        "coroutines on one thread share one college",
        coroutines,
        is_python,
    ),
    Rule(
        "all-fields",
        "List the fields by name.",
        "`__all__` lets a form write columns nobody meant",
        all_fields,
        is_python,
    ),
    Rule(
        "csrf-exempt",
        "Let the form carry its token.",
        "a foreign page could post in the person's name",
        csrf_exemption,
        is_python,
    ),
    Rule(
        "mark-safe",
        "Write markup in a template.",
        "templates escape, string building does not",
        unescaped_markup,
        is_product,
    ),
    Rule(
        "cache-clear",
        "Delete your own keys.",
        "clearing empties every college's cache and sign-in limits",
        cache_cleared,
        is_product,
    ),
    Rule(
        "remembered-data",
        "Read it again, or keep it in the cache under the college's key.",
        "a process serves all colleges; its memory knows none",
        remembered_data,
        is_product,
    ),
    Rule(
        "relay-only",
        "Write an outbox row; the relay sends the task.",
        "a task sent by hand is lost or doubled when a process dies",
        tasks_sent,
        is_product,
    ),
    Rule(
        "raw-sql",
        "Say it in the ORM, or move it to tenants/, records or a migration.",
        "hand-written SQL can name another schema or role",
        raw_sql,
        outside("tenants"),
    ),
    Rule(
        "orm-places",
        "Ask a selector or a service.",
        "rows are read and written where policy and journal are sure to be",
        orm_used,
        outside("tenants"),
    ),
    Rule(
        "tenancy-library",
        "Ask tenants.context or tenants.public.",
        "one place switches schemas",
        tenancy_library,
        outside("tenants"),
    ),
    Rule(
        "schema-switch",
        "Ask tenants.context.",
        "one place switches schemas",
        schema_switched,
        outside("tenants"),
    ),
    Rule(
        "on-commit",
        "Write an outbox row in the same transaction.",
        "work after the commit is lost when the process dies, and has no college",
        after_commit,
        is_product,
    ),
    Rule(
        "generic-key",
        "Use a plain foreign key or a UUID.",
        "it points across schemas unseen",
        generic_key,
        is_product,
    ),
    Rule(
        "no-admin",
        "Make a page of ours.",
        "the admin fails our accessibility and CSP and knows no policy",
        admin_used,
        is_product,
    ),
    Rule(
        "race-with-twin",
        "Make it a scenario in tests/concurrency/races.",
        "a race proves a guard only beside its twin without the guard",
        races,
        lambda file: is_python(file) and file.within("tests") and not file.within("tests/concurrency/races"),
    ),
    Rule(
        "no-skipped-test",
        "Make the test run, or remove what it tested.",
        "a skipped test is a wish",
        test_skipped,
        lambda file: is_python(file) and file.within("tests"),
    ),
)
