"""The app's registration."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    """Figures that colleges tell, and what is published of them for a region."""

    name = "commons.reporting"
    label = "reporting"
