"""A request as our views know it: with the place and the actor that the middlewares have found."""

from django.http import HttpRequest

from kernel.policy import Actor


class WorkRequest(HttpRequest):
    """A request of somebody signed in; views annotate with it, the middlewares set `actor`."""

    actor: Actor
