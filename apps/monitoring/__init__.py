"""Monitoring: what this college counts of itself, today and month by month, and tells the region."""
