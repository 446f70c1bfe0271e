"""Notices to the people of a college: in the page, and by one letter each."""
