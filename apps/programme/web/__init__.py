"""Pages of the programme: the desk and the passport."""
