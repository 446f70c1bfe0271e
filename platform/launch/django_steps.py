"""Runs Django commands as programs of their own, their lines shown as they come."""

import subprocess
import sys

from launch import stamps
from launch.places import Places
from launch.progress import Note
from launch.trouble import Trouble


def run_command(places: Places, arguments: list[str], note: Note) -> list[str]:
    """Run `manage.py ARGUMENTS`; return its lines, or tell them all when it fails."""
    lines = []
    with subprocess.Popen(
        [sys.executable, str(places.manage), *arguments],
        cwd=places.root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as running:
        for line in running.stdout or ():
            lines.append(line.rstrip("\n"))
            note(lines[-1])
    if running.returncode != 0:
        told = "\n".join(lines[-60:])
        raise Trouble(f"manage.py {' '.join(arguments)} ended with code {running.returncode}:\n{told}")
    return lines


def compile_catalogues(places: Places, note: Note) -> None:
    """Compile the catalogues of translations, when a source changed or a compiled one is missing."""
    locale = places.root / "locale"
    sources = sorted(locale.rglob("*.po"))
    languages = {path.relative_to(locale).parts[0] for path in sources}
    compiled = [locale / language / "LC_MESSAGES" / "django.mo" for language in languages]
    mark, stamp = stamps.digest(sources), places.stamps / "catalogues"
    if not (all(path.exists() for path in compiled) and stamps.holds(stamp, mark)):
        run_command(places, ["compile_catalogues"], note)
        stamps.put(stamp, mark)
