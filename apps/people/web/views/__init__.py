"""Views: a form, one call of the door, an answer."""
