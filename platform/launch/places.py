"""Where the launcher keeps things: paths of the tree, and var/ for all that is made while running."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Places:
    """Paths of one tree; `var` holds data, secrets, logs and stamps and is never committed."""

    root: Path
    var: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.venv / "bin" / "python"

    @property
    def lock_file(self) -> Path:
        return self.root / "requirements.lock"

    @property
    def manage(self) -> Path:
        return self.root / "manage.py"

    @property
    def ui(self) -> Path:
        return self.root / "platform" / "ui"

    @property
    def logs(self) -> Path:
        return self.var / "log"

    @property
    def stamps(self) -> Path:
        return self.var / "stamps"

    @property
    def passwords(self) -> Path:
        return self.var / "passwords"

    @property
    def locks(self) -> Path:
        return self.var / "locks"


def places_of(root: Path) -> Places:
    """Read VAR_DIR; without it everything is kept in `var` beside manage.py."""
    given = os.environ.get("VAR_DIR", "")
    return Places(root, (root / given).resolve() if given else root / "var")
