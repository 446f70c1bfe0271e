"""The bounds the child sets on itself before it touches the file."""

import resource

from apps.people.roster.limits import Limits


def lock_in(limits: Limits) -> None:
    """Bound memory and processor time; no core dumps, no files, nothing to open."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
