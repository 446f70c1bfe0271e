from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("intake", "0002_what_the_database_refuses")]

    operations = [
        migrations.AlterField("mentorentry", "placement_id", models.UUIDField(null=True)),
        migrations.AddConstraint(
            "mentorentry",
            models.UniqueConstraint(fields=["placement_id"], name="one_entry_per_placement"),
        ),
    ]
