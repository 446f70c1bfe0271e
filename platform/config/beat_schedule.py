"""What the clock starts: a few static entries that fan out over the directory of colleges."""

from celery.schedules import crontab

SCHEDULE = {
    # Every hour, because each college has its own night; whoever had it already is left alone.
    "night": {"task": "beat.night", "schedule": crontab(minute=5)},
}
