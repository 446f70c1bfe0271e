"""The shared layer: what colleges, employers and the authority hold together, in schema public."""
