"""The college's mentoring programme: passport, curator, cycles, forms, parameters, stages, and the desk."""
