"""The design system: frames of pages, components, styles, scripts, Russian typography. No models."""
