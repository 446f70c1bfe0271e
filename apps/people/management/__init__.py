"""Commands of the college's people."""
