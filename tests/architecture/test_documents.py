"""Documents keep their promises: links lead somewhere, decisions are short and numbered, the lock is one."""

import re
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tests.architecture.sources import ROOT

LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
DECISION = re.compile(r"^(\d{4})-[a-z0-9-]+\.md$")
LONGEST_DECISION = 40
DOCUMENTS = (
    *ROOT.glob("*.md"),
    *ROOT.glob("docs/**/*.md"),
    *ROOT.glob("infra/*.md"),
    *ROOT.glob("helm/*.md"),
)


def dead_links(document: Path) -> Iterator[str]:
    """Relative links of a document that lead nowhere."""
    for target in LINK.findall(document.read_text(encoding="utf-8")):
        if not (document.parent / target).exists():
            yield f"{document.name}: {target}"


def unpinned(lock: str) -> list[str]:
    """Requirements of a lock without an exact version or without a hash."""
    entries = re.sub(r"\\\n\s*", " ", lock).splitlines()
    asked = [entry for entry in entries if entry.strip() and not entry.lstrip().startswith("#")]
    return [entry.split()[0] for entry in asked if "==" not in entry or "--hash=sha256:" not in entry]


def required_names() -> set[str]:
    """Names of the packages that pyproject.toml asks for, as the lock writes them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *chain(*project["dependency-groups"].values())]
    return {re.split(r"[\[<>=!~ ;]", one)[0].lower() for one in asked}


def test_every_link_leads_somewhere() -> None:
    assert [link for document in DOCUMENTS for link in dead_links(document)] == []


def test_a_dead_link_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[a](page.md) [b](gone.md) [c](https://example.org/) ![d](gone.png)", encoding="utf-8")

    assert list(dead_links(page)) == ["page.md: gone.md", "page.md: gone.png"]


def test_decisions_are_numbered_in_a_row_and_half_a_page_long() -> None:
    files = sorted((ROOT / "docs/adr").iterdir())
    numbers = [int(found[1]) for found in (DECISION.match(file.name) for file in files) if found]

    assert numbers == list(range(1, len(files) + 1))
    assert [file.name for file in files if len(file.read_text().splitlines()) > LONGEST_DECISION] == []


def test_the_lock_pins_everything_and_names_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert unpinned(lock) == []
    assert "://" not in lock
    assert not re.search(r"^\s*(-i|--\w*index|--find-links)", lock, re.MULTILINE)
    assert required_names() <= {
        name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)(?:\[.*?\])?==", lock, re.MULTILINE)
    }


def test_an_unpinned_requirement_is_seen() -> None:
    assert unpinned("a==1 \\\n    --hash=sha256:00\nb>=2\nc==3\n    # via a\n") == ["b>=2", "c==3"]
