"""Where the embedded servers cannot run, one message says why and names the way out."""

import pytest

from launch import machine
from launch.machine import demand_embedded_servers, reason_against
from launch.trouble import Trouble


@pytest.mark.parametrize(
    ("system", "processor", "library", "reason"),
    [
        ("darwin", "arm64", None, "this is darwin on arm64"),
        ("linux", "aarch64", (2, 39), "this is linux on aarch64"),
        ("linux", "x86_64", None, "another one"),
        ("linux", "x86_64", (2, 31), "this is glibc 2.31"),
    ],
)
def test_the_reason_is_named(
    system: str, processor: str, library: tuple[int, int] | None, reason: str
) -> None:
    assert reason in str(reason_against(system, processor, library))


def test_a_fit_machine_has_no_reason_against_it() -> None:
    assert reason_against("linux", "x86_64", (2, 34)) is None


def test_the_message_names_both_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "glibc", lambda: (2, 17))

    with pytest.raises(Trouble, match=r"glibc 2\.17") as refusal:
        demand_embedded_servers()

    assert {"DATABASE_URL", "REDIS_URL"} <= set(str(refusal.value).replace(":", " ").split())
