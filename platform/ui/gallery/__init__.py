"""The document of the design system: every component in every state, served in development only."""
