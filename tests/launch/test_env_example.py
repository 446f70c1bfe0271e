"""The list of settings is whole: every one that is read is explained, and none that nobody reads."""

import re
from itertools import pairwise
from pathlib import Path

from launch.dotenv import parsed

ROOT = Path(__file__).resolve().parents[2]
LINES = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
SETTING = re.compile(r"#([A-Z_]+)=")
READ_BY_SETTINGS = re.compile(r'env\.\w+\(\s*"([A-Z_]+)"|\bdatabase\("([A-Z_]+)"')
READ_BY_LAUNCHER = {"CHROMIUM_PATH"}


def test_every_setting_that_is_read_is_explained_and_no_other() -> None:
    settings = (ROOT / "platform" / "config" / "settings.py").read_text(encoding="utf-8")
    read = {name for pair in READ_BY_SETTINGS.findall(settings) for name in pair if name}

    assert {found[1] for line in LINES if (found := SETTING.match(line))} == read | READ_BY_LAUNCHER


def test_each_has_a_line_of_words_above_it() -> None:
    assert [
        line for above, line in pairwise(LINES) if SETTING.match(line) and not above.startswith("# ")
    ] == []


def test_a_plain_copy_changes_nothing_until_a_line_is_opened() -> None:
    assert parsed("\n".join(LINES)) == {}
    assert (
        parsed("\n".join(line.removeprefix("#") for line in LINES if SETTING.match(line)))["CELL"] == "main"
    )
