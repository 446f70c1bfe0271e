"""Becomes another program that the kernel asks to end when its parent is killed: no orphan even then.

Run as a script: tether.py PARENT PROGRAM ARGUMENTS… (Linux only; elsewhere it just becomes the program).
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def main() -> None:
    parent, *command = sys.argv[1:]
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != int(parent):
        sys.exit(1)
    os.execvp(command[0], command)  # noqa: S606 — the point is to become that program


if __name__ == "__main__":
    main()
