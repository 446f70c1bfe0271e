"""The door of the library: the taxonomy of requests, which everybody may read."""

from commons.library.selectors import CategoryFacts, all_names, categories, category_names, names_of

__all__ = ["CategoryFacts", "all_names", "categories", "category_names", "names_of"]
