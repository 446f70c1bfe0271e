"""Passwords and keys that the launcher makes itself: random, kept where only their owner reads them."""

import os
import secrets
from pathlib import Path


def kept_password(folder: Path, name: str) -> str:
    """Return the password of that name, made at the first call."""
    kept = folder / name
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        unfinished = folder / f"{name}.{os.getpid()}"
        unfinished.touch(mode=0o600)
        unfinished.write_text(secrets.token_urlsafe(40), encoding="ascii")
        keep_first(unfinished, kept)
    return kept.read_text(encoding="ascii")


def keep_first(unfinished: Path, kept: Path) -> None:
    """Of two commands that make the same password at once, the first one's counts."""
    try:
        kept.hardlink_to(unfinished)
    except FileExistsError:
        pass
    finally:
        unfinished.unlink()
