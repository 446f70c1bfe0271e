"""The door of the directory."""

from tenants.selectors import shared_layer_answers

__all__ = ["shared_layer_answers"]
