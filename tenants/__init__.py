"""Regions, municipalities, colleges and their hosts; the only place that switches schemas."""
