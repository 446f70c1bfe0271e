import django.db.models.deletion
from django.db import migrations, models

import kernel.clock
import kernel.ids


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.RemoveConstraint("importdraft", "a_loaded_draft_has_its_batch"),
        migrations.RemoveField("importdraft", "batch"),
        migrations.DeleteModel("ImportBatch"),
        migrations.CreateModel(
            name="ImportBatch",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("draft_version", models.PositiveIntegerField()),
                ("file_name", models.CharField(max_length=200)),
                ("sha256", models.CharField(max_length=64)),
                ("membership_id", models.UUIDField(null=True)),
                ("loaded_at", models.DateTimeField(default=kernel.clock.now)),
                ("added", models.PositiveIntegerField()),
                ("changed", models.PositiveIntegerField()),
                ("same", models.PositiveIntegerField()),
                ("skipped", models.PositiveIntegerField()),
                ("bad", models.PositiveIntegerField()),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="batches",
                        to="people.importdraft",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("draft", "draft_version"), name="one_loading_per_click")
                ]
            },
        ),
    ]
