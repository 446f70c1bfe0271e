#!/usr/bin/env python3
"""The one command of the project: up, test, lint and every Django command.

Any Python 3 may start it; platform/launch finds a fit one, makes the environment and runs inside.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent


def main() -> int:
    sys.path[:0] = [str(ROOT), str(ROOT / "platform")]
    from launch.pythons import step_into_fit_python  # noqa: PLC0415 — its folder joins the path above

    step_into_fit_python(ROOT)
    from launch.entry import run  # noqa: PLC0415 — written for the Python that was found

    return run(ROOT, sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
