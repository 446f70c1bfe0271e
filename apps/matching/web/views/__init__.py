"""Views of matching, one module for each page of the navigation."""
