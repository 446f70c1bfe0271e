from django.db import migrations

PROTECT = """
ALTER TABLE reporting_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY facts_are_seen_by_the_shared_layer_only ON reporting_fact
    USING (current_user IN ('nastavnik_shared', 'nastavnik_owner'))
    WITH CHECK (current_user IN ('nastavnik_shared', 'nastavnik_owner'));
"""
EXPOSE = """
DROP POLICY facts_are_seen_by_the_shared_layer_only ON reporting_fact;
ALTER TABLE reporting_fact NO FORCE ROW LEVEL SECURITY;
ALTER TABLE reporting_fact DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    # A college's role inherits the grants of the shared layer, so that a college can ask its doors;
    # the counts of another college are no business of it.
    dependencies = [("reporting", "0001_initial")]

    operations = [migrations.RunSQL(PROTECT, EXPOSE)]
