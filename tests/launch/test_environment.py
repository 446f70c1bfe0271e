"""The environment is made anew when the lock or the Python underneath changes, and only then."""

import os
import sys

import pytest

from launch import environment, stamps
from launch.environment import is_current, mark, python_with_venv, settings_inside, stamp
from launch.places import Places
from launch.pythons import Interpreter
from launch.trouble import Trouble


@pytest.fixture
def made(places: Places) -> Places:
    """A tree whose environment was made from its present lock."""
    places.lock_file.write_text("django==5.2.19 --hash=sha256:00\n")
    places.python.parent.mkdir(parents=True)
    places.python.symlink_to(sys.executable)
    stamps.put(stamp(places), mark(places))
    return places


def test_an_environment_with_the_stamp_of_its_lock_is_current(made: Places) -> None:
    assert is_current(made)


def test_another_lock_makes_it_stale(made: Places) -> None:
    made.lock_file.write_text("django==5.2.20 --hash=sha256:11\n")

    assert not is_current(made)


def test_a_python_that_went_away_makes_it_stale(made: Places) -> None:
    made.python.unlink()
    made.python.symlink_to(made.root / "gone")

    assert not is_current(made)


def test_half_made_without_a_stamp_is_stale(made: Places) -> None:
    stamp(made).unlink()

    assert not is_current(made)


def test_its_tools_are_found_by_name(places: Places) -> None:
    inside = settings_inside(places)

    assert inside["PATH"].split(os.pathsep)[0] == str(places.venv / "bin")
    assert inside["VIRTUAL_ENV"] == str(places.venv)


def test_where_no_python_has_venv_one_message_names_the_package(
    monkeypatch: pytest.MonkeyPatch, places: Places
) -> None:
    bare = Interpreter(places.python, (3, 12), can_make_environment=False)
    monkeypatch.setattr(environment, "fit_pythons", lambda: [bare])

    with pytest.raises(Trouble, match=r"apt install python3\.12-venv"):
        python_with_venv()


def test_a_python_with_venv_is_preferred_to_one_without(
    monkeypatch: pytest.MonkeyPatch, places: Places
) -> None:
    bare = Interpreter(places.python, (3, 11), can_make_environment=False)
    able = Interpreter(places.python, (3, 13), can_make_environment=True)
    monkeypatch.setattr(environment, "fit_pythons", lambda: [bare, able])

    assert python_with_venv() == able
