"""Sizes over the whole tree: most files and functions are small; the linters' bounds stay."""

import statistics
import tomllib
from collections.abc import Sequence

from tests.architecture.rule import is_product
from tests.architecture.sources import ROOT, Source, source, walk
from tests.architecture.syntax import functions, length

MEDIAN_FILE = 60
MEDIAN_FUNCTION = 8
SHORT_FUNCTION = 20
SHORT_SHARE = 0.9


def file_lengths(files: Sequence[Source]) -> list[int]:
    """Lines of every shipped Python file."""
    return [file.lines for file in files if is_product(file)]


def function_lengths(files: Sequence[Source]) -> list[int]:
    """Lines of every function and method that ships."""
    return [length(function) for file in files if is_product(file) for function in functions(file.tree)]


def share_below(bound: int, lengths: Sequence[int]) -> float:
    """Which part of `lengths` is under `bound`."""
    return sum(one < bound for one in lengths) / len(lengths)


FILES = tuple(walk())


def test_half_of_the_files_are_under_60_lines() -> None:
    assert statistics.median(file_lengths(FILES)) < MEDIAN_FILE


def test_half_of_the_functions_are_under_8_lines() -> None:
    assert statistics.median(function_lengths(FILES)) < MEDIAN_FUNCTION


def test_nine_functions_of_ten_are_under_20_lines() -> None:
    assert share_below(SHORT_FUNCTION, function_lengths(FILES)) >= SHORT_SHARE


def test_tests_and_migrations_are_not_counted() -> None:
    files = [
        source("apps/people/names.py", "x = 1\n"),
        source("tests/a.py", "y\n"),
        source("apps/a/migrations/b.py", "z"),
    ]

    assert file_lengths(files) == [1]


def test_a_docstring_does_not_lengthen_a_function() -> None:
    text = 'def f():\n    """One\n\n    two."""\n    return 1\n\n\ndef g():\n    return 2\n'

    assert function_lengths([source("apps/people/names.py", text)]) == [2, 2]


def test_share_below_counts_the_bound_itself_as_long() -> None:
    assert share_below(20, [1, 19, 20, 40]) == 0.5


def test_the_linters_bounds_are_the_house_s() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]

    assert tools["ruff"]["line-length"] == 110
    assert tools["ruff"]["lint"]["mccabe"]["max-complexity"] == 8
    assert {"C90", "BLE", "ERA", "FBT", "S", "TID"} <= set(tools["ruff"]["lint"]["select"])
    assert tools["mypy"]["strict"] is True
    assert tools["pytest"]["ini_options"]["filterwarnings"][0] == "error"
