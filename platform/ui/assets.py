"""Where the files of the design system come from: bundles of our own parts, and a short list of
files out of npm packages. Nothing is compiled, and nothing that is not listed is ever served.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

HERE = Path(__file__).resolve().parent
PACKAGES = HERE / "node_modules"

_GOLOS = "@fontsource-variable/golos-text/files/golos-text-{}-wght-normal.woff2"
_FOREIGN_MARKS = re.compile(r'@charset "[^"]*";|/\*# sourceMappingURL=[^*]*\*/')
SERVED = {
    "ui/fonts/golos-cyrillic.woff2": _GOLOS.format("cyrillic"),
    "ui/fonts/golos-latin.woff2": _GOLOS.format("latin"),
    "ui/fonts/golos-cyrillic-ext.woff2": _GOLOS.format("cyrillic-ext"),
    "ui/fonts/golos-latin-ext.woff2": _GOLOS.format("latin-ext"),
    "ui/vendor/echarts.min.js": "echarts/dist/echarts.min.js",
}
"""Address under the static root → file inside the npm packages."""

TABLER = "node_modules/@tabler/core/dist/css/tabler.min.css"
BUNDLES = {
    "ui/tabler.css": (TABLER, "styles/tabler.css"),
    "ui/ui.css": (
        "styles/fonts.css",
        "styles/tokens.css",
        "styles/ground.css",
        "styles/shell.css",
        "styles/controls.css",
        "styles/content.css",
        "styles/states.css",
        "styles/participant.css",
        "styles/elsewhere.css",
    ),
    "ui/ui.js": (
        "scripts/theme.js",
        "scripts/menus.js",
        "scripts/dialogs.js",
        "scripts/forms.js",
        "scripts/drafts.js",
        "scripts/lists.js",
    ),
}
"""Address under the static root → our parts, laid one after another: a page asks for one sheet."""


def built_root() -> Path:
    """Folder of the finished bundles; made anew at will."""
    return Path(settings.VAR_DIR) / "ui"


def build() -> None:
    """Write every bundle whose parts are newer than it. Safe to repeat and to run side by side."""
    for address, parts in BUNDLES.items():
        _lay(built_root() / address, [HERE / part for part in parts])


def _lay(target: Path, parts: list[Path]) -> None:
    newest = max(part.stat().st_mtime_ns for part in [*parts, Path(__file__)])
    if target.exists() and target.stat().st_mtime_ns >= newest:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f"{target.name}.{id(parts)}.new")
    fresh.write_text("\n".join(_text(part) for part in parts))
    fresh.replace(target)


def _text(part: Path) -> str:
    """A part as it goes into its bundle; Tabler goes into a layer, where our own rules always win."""
    text = part.read_text()
    if part != HERE / TABLER:
        return text
    return f"@layer tabler {{\n{_FOREIGN_MARKS.sub('', text)}\n}}"


def located(address: str) -> Path | None:
    """The file that answers at `address` under the static root, or None when it is not ours."""
    if address in BUNDLES:
        build()
        return built_root() / address
    return PACKAGES / SERVED[address] if address in SERVED else None


class PackagesFinder(BaseFinder):
    """Lets staticfiles find what this module lists."""

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002 - Django's signature
        """The file's full path (a list of them with `find_all`, as Django asks)."""
        found = located(path)
        if found is None or not found.exists():
            return []
        return [str(found)] if find_all or kwargs.get("all") else str(found)

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, "OneFile"]]:
        """Every file of ours, for collectstatic."""
        for address in [*BUNDLES, *SERVED]:
            found = located(address)
            if found is not None:
                yield address, OneFile(found)


class OneFile(FileSystemStorage):
    """A storage that holds one file, whatever address it is asked by."""

    prefix = ""

    def __init__(self, file: Path) -> None:
        super().__init__(location=str(file.parent))
        self.file = file

    def path(self, name: str) -> str:
        """The file itself."""
        return str(self.file)
