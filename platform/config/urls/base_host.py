"""Addresses of the base host."""

from django.urls import include, path

urlpatterns = [path("", include("ui.urls"))]
