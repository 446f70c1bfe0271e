"""Where embedded servers live: their data, programs, passwords and logs, each kind in its own folder."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from launch.accounts import Account, servers_account
from launch.passwords import kept_password
from launch.places import Places
from launch.trouble import Trouble

ELSEWHERE = Path("/var/lib/nastavnik")


@dataclass(frozen=True)
class Home:
    """`durable` data survives a crash of the machine; that of tests need not, and is quicker for it."""

    folder: Path
    places: Places
    account: Account
    durable: bool

    @property
    def logs(self) -> Path:
        return self.places.logs

    @property
    def turn(self) -> Path:
        """The lock behind which servers are started and stopped, one command at a time."""
        return self.places.locks / f"{self.folder.name}-turn"

    @property
    def users(self) -> Path:
        """The lock that everybody who uses the servers shares."""
        return self.places.locks / f"{self.folder.name}-users"

    def prepare(self) -> None:
        """Make the folders, passable for the servers' account whatever our umask is."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o711)

    def password(self, name: str) -> str:
        """Return the password of a login, made at the first call and kept where only we may read it."""
        return kept_password(self.folder / "passwords", name)

    def programs(self, installed: Path, trial: str) -> Path:
        """Return the folder of a server's programs, copied to ours when its account cannot run them there."""
        if self.account.uid is None or self.can_run(installed / trial):
            return installed
        copied = self.folder / "programs" / installed.name
        if not self.can_run(copied / trial):
            self.copy(installed, copied)
        if not self.can_run(copied / trial):
            raise Trouble(
                f"The account {self.account.name} cannot run {copied / trial}; is {copied} on a noexec disk?"
            )
        return copied

    def can_run(self, program: Path) -> bool:
        try:
            return self.account.run([program, "--version"]).returncode == 0
        except OSError:
            return False

    def copy(self, installed: Path, copied: Path) -> None:
        """Copy a folder of programs and let everybody read it."""
        shutil.rmtree(copied, ignore_errors=True)
        shutil.copytree(installed, copied)
        for path in [copied.parent, copied, *copied.rglob("*")]:
            mode = path.stat().st_mode
            path.chmod(mode | (0o555 if path.is_dir() or mode & 0o100 else 0o444))


def demo_home(places: Places) -> Home:
    """Return the home of `up` and of every Django command."""
    return home(places, "servers", durable=True)


def tests_home(places: Places) -> Home:
    """Return the home of `test`: a cluster of its own, so that tests may run beside a running `up`."""
    return home(places, "test", durable=False)


def home(places: Places, name: str, *, durable: bool) -> Home:
    """Choose var/, or, where root's tree is closed to others, a place the servers' account may reach."""
    account = servers_account()
    places.var.mkdir(parents=True, exist_ok=True)
    folder = places.var / name
    if not account.reaches(places.var):
        tree = hashlib.sha256(str(places.root).encode()).hexdigest()[:12]
        folder = ELSEWHERE / tree / name
        ELSEWHERE.mkdir(parents=True, exist_ok=True)
        folder.parent.mkdir(exist_ok=True)
        for passage in (ELSEWHERE, folder.parent):
            passage.chmod(0o711)
    return Home(folder, places, account, durable)
