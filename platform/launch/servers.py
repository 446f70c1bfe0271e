"""The embedded servers for the length of a command: found running or started; the last user stops them."""

import os

from launch.daemons import Daemon
from launch.homes import Home
from launch.locks import alone, opened, share, taken_alone
from launch.machine import demand_embedded_servers


class Servers:
    """Those servers of a home that this command needs; all commands of a tree share them."""

    def __init__(self, home: Home, daemons: list[Daemon]) -> None:
        self.home = home
        self.daemons = daemons
        self.users: int | None = None

    def join(self) -> None:
        """Find them running or start them, and count as a user from here on."""
        if not self.daemons:
            return
        demand_embedded_servers()
        with alone(self.home.turn):
            self.home.prepare()
            self.users = opened(self.home.users)
            share(self.users)
            for daemon in self.daemons:
                daemon.ensure()

    def settings(self) -> dict[str, str]:
        """Return the settings by which the product finds these servers."""
        found: dict[str, str] = {}
        for daemon in self.daemons:
            found |= daemon.settings_for_clients()
        return found

    def fallen(self) -> list[Daemon]:
        """Return the servers that ended although somebody uses them."""
        return [daemon for daemon in self.daemons if daemon.process() is None]

    def revive(self, daemon: Daemon) -> bool:
        """Start a fallen server again on the port that everybody knows it by."""
        with alone(self.home.turn):
            return daemon.process() is not None or daemon.started(daemon.port)

    def leave(self) -> None:
        """Stop the servers, in reverse order, when nobody else uses them."""
        if self.users is None:
            return
        with alone(self.home.turn):
            if taken_alone(self.users):
                for daemon in reversed(self.daemons):
                    daemon.stop()
            os.close(self.users)
            self.users = None
