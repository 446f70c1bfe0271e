"""Addresses of the college's figures."""

from django.urls import path

from apps.monitoring.web import views

app_name = "monitoring"
urlpatterns = [
    path("figures/", views.today, name="today"),
    path("figures/table/", views.table, name="table"),
]
