"""What the database refuses by itself: a pair that breaks a hard rule, and a base pulled from under one."""

from django.db import migrations

# Time zones reach from UTC+2 to UTC+12, so a college's day is the server's or the next one. The rule in
# the service knows the college's own day; the trigger refuses what holds on neither.
HOLDS = """
CREATE FUNCTION matching_pair_fault(pair matching_pair) RETURNS text
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
DECLARE
    day date := (now() AT TIME ZONE 'UTC')::date;
BEGIN
    IF pair.mentee_agreed_on IS NULL OR pair.mentor_agreed_on IS NULL THEN
        RETURN 'both sides have to agree';
    END IF;
    IF NOT programme_cycle_is_open(pair.cycle_id) THEN
        RETURN 'the cycle is not open';
    END IF;
    IF NOT (people_consents_in_force(pair.mentee_person_id, day)
            OR people_consents_in_force(pair.mentee_person_id, day + 1)) THEN
        RETURN 'consents of the mentee are not in force';
    END IF;
    IF NOT (people_consents_in_force(pair.mentor_person_id, day)
            OR people_consents_in_force(pair.mentor_person_id, day + 1)) THEN
        RETURN 'consents of the mentor are not in force';
    END IF;
    IF NOT selection_is_ready(pair.mentor_person_id) THEN
        RETURN 'the mentor is not ready';
    END IF;
    IF people_may_be_adult(pair.mentor_person_id, day + 1) AND people_is_minor(pair.mentee_person_id, day)
       AND NOT (selection_is_cleared(pair.mentor_person_id, day)
                OR selection_is_cleared(pair.mentor_person_id, day + 1)) THEN
        RETURN 'an adult without a clearance with a minor';
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM intake_menteeentry AS e WHERE e.id = pair.mentee_entry_id
          AND e.person_id = pair.mentee_person_id AND e.cycle_id = pair.cycle_id AND e.form = pair.form
    ) OR NOT EXISTS (
        SELECT 1 FROM intake_mentorentry AS e WHERE e.id = pair.mentor_entry_id
          AND e.person_id = pair.mentor_person_id AND e.cycle_id = pair.cycle_id
          AND e.placement_id IS NOT DISTINCT FROM pair.placement_id
    ) THEN
        RETURN 'the entries are not those of these people';
    END IF;
    RETURN NULL;
END $$
"""

# The mentor's entry is locked before its pairs are counted: of two writers who want the last place the
# second one counts after the first has stored.
LAWFUL = """
CREATE FUNCTION matching_a_confirmed_pair_is_lawful() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    fault text;
    load integer;
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state = 'ended' THEN
        fault := 'an ended pair stays as it was';
    ELSIF TG_OP = 'UPDATE' AND OLD.state = 'confirmed' AND NEW.state NOT IN ('confirmed', 'ended') THEN
        fault := 'a confirmed pair only ends';
    ELSIF TG_OP = 'UPDATE' AND (
        OLD.mentee_entry_id, OLD.mentor_entry_id, OLD.mentee_person_id, OLD.mentor_person_id, OLD.cycle_id,
        OLD.form
    ) IS DISTINCT FROM (
        NEW.mentee_entry_id, NEW.mentor_entry_id, NEW.mentee_person_id, NEW.mentor_person_id, NEW.cycle_id,
        NEW.form
    ) THEN
        fault := 'a pair stays that of the same people';
    ELSIF NEW.state = 'confirmed' AND (TG_OP = 'INSERT' OR OLD.state <> 'confirmed'
                                       OR OLD.placement_id IS DISTINCT FROM NEW.placement_id) THEN
        PERFORM 1 FROM intake_mentorentry AS e WHERE e.id = NEW.mentor_entry_id FOR UPDATE;
        SELECT count(*) INTO load FROM matching_pair AS p
        WHERE p.mentor_entry_id = NEW.mentor_entry_id AND p.state = 'confirmed' AND p.id <> NEW.id;
        IF load >= intake_places(NEW.mentor_entry_id) THEN
            fault := 'the mentor has no free place';
        ELSE
            fault := matching_pair_fault(NEW);
        END IF;
    END IF;
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION '%', fault
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_confirmed_pair_is_lawful';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_confirmed_pair_is_lawful BEFORE INSERT OR UPDATE ON matching_pair
FOR EACH ROW EXECUTE FUNCTION matching_a_confirmed_pair_is_lawful()
"""
LAWFUL_UNDONE = """
DROP TRIGGER a_confirmed_pair_is_lawful ON matching_pair;
DROP FUNCTION matching_a_confirmed_pair_is_lawful()
"""

# An UPDATE holds the entry's lock, so it and a confirmation take turns.
PLACES = """
CREATE FUNCTION matching_a_mentor_keeps_places_of_pairs() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    load integer;
BEGIN
    SELECT count(*) INTO load FROM matching_pair AS p
    WHERE p.mentor_entry_id = OLD.id AND p.state = 'confirmed';
    IF load > 0 AND (NEW.places < load OR NEW.person_id <> OLD.person_id OR NEW.cycle_id <> OLD.cycle_id) THEN
        RAISE EXCEPTION 'the mentor has % pairs in force', load
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_mentor_keeps_places_of_pairs';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_mentor_keeps_places_of_pairs BEFORE UPDATE OF places, person_id, cycle_id
ON intake_mentorentry
FOR EACH ROW EXECUTE FUNCTION matching_a_mentor_keeps_places_of_pairs()
"""
PLACES_UNDONE = """
DROP TRIGGER a_mentor_keeps_places_of_pairs ON intake_mentorentry;
DROP FUNCTION matching_a_mentor_keeps_places_of_pairs()
"""


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0001_initial"),
        ("selection", "0002_standing"),
    ]

    operations = [
        migrations.RunSQL(HOLDS, "DROP FUNCTION matching_pair_fault(matching_pair)"),
        migrations.RunSQL(LAWFUL, LAWFUL_UNDONE),
        migrations.RunSQL(PLACES, PLACES_UNDONE),
    ]
