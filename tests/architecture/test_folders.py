"""The tree has the folders that the architecture names, and no others."""

from pathlib import Path

from tests.architecture.folders import (
    COLLEGE_PARTS,
    FLOORS,
    SHARED_PARTS,
    TEST_FOLDERS,
    TOP_FILES,
    TOP_FOLDERS,
    part_strangers,
    strangers,
)
from tests.architecture.sources import ROOT


def test_the_top_level_is_the_declared_one() -> None:
    assert strangers(ROOT, TOP_FOLDERS | TOP_FILES) == []
    assert {path.name for path in ROOT.iterdir()} >= TOP_FOLDERS


def test_platform_holds_the_floors() -> None:
    assert strangers(ROOT / "platform", FLOORS) == []


def test_a_college_has_the_declared_parts() -> None:
    assert strangers(ROOT / "apps", {*COLLEGE_PARTS, "__init__.py"}) == []


def test_the_shared_layer_has_the_declared_parts() -> None:
    assert strangers(ROOT / "platform/commons", {*SHARED_PARTS, "__init__.py"}) == []


def test_inside_a_part_everything_has_its_place() -> None:
    named = {"matching": {"engine"}, "people": {"roster"}}
    college = [
        stranger
        for part in COLLEGE_PARTS
        for stranger in part_strangers(ROOT / "apps", [part], extra=named.get(part, ()))
    ]

    assert [*college, *part_strangers(ROOT / "platform/commons", SHARED_PARTS)] == []


def test_tests_mirror_the_tree() -> None:
    assert strangers(ROOT / "tests", {*TEST_FOLDERS, "conftest.py"}) == []


def test_a_folder_nobody_declared_is_seen(tmp_path: Path) -> None:
    for name in ("people", "helpers", "__pycache__", ".ruff_cache"):
        (tmp_path / name).mkdir()

    assert strangers(tmp_path, COLLEGE_PARTS) == ["helpers"]


def test_a_module_out_of_place_inside_a_part_is_seen(tmp_path: Path) -> None:
    part = tmp_path / "apps/people"
    part.mkdir(parents=True)
    for name in ("services.py", "signals.py"):
        (part / name).touch()

    assert list(part_strangers(tmp_path / "apps", COLLEGE_PARTS)) == ["apps/people/signals.py"]
