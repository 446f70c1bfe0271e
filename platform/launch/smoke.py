"""Asks the running programs what shows that they work: alive, ready, the sign-in page, the worker."""

import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from launch.places import Places

ALIVE = "/healthz/live"
READY = "/healthz/ready"
CLOSED_PAGE = "/workspaces/"
"""A page for signed-in people only: anybody else is led to the sign-in page."""
REDIRECTS = 5
ANSWER_SECONDS = 10
WORKER_SECONDS = 30


class Answer(NamedTuple):
    """What came back at the end of all redirects; code 0 means that nobody answered."""

    code: int
    path: str
    body: str


def ask(port: int, path: str) -> Answer:
    """Ask as a browser would at http://localhost:port, redirects followed."""
    for _ in range(REDIRECTS):
        answer, target = ask_once(port, path)
        if not target:
            return answer
        path = urlsplit(urljoin(path, target)).path
    return Answer(0, path, "")


def ask_once(port: int, path: str) -> tuple[Answer, str]:
    line = HTTPConnection("127.0.0.1", port, timeout=ANSWER_SECONDS)
    try:
        line.request("GET", path, headers={"Host": f"localhost:{port}", "Accept": "text/html"})
        reply = line.getresponse()
        body = reply.read().decode("utf-8", "replace")
        return Answer(reply.status, path, body), reply.headers.get("Location") or ""
    except (OSError, HTTPException) as error:
        return Answer(0, path, str(error)), ""
    finally:
        line.close()


def is_ready(port: int) -> bool:
    return ask(port, READY).code == 200


def complaints_of_worker(places: Places) -> list[str]:
    """Return what is wrong with the worker: it must answer a ping through the broker."""
    ping = [sys.executable, "-m", "celery", "--app", "config.celery", "inspect", "ping", "--timeout", "1"]
    end = time.monotonic() + WORKER_SECONDS
    while True:
        answer = subprocess.run(ping, cwd=places.root, capture_output=True, text=True, check=False)
        if answer.returncode == 0:
            return []
        if time.monotonic() > end:
            return [f"the worker does not answer a ping: {(answer.stdout + answer.stderr).strip()[-300:]}"]


def complaints(port: int) -> list[str]:
    """Return what is wrong, one line each; nothing when all is well."""
    found = [
        f"{path} answered {answer.code}: {answer.body[:200]}"
        for path in (ALIVE, READY)
        if (answer := ask(port, path)).code != 200
    ]
    sign_in = ask(port, CLOSED_PAGE)
    if sign_in.code != 200 or 'type="password"' not in sign_in.body:
        found.append(
            f"{CLOSED_PAGE} led to {sign_in.path}, which answered {sign_in.code} and is no sign-in page"
        )
    return found
