"""Views of the bases: a form, one call of the door, an answer."""
