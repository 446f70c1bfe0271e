"""Chromium for the browser tests: one found, else fetched by Playwright, else by apt, said aloud first."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from launch.progress import Note
from launch.trouble import Trouble

SETTING = "CHROMIUM_PATH"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLAYWRIGHT_FOLDERS = "chromium-*/chrome-*/chrome"
TOO_LATE_MILLISECONDS = "20000"


def ready(note: Note) -> Path:
    """Return a Chromium that runs, installing one where that is possible."""
    for offer in (lambda _note: None, fetch_by_playwright, install_by_apt):
        offer(note)
        for path in found():
            if runs(path):
                return path
    raise Trouble(
        "The browser tests need Chromium, and none was found. Install it and run the tests again:\n"
        "  apt install chromium        (Debian and Ubuntu, as root)\n"
        "  .venv/bin/playwright install --with-deps chromium\n"
        f"or name yours in {SETTING}, or leave those tests out openly: python3 manage.py test --no-browser"
    )


def found() -> Iterator[Path]:
    """Yield the programs that may be Chromium: the one named, those on PATH, those Playwright fetched."""
    if os.environ.get(SETTING):
        yield Path(os.environ[SETTING])
    yield from (Path(path) for path in map(shutil.which, NAMES) if path)
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or "~/.cache/ms-playwright").expanduser()
    yield from sorted(cache.glob(PLAYWRIGHT_FOLDERS), reverse=True)


def runs(path: Path) -> bool:
    """Say whether it starts at all; one that lacks a system library does not."""
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def fetch_by_playwright(note: Note) -> None:
    note("no Chromium here; fetching one: playwright install chromium")
    settings = {**os.environ, "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": TOO_LATE_MILLISECONDS}
    fetch = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(fetch, env=settings, stdin=subprocess.DEVNULL, check=False)


def install_by_apt(note: Note) -> None:
    """Install the system's own, as root on Debian and its kin only."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    note("installing it for the whole system: apt-get install chromium")
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", *words], env=settings, stdin=subprocess.DEVNULL, check=False)
