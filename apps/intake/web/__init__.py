"""Pages of the bases."""
