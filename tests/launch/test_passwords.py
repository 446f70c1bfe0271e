"""Passwords are random, the same at every call, and readable by their owner alone."""

import stat

from launch.passwords import keep_first, kept_password
from launch.places import Places


def test_a_password_is_kept_and_closed_to_others(places: Places) -> None:
    first = kept_password(places.passwords, "nastavnik_owner")

    assert kept_password(places.passwords, "nastavnik_owner") == first
    assert len(first) >= 40
    assert kept_password(places.passwords, "nastavnik_runtime") != first
    assert stat.S_IMODE((places.passwords / "nastavnik_owner").stat().st_mode) == 0o600
    assert stat.S_IMODE(places.passwords.stat().st_mode) == 0o700


def test_of_two_made_at_once_the_first_counts(places: Places) -> None:
    first = kept_password(places.passwords, "secret-key")
    late = places.passwords / "secret-key.late"
    late.write_text("another")

    keep_first(late, places.passwords / "secret-key")

    assert kept_password(places.passwords, "secret-key") == first
    assert not late.exists()
