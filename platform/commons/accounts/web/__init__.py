"""Pages of sign-in, and what lets people into all other pages."""
