"""What `manage.py test` hands to pytest."""

import pytest

from launch.suite import arguments_of_pytest


@pytest.mark.parametrize("arguments", [[], ["-x"], ["-q", "--durations=5"]])
def test_the_whole_suite_runs_in_two_processes(arguments: list[str]) -> None:
    assert arguments_of_pytest(arguments) == ["-n", "2", *arguments]


@pytest.mark.parametrize("arguments", [["tests/launch"], ["-k", "ports"], ["--lf"], ["--pdb"], ["-n", "4"]])
def test_a_narrowed_call_is_passed_on_as_it_is(arguments: list[str]) -> None:
    assert arguments_of_pytest(arguments) == arguments


def test_the_browser_is_left_out_openly() -> None:
    assert arguments_of_pytest(["--no-browser"]) == ["-n", "2", "-m", "not browser"]
