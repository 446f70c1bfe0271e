"""Use-cases of the bases."""
