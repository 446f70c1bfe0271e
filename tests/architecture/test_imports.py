"""The contracts of .importlinter hold, and each of them breaks when somebody imports against it."""

import configparser
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

SKELETON = (
    "launch/up.py",
    "demo/seed.py",
    "config/urls.py",
    "api/rest.py",
    "ui/forms.py",
    "kernel/words.py",
    "tenants/models.py",
    "tenants/public.py",
    "apps/people/models.py",
    "apps/people/services.py",
    "apps/people/public.py",
    "apps/people/events.py",
    "apps/matching/rules.py",
    "apps/matching/services.py",
    "apps/matching/public.py",
    "apps/matching/handlers.py",
    "commons/accounts/models.py",
    "commons/accounts/public.py",
    "commons/pool/public.py",
    "commons/pool/services.py",
)
LAWFUL = (
    ("config/urls.py", "apps.matching.handlers"),
    ("api/rest.py", "apps.matching.public"),
    ("demo/seed.py", "commons.pool.public"),
    ("apps/matching/public.py", "apps.matching.services"),
    ("apps/matching/services.py", "apps.people.public"),
    ("apps/matching/handlers.py", "apps.people.events"),
    ("apps/matching/services.py", "commons.pool.public"),
    ("commons/pool/services.py", "commons.accounts.public"),
    ("commons/accounts/models.py", "tenants.models"),
    ("apps/people/models.py", "tenants.models"),
    ("tenants/models.py", "kernel.words"),
)
BREACHES = (
    ("floors", "kernel/words.py", "tenants.models"),
    ("floors", "tenants/models.py", "commons.accounts.public"),
    ("floors", "commons/pool/public.py", "apps.people.public"),
    ("floors", "apps/people/public.py", "config.urls"),
    ("floors", "launch/up.py", "demo.seed"),
    ("college_order", "apps/people/services.py", "apps.matching.public"),
    ("college_order", "apps/helpers/services.py", "kernel.words"),
    ("shared_order", "commons/accounts/public.py", "commons.pool.public"),
    ("inside_a_part", "apps/matching/rules.py", "apps.matching.services"),
    ("inside_a_part", "apps/matching/services.py", "apps.matching.public"),
    ("inside_a_part", "apps/matching/signals.py", "kernel.words"),
    ("college_doors", "apps/matching/services.py", "apps.people.services"),
    ("shared_doors", "commons/pool/services.py", "commons.accounts.models"),
    ("college_asks_shared", "apps/people/services.py", "commons.accounts.models"),
    ("college_asks_shared", "apps/people/services.py", "tenants.models"),
    ("other_doors", "api/rest.py", "apps.people.services"),
    ("other_doors", "demo/seed.py", "commons.pool.services"),
    ("composition", "config/urls.py", "apps.people.models"),
)
HOUSE = configparser.ConfigParser()
HOUSE.read(ROOT / ".importlinter", encoding="utf-8")
CONTRACTS = {name.rpartition(":")[2] for name in HOUSE.sections() if ":contract:" in name}


RUN = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def verdict(folder: Path, path: str, *options: str) -> subprocess.CompletedProcess[str]:
    """What the linter says of the packages it finds along `path`, by the contracts in `folder`."""
    command = [sys.executable, "-c", RUN, "--no-cache", "--no-logo", *options]
    surroundings = {**os.environ, "PYTHONPATH": path, "NO_COLOR": "1"}
    return subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False)


def build(folder: Path, imports: Iterable[tuple[str, str]]) -> None:
    """A small house in `folder` under our contracts, with these imports in it."""
    shutil.copy(ROOT / ".importlinter", folder)
    for path in SKELETON:
        _module(folder, path)
    for path, imported in imports:
        _module(folder, path).write_text(f"import {imported}\n")


def _module(folder: Path, path: str) -> Path:
    module = folder / path
    module.parent.mkdir(parents=True, exist_ok=True)
    for parent in module.relative_to(folder).parents[:-1]:
        (folder / parent / "__init__.py").touch()
    module.touch()
    return module


def test_the_tree_keeps_every_contract() -> None:
    answer = verdict(ROOT, "platform")

    assert answer.returncode == 0, answer.stdout


def test_the_lawful_imports_break_nothing(tmp_path: Path) -> None:
    build(tmp_path, LAWFUL)

    answer = verdict(tmp_path, ".")

    assert answer.returncode == 0, answer.stdout
    assert f"{len(CONTRACTS)} kept, 0 broken" in answer.stdout


@pytest.mark.parametrize(("contract", "importer", "imported"), BREACHES)
def test_the_contract_catches_the_breach(contract: str, importer: str, imported: str, tmp_path: Path) -> None:
    build(tmp_path, [(importer, imported)])

    answer = verdict(tmp_path, ".", "--contract", contract)

    assert answer.returncode == 1
    assert "0 kept, 1 broken" in answer.stdout, answer.stdout


def test_every_contract_has_a_breach_to_catch() -> None:
    assert {contract for contract, _, _ in BREACHES} == CONTRACTS
