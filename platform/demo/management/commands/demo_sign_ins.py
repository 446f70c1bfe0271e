"""`demo_sign_ins`: who may sign in to the demonstration, one row each, parted by tabs."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from demo.places import REGION_SLUG, plans
from demo.sign_ins import PASSWORD, participants, sign_ins
from tenants.public import colleges_of, region_by_slug


class Command(BaseCommand):
    """Print the sign-ins."""

    help = "Print who may sign in to the demonstration: who, address, sign-in name, password."

    def handle(self, *args: Any, **options: Any) -> None:
        """One row per account; the codes of those who need one stand on the development page."""
        opened = {college.slug for college in colleges_of(region_by_slug(REGION_SLUG).id)}
        known = [plan for plan in plans(len(opened)) if plan.slug in opened]
        for one in (*sign_ins(known), *participants(known)):
            needs = " + code" if one.needs_code else ""
            self.stdout.write(f"{one.who}\t{settings.BASE_URL}\t{one.email}\t{PASSWORD}{needs}")
        self.stdout.write(f"Codes and letters\t{settings.BASE_URL}/development/\t\t")
