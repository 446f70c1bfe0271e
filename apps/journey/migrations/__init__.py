"""Migrations of the pairs' meetings."""
