"""Pages of the college's people."""
