"""Use-cases of the pairs' meetings."""
