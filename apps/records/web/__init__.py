"""Pages of the records: the progress of a long task."""
