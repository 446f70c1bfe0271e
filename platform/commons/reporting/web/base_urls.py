"""Addresses of the region's workspace on the base host."""

from django.urls import path

from commons.reporting.web import views

app_name = "reporting"
urlpatterns = [
    path("region/<slug:region_slug>/", views.overview, name="overview"),
    path("region/<slug:region_slug>/table/", views.table, name="table"),
    path("region/<slug:region_slug>/how/", views.how, name="how"),
    path("region/<slug:region_slug>/target/", views.target, name="target"),
]
