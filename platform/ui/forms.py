"""Forms drawn by the design system: `{{ form }}` and `{{ field.as_field_group }}` anywhere."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Set as FORM_RENDERER: label above, help under, errors at the top and at the field."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"
