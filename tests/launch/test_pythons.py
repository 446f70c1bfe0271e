"""Finding a Python: real ones only, the one running first, the oldest fit version next."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from launch.pythons import OLDEST, ask, candidates, fit_pythons, is_real_program

ROOT = Path(__file__).resolve().parents[2]


def script(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


def test_a_shim_is_never_taken_for_a_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shim = script(tmp_path / "shims" / "python3.11", f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    wrapper = script(tmp_path / "bin" / "python3.12", f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    monkeypatch.setenv("PATH", f"{shim.parent}{os.pathsep}{wrapper.parent}")

    assert not is_real_program(shim)
    assert not is_real_program(wrapper)
    assert not {shim, wrapper} & set(candidates())


def test_a_python_of_a_version_manager_is_found_without_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / ".pyenv" / "versions" / "3.12.1" / "bin" / "python3.12"
    kept.parent.mkdir(parents=True)
    kept.symlink_to(sys.executable)
    monkeypatch.setenv("HOME", str(tmp_path))

    assert kept in candidates()


def test_the_python_running_now_comes_first_and_as_itself_not_as_the_environment() -> None:
    first = fit_pythons()[0]

    assert first.path.resolve() == Path(sys.executable).resolve()
    assert first.version == sys.version_info[:2]
    assert not first.path.is_relative_to(ROOT / ".venv")


def test_every_python_found_is_new_enough_and_named_once() -> None:
    found = fit_pythons()

    assert all(one.version >= OLDEST for one in found)
    assert len({one.path.resolve() for one in found}) == len(found)


@pytest.mark.parametrize("text", ["#!/bin/sh\nexit 3\n", "#!/bin/sh\necho hello\n", "not a program"])
def test_a_program_that_is_no_python_is_passed_over(tmp_path: Path, text: str) -> None:
    assert ask(script(tmp_path / "python3", text)) is None


def test_a_dangling_link_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "python").symlink_to(tmp_path / "gone")

    assert ask(tmp_path / "python") is None


def test_the_first_lines_any_python_reads_hold_no_new_syntax() -> None:
    for name in ("manage.py", "platform/launch/__init__.py", "platform/launch/pythons.py"):
        ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_environment_answers_with_the_python_underneath_it(tmp_path: Path) -> None:
    made = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(made)], check=True)

    answer = ask(made / "bin" / "python")

    assert answer is not None
    assert not answer.path.is_relative_to(made)
    assert answer.path.resolve() == Path(sys.executable).resolve()
