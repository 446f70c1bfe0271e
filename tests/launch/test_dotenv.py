"""Settings from .env: the environment wins, and a line that means nothing is refused."""

import os
from pathlib import Path

import pytest

from launch.dotenv import load, parsed
from launch.trouble import Trouble


def test_values_quotes_comments_and_export_are_understood() -> None:
    text = """
    # a comment
    DEBUG=true
    export SECRET_KEY = "a # b = c"
    REDIS_URL=redis://:p%23w@host:6379  # the queue
    FROM_EMAIL=''
    """

    assert parsed(text) == {
        "DEBUG": "true",
        "SECRET_KEY": "a # b = c",
        "REDIS_URL": "redis://:p%23w@host:6379",
        "FROM_EMAIL": "",
    }


def test_a_line_without_a_value_is_refused_with_its_number() -> None:
    with pytest.raises(Trouble, match=r"Line 2 of \.env"):
        parsed("A=1\nnonsense\n")


def test_what_the_environment_says_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("FIRST_OF_TWO=file\nSECOND_OF_TWO=file\n")
    monkeypatch.setenv("FIRST_OF_TWO", "environment")
    monkeypatch.setenv("SECOND_OF_TWO", "")
    monkeypatch.delenv("SECOND_OF_TWO")

    load(tmp_path / ".env")

    assert (os.environ["FIRST_OF_TWO"], os.environ["SECOND_OF_TWO"]) == ("environment", "file")


def test_no_file_changes_nothing(tmp_path: Path) -> None:
    before = dict(os.environ)

    load(tmp_path / ".env")

    assert dict(os.environ) == before
