"""A college's host with one more page, for members only, so that the door can be tried."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from config.urls import college_host
from config.urls.college_host import handler400, handler403, handler404, handler500


def members_only(request: HttpRequest) -> HttpResponse:
    return HttpResponse("members")


urlpatterns = [*college_host.urlpatterns, path("members/", members_only)]

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
