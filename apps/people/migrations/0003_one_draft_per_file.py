from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0002_loadings_of_a_draft")]

    operations = [
        migrations.AddConstraint(
            "importdraft",
            models.UniqueConstraint(
                condition=models.Q(("state", "open")),
                fields=("sha256", "file_name"),
                name="the_same_file_sent_twice_is_one_draft",
            ),
        )
    ]
