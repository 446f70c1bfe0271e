"""The texts that the sources mark for translation, extracted as Django does it: templatize and xgettext."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import polib
from django.core.management.base import CommandError
from django.core.management.utils import find_command, popen_wrapper
from django.utils.translation import templatize

SOURCE_FOLDERS = ("platform", "tenants", "apps", "api")
NO_SOURCE = {"migrations", "node_modules", "static"}
KEYWORDS = (
    "noop",
    "gettext_noop",
    "gettext_lazy",
    "ngettext_lazy:1,2",
    "pgettext:1c,2",
    "npgettext:1c,2,3",
    "pgettext_lazy:1c,2",
    "npgettext_lazy:1c,2,3",
)
"""The kernel's mark, and those of Django that xgettext does not know by itself."""

COUNTED = re.compile(r"""{% *counted \S+ ("[^"]+"|'[^']+') ("[^"]+"|'[^']+')""")
"""Our own tag with msgids, `ui.templatetags.ui.counted`; templatize leaves foreign tags out."""

INSTALL = "xgettext is not installed, so the texts cannot be compared: apt-get install gettext"


def extract(root: Path) -> polib.POFile:
    """Every marked text below `root`, with its places. Raises CommandError without xgettext."""
    if find_command("xgettext") is None:
        raise CommandError(INSTALL)
    with TemporaryDirectory() as folder:
        scripts = Path(folder)
        names = [*_python(root), *_templates(root, scripts)]
        (scripts / "names").write_text("\n".join(names), encoding="utf-8")
        found = polib.pofile(_xgettext(root, scripts))
    for entry in found:
        entry.occurrences = [(_source(place), line) for place, line in entry.occurrences]
    return found


def _source(place: str) -> str:
    """The template whose script this is, or the module itself."""
    return place.removesuffix(".py") if place.endswith((".html.py", ".txt.py")) else place


def _xgettext(root: Path, scripts: Path) -> str:
    keywords = [f"--keyword={keyword}" for keyword in KEYWORDS]
    places = [f"--directory={root}", f"--directory={scripts}", f"--files-from={scripts / 'names'}"]
    fixed = ["--language=Python", "--from-code=UTF-8", "--no-wrap", "--force-po", "--output=-"]
    found, errors, status = popen_wrapper(["xgettext", *fixed, *keywords, *places])
    if status != 0:
        raise CommandError(f"xgettext failed:\n{errors}")
    return found.replace("charset=CHARSET", "charset=UTF-8")


def _python(root: Path) -> list[str]:
    return [str(path.relative_to(root)) for path in _files(root, "*.py")]


def _templates(root: Path, scripts: Path) -> list[str]:
    names = []
    for path in (*_files(root, "*.html"), *_files(root, "*.txt")):
        name = f"{path.relative_to(root)}.py"
        target = scripts / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_script(path.read_text(encoding="utf-8"), name), encoding="utf-8")
        names.append(name)
    return names


def _script(template: str, name: str) -> str:
    counts = "".join(f"\nngettext({one}, {many}, n)" for one, many in COUNTED.findall(template))
    return str(templatize(template, origin=name)) + counts


def _files(root: Path, pattern: str) -> list[Path]:
    folders = [root / folder for folder in SOURCE_FOLDERS]
    found = [path for folder in folders for path in folder.rglob(pattern)]
    pages = pattern != "*.py"
    return sorted(
        path
        for path in found
        if not NO_SOURCE & set(path.relative_to(root).parts) and (not pages or "templates" in path.parts)
    )
