"""What the child is asked to do, and the words in which it answers."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from apps.people.roster.limits import Limits


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read: its name decides nothing but what it pretends to be."""

    name: str
    limits: Limits

    @property
    def ending(self) -> str:
        """The end of the name in small letters, without the dot; empty if there is none."""
        return self.name.rpartition(".")[2].lower() if "." in self.name else ""


def pack(job: Job, content: bytes) -> bytes:
    """The child's whole input: one line of JSON, then the file."""
    head = json.dumps({"name": job.name, "limits": asdict(job.limits)})
    return head.encode() + b"\n" + content


def unpack(given: bytes) -> tuple[Job, bytes]:
    """The reverse of `pack`."""
    head, _, content = given.partition(b"\n")
    asked: Mapping[str, object] = json.loads(head)
    limits: Mapping[str, object] = asked["limits"]  # type: ignore[assignment]
    return Job(name=str(asked["name"]), limits=Limits(**limits)), content  # type: ignore[arg-type]
