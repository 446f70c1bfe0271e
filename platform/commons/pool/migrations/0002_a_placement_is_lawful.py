"""What the database itself refuses: an oversold quota, a leap over the table of moves, a changed bond."""

from django.db import migrations

PLACEMENT = """
CREATE FUNCTION a_placement_is_lawful() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
    promised pool_offer;
    taken integer;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'requested' THEN
            RAISE EXCEPTION 'a placement begins as requested'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'a_placement_moves_by_the_table';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM pool_offer WHERE id = NEW.offer_id AND employer_id = NEW.employer_id)
           OR NOT EXISTS (SELECT 1 FROM pool_call WHERE id = NEW.call_id AND college_id = NEW.college_id) THEN
            RAISE EXCEPTION 'a placement joins its own offer and call'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'a_placement_keeps_its_bonds';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.call_id, OLD.offer_id, OLD.employer_id, OLD.college_id)
       <> (NEW.call_id, NEW.offer_id, NEW.employer_id, NEW.college_id) THEN
        RAISE EXCEPTION 'a placement is not carried over'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_placement_keeps_its_bonds';
    END IF;
    IF OLD.state = NEW.state THEN
        RETURN NEW;
    END IF;
    IF (OLD.state, NEW.state) NOT IN (
        ('requested', 'offered'),
        ('offered', 'accepted'), ('offered', 'declined'), ('offered', 'ended'), ('offered', 'expired'),
        ('accepted', 'active'), ('accepted', 'ended'), ('accepted', 'expired'),
        ('active', 'ended'),
        ('expired', 'active')
    ) THEN
        RAISE EXCEPTION 'a placement moves by its table'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_placement_moves_by_the_table';
    END IF;
    IF NEW.state IN ('offered', 'accepted', 'active')
       AND OLD.state NOT IN ('offered', 'accepted', 'active') THEN
        SELECT * INTO promised FROM pool_offer WHERE id = NEW.offer_id FOR UPDATE;
        IF promised.withdrawn_at IS NOT NULL THEN
            RAISE EXCEPTION 'the offer is withdrawn'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'a_withdrawn_offer_takes_nobody';
        END IF;
        SELECT count(*) INTO taken FROM pool_placement
            WHERE offer_id = NEW.offer_id AND state IN ('offered', 'accepted', 'active') AND id <> NEW.id;
        IF taken >= promised.quota THEN
            RAISE EXCEPTION 'the quota is taken'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'placements_fit_the_quota';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_placement_is_lawful BEFORE INSERT OR UPDATE ON pool_placement
    FOR EACH ROW EXECUTE FUNCTION a_placement_is_lawful();
"""

OFFER = """
CREATE FUNCTION an_offer_keeps_its_promises() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
    IF NEW.quota < (
        SELECT count(*) FROM pool_placement
        WHERE offer_id = NEW.id AND state IN ('offered', 'accepted', 'active')
    ) THEN
        RAISE EXCEPTION 'more is promised'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'placements_fit_the_quota';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER an_offer_keeps_its_promises BEFORE UPDATE OF quota ON pool_offer
    FOR EACH ROW EXECUTE FUNCTION an_offer_keeps_its_promises();
"""


class Migration(migrations.Migration):
    dependencies = [("pool", "0001_initial")]

    operations = [
        migrations.RunSQL(
            PLACEMENT,
            "DROP TRIGGER a_placement_is_lawful ON pool_placement; DROP FUNCTION a_placement_is_lawful();",
        ),
        migrations.RunSQL(
            OFFER,
            "DROP TRIGGER an_offer_keeps_its_promises ON pool_offer; "
            "DROP FUNCTION an_offer_keeps_its_promises();",
        ),
    ]
