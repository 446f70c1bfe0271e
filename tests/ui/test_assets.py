"""Files of the design system: where they come from, what they weigh, what icons say."""

import gzip
import os
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from pytest_django.fixtures import Settings

from ui import assets, icons, states

FONTS = ("ui/fonts/golos-cyrillic.woff2", "ui/fonts/golos-latin.woff2")
EVERYWHERE = ("ui/ui.css", "ui/ui.js", "ui/favicon.svg", "django_htmx/htmx-2.min.js")


@pytest.fixture(autouse=True)
def own_folder(settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path


def weight(*addresses: str) -> int:
    """Bytes on the wire: compressed, but for fonts, which are compressed already."""
    files = [Path(str(finders.find(address))) for address in addresses]
    return sum(
        file.stat().st_size if file.suffix == ".woff2" else len(gzip.compress(file.read_bytes(), 9))
        for file in files
    )


def test_participants_get_their_first_page_under_200_kb() -> None:
    a_page = 12_000
    assert weight(*FONTS, *EVERYWHERE) + a_page < 200_000


def test_staff_get_their_first_page_under_400_kb() -> None:
    a_page = 30_000
    assert weight(*FONTS, *EVERYWHERE, "ui/tabler.css") + a_page < 400_000


def test_every_listed_file_exists() -> None:
    assert [address for address in [*assets.SERVED, *assets.BUNDLES] if not finders.find(address)] == []


def test_what_is_not_listed_is_not_served() -> None:
    for address in ("ui/vendor/axe.min.js", "package.json", "ui/../package.json"):
        assert assets.located(address) is None


def test_bundles_are_made_once_and_again_when_a_part_changes(tmp_path: Path) -> None:
    assets.build()
    made = tmp_path / "ui" / "ui/ui.css"
    first = made.stat().st_mtime_ns
    assets.build()
    assert made.stat().st_mtime_ns == first
    os.utime(made, ns=(0, 0))
    assets.build()
    assert made.stat().st_mtime_ns > 0


def test_every_address_in_the_sheets_is_served() -> None:
    for address in assets.BUNDLES:
        text = Path(str(finders.find(address))).read_text()
        wanted = {
            name for name in re.findall(r"url\(\"?([^\")]+)", text) if not name.startswith(("data:", "#"))
        }
        assert {name for name in wanted if not finders.find(f"ui/{name}")} == set()


def test_the_lock_names_no_registry() -> None:
    lock = (assets.HERE / "package-lock.json").read_text()
    assert '"resolved"' not in lock
    assert "registry" not in lock


def test_an_icon_is_silent_beside_a_word() -> None:
    drawn = icons.draw("heart-handshake")
    assert 'aria-hidden="true"' in drawn
    assert 'stroke-width="1.75"' in drawn
    assert "<title>" not in drawn
    assert 'd="M0 0h24v24H0z"' not in drawn


def test_an_icon_alone_carries_its_name_escaped() -> None:
    drawn = icons.draw("x", size=16, stroke="2", label='Закрыть "это" <b>')
    assert 'role="img" aria-label="Закрыть &quot;это&quot; &lt;b&gt;"' in drawn
    assert "<title>Закрыть &quot;это&quot; &lt;b&gt;</title>" in drawn


@pytest.mark.parametrize("name", ["no-such-icon", "../outline/x", "", "X"])
def test_an_icon_that_is_not_there_is_said_aloud(name: str) -> None:
    with pytest.raises(icons.NoSuchIcon):
        icons.draw(name)


def test_every_state_has_a_tone_of_the_tokens_and_an_icon() -> None:
    tokens = (assets.HERE / "styles/tokens.css").read_text()
    for state in [*states.PAIR_STATES.values(), *states.OTHER_STATES.values()]:
        assert icons.strokes(state.icon)
        assert state.tone in {"info", "none"} or f"--n-{state.tone}-soft" in tokens


def test_pair_states_stand_in_the_order_of_urgency() -> None:
    assert list(states.PAIR_STATES) == ["risk", "overdue", "silent", "stuck", "thin", "ok"]


def test_a_state_nobody_designed_is_said_aloud() -> None:
    with pytest.raises(states.NoSuchState):
        states.of("wonderful")
