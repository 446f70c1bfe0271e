"""The system account that the embedded servers run under: PostgreSQL refuses to run as root."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, STDOUT, Popen
from typing import IO

from launch.trouble import Trouble

BORROWED = "nobody"
BARE_SETTINGS = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}


@dataclass(frozen=True)
class Account:
    """`uid` and `gid` are None when the servers run as whoever started us."""

    name: str
    uid: int | None = None
    gid: int | None = None

    def owns(self, folder: Path, mode: int = 0o700) -> None:
        """Hand a folder or file over to the account."""
        if self.uid is not None and self.gid is not None:
            os.chown(folder, self.uid, self.gid)
        folder.chmod(mode)

    def reaches(self, folder: Path) -> bool:
        """Say whether the account may stand in the folder, tried for real."""
        return self.uid is None or self.run(["/bin/sh", "-c", 'cd "$0"', str(folder)]).returncode == 0

    def run(self, command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
        """Run a program to its end under the account; its words come back as one text."""
        return subprocess.run(
            command, cwd="/", env=BARE_SETTINGS, stdin=DEVNULL, stdout=subprocess.PIPE, stderr=STDOUT,
            text=True, errors="replace", check=False,
            user=self.uid, group=self.gid, extra_groups=self.groups(),
        )  # fmt: skip

    def spawn(self, command: Sequence[str | Path], log: IO[bytes]) -> Popen[bytes]:
        """Start a server out of reach of the terminal's Ctrl-C: we stop it ourselves, in our order."""
        return Popen(
            command, cwd="/", env=BARE_SETTINGS, stdin=DEVNULL, stdout=log, stderr=STDOUT,
            start_new_session=True, user=self.uid, group=self.gid, extra_groups=self.groups(),
        )  # fmt: skip

    def groups(self) -> list[int] | None:
        return None if self.uid is None else []


def servers_account() -> Account:
    """Return who runs the servers: ourselves, or as root an account without rights."""
    if os.geteuid() != 0:
        return Account("of yours")
    try:
        entry = pwd.getpwnam(BORROWED)
    except KeyError:
        raise Trouble(
            f"PostgreSQL may not run as root, and no account named {BORROWED} is here to run it under.\n"
            "Start as an ordinary user, or name your own servers in DATABASE_URL and REDIS_URL."
        ) from None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
