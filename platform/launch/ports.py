"""Free ports of this machine."""

import errno
import socket
from collections.abc import Iterator

from launch.trouble import Trouble

TRIED = 200
LOOPBACKS = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))


def free_port(preferred: int) -> int:
    """Return the preferred port, or the next one that nobody holds."""
    for port in free_ports(preferred):
        return port
    raise Trouble(f"No port between {preferred} and {preferred + TRIED} is free on this machine.")


def free_ports(preferred: int) -> Iterator[int]:
    return (port for port in range(preferred, preferred + TRIED) if is_free(port))


def is_free(port: int) -> bool:
    """Say whether nobody holds the port on either loopback address (browsers try both for localhost)."""
    return all(can_bind(family, address, port) for family, address in LOOPBACKS)


def can_bind(family: socket.AddressFamily, address: str, port: int) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address, port))
    except OSError as error:
        return error.errno not in {errno.EADDRINUSE, errno.EACCES}
    return True
