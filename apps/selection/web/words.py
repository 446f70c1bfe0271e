"""Names of documents and of items of the checklist, in the reader's language."""

from django.utils.translation import gettext_lazy as _

KINDS = {
    "criminal_record": _("Certificate of no criminal record"),
    "commission": _("Decision of the commission on minors"),
}
ITEMS = {
    "psychological": _("Psychological readiness"),
    "pedagogical": _("Pedagogical experience"),
    "professional": _("Professional level"),
    "ethics": _("Ethical and safe mentoring"),
    "training": _("Training completed"),
}
WHAT_IS_MET = {
    "psychological": _("The day of the interview with the psychologist or curator"),
    "pedagogical": _("The day when it was agreed that the person can teach and listen"),
    "professional": _("The day when the specialty was found to fit the requests"),
    "ethics": _("The day of this section of the training: nobody becomes a mentor without it"),
    "training": _("The day when the training before the first meeting was finished"),
}
