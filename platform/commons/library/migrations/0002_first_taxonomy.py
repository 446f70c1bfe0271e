"""The first taxonomy of requests (R60): 12 tasks, 7 problems, 7 problems met while collecting, and skills."""

from django.db import migrations

from commons.library.rules import FIRST_TAXONOMY


def seed(apps, schema_editor):
    category = apps.get_model("library", "RequestCategory")
    rows = [(code, kind, name) for kind, named in FIRST_TAXONOMY for code, name in named]
    category.objects.bulk_create(
        category(code=code, kind=kind, name=name, sort=place)
        for place, (code, kind, name) in enumerate(rows, 1)
    )


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial")]
    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
