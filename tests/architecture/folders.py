"""Which folders there are: the lists of the architecture, and what a tree has besides them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.architecture.sources import NOT_OURS

TOP_FOLDERS = frozenset(
    {"platform", "tenants", "apps", "api", "infra", "helm", "tests", "docs", "locale", ".ci"}
)
TOP_FILES = frozenset(
    {
        "manage.py",
        "pyproject.toml",
        "requirements.lock",
        "README.md",
        "README.ru.md",
        "LICENSE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        ".env.example",
        ".editorconfig",
        ".gitattributes",
        ".gitignore",
        ".importlinter",
        ".pre-commit-config.yaml",
        ".dockerignore",
    }
)
FLOORS = frozenset({"config", "kernel", "ui", "launch", "demo", "commons"})
# Both in their declared order: a part may know those before it.
COLLEGE_PARTS = (
    "records",
    "notices",
    "people",
    "programme",
    "documents",
    "intake",
    "selection",
    "matching",
    "journey",
    "monitoring",
    "recognition",
    "practices",
)
SHARED_PARTS = ("records", "accounts", "colleges", "employers", "pool", "library", "reporting")
PART_FOLDERS = frozenset(
    {
        "web",
        "handlers",
        "tasks",
        "public",
        "policy",
        "services",
        "selectors",
        "models",
        "rules",
        "events",
        "management",
        "migrations",
        "templates",
        "templatetags",
    }
)
PART_MODULES = frozenset(
    {
        "__init__.py",
        "apps.py",
        "checks.py",
        "handlers.py",
        "tasks.py",
        "public.py",
        "policy.py",
        "services.py",
        "selectors.py",
        "models.py",
        "rules.py",
        "events.py",
    }
)
TEST_FOLDERS = frozenset(
    {"architecture", "isolation", "concurrency", "e2e", "bench", "factories"}
    | {
        "apps",
        "api",
        "tenants",
        "commons",
        "config",
        "kernel",
        "ui",
        "launch",
        "demo",
        "manage",
        "locale",
        "samples",
    }
)
UNKEPT = NOT_OURS | {
    ".hypothesis",
    ".git",
    ".venv",
    ".env",
    "uv.lock",
    ".coverage",
    "test-results",
    "nastavnik.egg-info",
}


def strangers(folder: Path, known: Iterable[str]) -> list[str]:
    """Names in `folder` that are not on the list; caches and what git ignores aside."""
    return sorted(path.name for path in folder.iterdir() if path.name not in known and not _unkept(path.name))


def part_strangers(parts: Path, names: Iterable[str], extra: Iterable[str] = ()) -> Iterator[str]:
    """Folders and modules inside the parts of a floor that have no place in a part."""
    for name in names:
        if (parts / name).is_dir():
            known = PART_FOLDERS | PART_MODULES | set(extra)
            yield from (f"{parts.name}/{name}/{found}" for found in strangers(parts / name, known))


def _unkept(name: str) -> bool:
    return name in UNKEPT or (name.startswith(".") and name.endswith("_cache"))
