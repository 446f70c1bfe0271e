"""The hard rules of the programme as the database keeps them: R2, R3, R22, R82."""

from django.db import migrations

CYCLE_IS_OPEN = """
CREATE FUNCTION programme_cycle_is_open(cycle uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM programme_cycle WHERE id = cycle AND state = 'open');
END $$;
"""

CYCLE_OPENS = """
CREATE FUNCTION programme_a_cycle_opens_lawfully() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM programme_programme p
        WHERE p.id = NEW.programme_id AND p.approved_on IS NOT NULL
          AND extract(year FROM NEW.begins_on) >= p.begins_year
          AND extract(year FROM NEW.ends_on) <= p.ends_year
    ) THEN
        RAISE EXCEPTION 'the programme is not approved, or the cycle is outside its term'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'a_cycle_opens_lawfully';
    END IF;
    IF NOT EXISTS (SELECT FROM programme_curatororder o WHERE o.programme_id = NEW.programme_id) THEN
        RAISE EXCEPTION 'no curator is appointed'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'a_cycle_opens_lawfully';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_cycle_opens_lawfully BEFORE INSERT OR UPDATE ON programme_cycle
FOR EACH ROW WHEN (NEW.state = 'open') EXECUTE FUNCTION programme_a_cycle_opens_lawfully();
"""

APPROVAL_STAYS = """
CREATE FUNCTION programme_an_approval_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    RAISE EXCEPTION 'an approved programme stays as it was approved'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'an_approval_stays';
END $$;
CREATE TRIGGER an_approval_stays BEFORE UPDATE ON programme_programme
FOR EACH ROW WHEN (OLD.approved_on IS NOT NULL) EXECUTE FUNCTION programme_an_approval_stays();
"""

STAGES_IN_ORDER = """
CREATE FUNCTION programme_stages_go_in_their_order() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.stage > 1 AND NOT EXISTS (
        SELECT FROM programme_stagepassage p WHERE p.cycle_id = NEW.cycle_id AND p.stage = NEW.stage - 1
    ) THEN
        RAISE EXCEPTION 'the stage before is not passed'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'stages_go_in_their_order';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER stages_go_in_their_order BEFORE INSERT ON programme_stagepassage
FOR EACH ROW EXECUTE FUNCTION programme_stages_go_in_their_order();
"""


class Migration(migrations.Migration):
    dependencies = [("programme", "0001_initial")]
    operations = [
        migrations.RunSQL(CYCLE_IS_OPEN, "DROP FUNCTION programme_cycle_is_open(uuid)"),
        migrations.RunSQL(CYCLE_OPENS, "DROP FUNCTION programme_a_cycle_opens_lawfully() CASCADE"),
        migrations.RunSQL(APPROVAL_STAYS, "DROP FUNCTION programme_an_approval_stays() CASCADE"),
        migrations.RunSQL(STAGES_IN_ORDER, "DROP FUNCTION programme_stages_go_in_their_order() CASCADE"),
    ]
