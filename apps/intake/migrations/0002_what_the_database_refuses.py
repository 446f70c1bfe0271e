"""The hard rules of the bases as the database keeps them: R29, the open cycle; and a mentor's places."""

from django.db import migrations

PLACES = """
CREATE FUNCTION intake_places(mentor uuid) RETURNS integer
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN coalesce(
        (SELECT places FROM intake_mentorentry WHERE id = mentor AND state = 'active'), 0
    );
END $$;
"""

MENTEE = """
CREATE FUNCTION intake_a_mentee_is_a_student_or_of_the_staff() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM people_person p WHERE p.id = NEW.person_id AND p.kind IN ('student', 'staff')
    ) THEN
        RAISE EXCEPTION 'a mentee is a student or of the staff'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'a_mentee_is_a_student_or_of_the_staff';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_mentee_is_a_student_or_of_the_staff BEFORE INSERT OR UPDATE OF person_id
ON intake_menteeentry FOR EACH ROW EXECUTE FUNCTION intake_a_mentee_is_a_student_or_of_the_staff();
"""

OPEN_CYCLE = """
CREATE FUNCTION intake_entries_join_an_open_cycle() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT programme_cycle_is_open(NEW.cycle_id) THEN
        RAISE EXCEPTION 'the cycle is closed'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'entries_join_an_open_cycle';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER mentees_join_an_open_cycle BEFORE INSERT OR UPDATE OF cycle_id
ON intake_menteeentry FOR EACH ROW EXECUTE FUNCTION intake_entries_join_an_open_cycle();
CREATE TRIGGER mentors_join_an_open_cycle BEFORE INSERT OR UPDATE OF cycle_id
ON intake_mentorentry FOR EACH ROW EXECUTE FUNCTION intake_entries_join_an_open_cycle();
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0001_initial"), ("programme", "0002_what_the_database_refuses")]
    operations = [
        migrations.RunSQL(PLACES, "DROP FUNCTION intake_places(uuid)"),
        migrations.RunSQL(MENTEE, "DROP FUNCTION intake_a_mentee_is_a_student_or_of_the_staff() CASCADE"),
        migrations.RunSQL(OPEN_CYCLE, "DROP FUNCTION intake_entries_join_an_open_cycle() CASCADE"),
    ]
