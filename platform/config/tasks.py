"""The two kinds of tasks there are: those of one college and those of the shared layer."""

from typing import Any
from uuid import UUID

from celery import Task

from config.places import CollegePlace, SharedPlace
from config.telemetry import task_told


class TaskWithoutCollege(RuntimeError):
    """A task of a college was sent without saying of which."""


class CollegeTask(Task):  # type: ignore[type-arg]
    """Its body is called with `place`, whose units are that college's. Refuses when no college is named."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Enter the college named by `college_id`, run the body."""
        college_id = kwargs.pop("college_id", None)
        if not college_id:
            raise TaskWithoutCollege(self.name)
        with task_told(self.name, str(college_id)):
            return self.run(*args, place=CollegePlace(UUID(college_id)), **kwargs)


class SharedTask(Task):  # type: ignore[type-arg]
    """Its body is called with `place`, whose units are the shared layer's."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Enter the shared layer, run the body."""
        with task_told(self.name):
            return self.run(*args, place=SharedPlace(), **kwargs)
