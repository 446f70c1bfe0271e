"""Addresses of the base host."""

from django.urls import include, path

from config.urls.handlers import handler400, handler403, handler404, handler500

handler429 = "commons.accounts.web.signing_in.too_many_requests"
urlpatterns = [
    path("", include("ui.urls")),
    path("", include("commons.accounts.web.base_urls")),
    path("", include("commons.employers.web.base_urls")),
    path("", include("commons.pool.web.base_urls")),
    path("", include("commons.reporting.web.base_urls")),
    path("", include("commons.accounts.web.allauth_urls")),
]

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]
