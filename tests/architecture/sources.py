"""The project's own files as the house rules see them: path, text and, for Python, the syntax tree."""

import ast
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
CODE_ROOTS = ("platform", "tenants", "apps", "api", "tests")
NOT_OURS = frozenset({"node_modules", "__pycache__", "var", "staticfiles"})
READ = frozenset({".py", ".html", ".txt", ".js", ".css", ".svg"})


@dataclass(frozen=True)
class Source:
    """One file; `path` is relative to the project's root, with forward slashes."""

    path: PurePosixPath
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree of a Python file."""
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return len(self.text.splitlines())

    def within(self, *places: str) -> bool:
        """Whether the file lies at or under one of `places` (paths from the root)."""
        return any(self.path.is_relative_to(place) for place in places)

    def has_part(self, *names: str) -> bool:
        """Whether a folder on the way, or the module itself, bears one of `names`."""
        return not {*self.path.parts[:-1], self.path.stem}.isdisjoint(names)


def source(path: str, text: str) -> Source:
    """A source made of a snippet, as the tests of the rules need it."""
    return Source(PurePosixPath(path), text)


def walk(root: Path = ROOT) -> Iterator[Source]:
    """Every readable file of the code roots and `manage.py`, in a stable order."""
    yield from (_read(root, path) for path in sorted(root.glob("*.py")))
    for top in CODE_ROOTS:
        for folder, children, names in os.walk(root / top):
            children[:] = sorted(child for child in children if not _foreign(child))
            yield from (
                _read(root, Path(folder, name)) for name in sorted(names) if Path(name).suffix in READ
            )


def _foreign(folder: str) -> bool:
    return folder in NOT_OURS or folder.startswith(".")


def _read(root: Path, path: Path) -> Source:
    return Source(PurePosixPath(path.relative_to(root)), path.read_text(encoding="utf-8"))
