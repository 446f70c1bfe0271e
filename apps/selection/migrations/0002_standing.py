"""Functions by which the database itself knows who is cleared and who is ready."""

from django.db import migrations

IS_CLEARED = """
CREATE FUNCTION selection_is_cleared(person uuid, on_day date) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (
        SELECT 1 FROM selection_clearance AS c
        WHERE c.person_id = person AND c.revoked_at IS NULL
          AND c.issued_on <= on_day AND c.valid_until >= on_day
    );
END $$
"""
IS_READY = """
CREATE FUNCTION selection_is_ready(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT count(DISTINCT r.item) = 5 FROM selection_readiness AS r
        WHERE r.person_id = person
          AND r.item IN ('psychological', 'pedagogical', 'professional', 'ethics', 'training')
    );
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("selection", "0001_initial")]

    operations = [
        migrations.RunSQL(IS_CLEARED, "DROP FUNCTION selection_is_cleared(uuid, date)"),
        migrations.RunSQL(IS_READY, "DROP FUNCTION selection_is_ready(uuid)"),
    ]
