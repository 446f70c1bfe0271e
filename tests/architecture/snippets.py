"""For each house rule one breach or more, each with exactly one finding, and the lawful way beside it."""

from dataclasses import dataclass

VIEW = "apps/matching/web/views.py"
SERVICE = "apps/matching/services/pairs.py"
SELECTOR = "apps/matching/selectors.py"
DOOR = "apps/matching/public.py"
RULES = "apps/matching/rules.py"
PAGE = "apps/matching/templates/matching/pair.html"


@dataclass(frozen=True)
class Snippet:
    """`bad` at `path` breaks the rule once; `good` at `good_path` (else at `path`) does not."""

    rule: str
    path: str
    bad: str
    good: str
    good_path: str = ""


def statements(count: int) -> str:
    """A function whose length is `count` lines."""
    return "def long_story():\n" + "    step()\n" * (count - 1)


SNIPPETS = (
    Snippet("with-tenant", SERVICE, "with tenant:\n    pass\n", "with college_scope(college):\n    pass\n"),
    Snippet("with-tenant", SERVICE, "with self.college:\n    pass\n", "with lock:\n    pass\n"),
    Snippet("threads", SERVICE, "import threading\n", "import subprocess\n"),
    Snippet(
        "threads",
        SERVICE,
        "from concurrent.futures import ThreadPoolExecutor\n",
        "import threading\n",
        "tests/concurrency/test_places.py",
    ),
    Snippet(
        "coroutines", VIEW, "async def page(request):\n    return 1\n", "def page(request):\n    return 1\n"
    ),
    Snippet(
        "coroutines", VIEW, "from asgiref.sync import sync_to_async\n", "from kernel.words import noop\n"
    ),
    Snippet(
        "all-fields",
        "apps/people/web/forms.py",
        "class Meta:\n    fields = '__all__'\n",
        "class Meta:\n    fields = ('name',)\n",
    ),
    Snippet(
        "all-fields",
        "apps/people/web/forms.py",
        "modelform_factory(Person, fields='__all__')\n",
        "__all__ = ['PersonForm']\n",
    ),
    Snippet(
        "csrf-exempt",
        VIEW,
        "from django.views.decorators.csrf import csrf_exempt\n",
        "from django.views.decorators.http import require_POST\n",
    ),
    Snippet("day-of-a-moment", VIEW, "day = call.opened_at.date()\n", "day = local_day(call.opened_at)\n"),
    Snippet("one-clock", VIEW, "day = timezone.localdate()\n", "day = local_today()\n"),
    Snippet(
        "one-clock", SERVICE, "from django.utils.timezone import now\n", "from kernel.clock import now\n"
    ),
    Snippet("one-clock", SERVICE, "at = datetime.now(UTC)\n", "at = now()\n"),
    Snippet("mark-safe", VIEW, "mark_safe('<b>')\n", "format_html('<b>{}</b>', name)\n"),
    Snippet("cache-clear", SERVICE, "cache.clear()\n", "cache.delete(key)\n"),
    Snippet("cache-clear", SERVICE, "caches['default'].clear()\n", "rows.clear()\n"),
    Snippet("remembered-data", SERVICE, "from functools import cache\n", "from functools import partial\n"),
    Snippet(
        "remembered-data",
        "platform/kernel/words.py",
        "from django.db import models\n@functools.lru_cache\ndef f(): ...\n",
        "from functools import cache\n",
    ),
    Snippet(
        "remembered-data",
        "platform/commons/pool/selectors.py",
        "from functools import lru_cache\n",
        "from functools import lru_cache\n",
        RULES,
    ),
    Snippet("relay-only", SERVICE, "tell_the_pair.delay(pair_id)\n", "record(PairConfirmed(pair_id))\n"),
    Snippet(
        "relay-only",
        "apps/notices/handlers.py",
        "app.send_task('x')\n",
        "app.send_task('x')\n",
        "platform/commons/records/services/relay.py",
    ),
    Snippet("raw-sql", SELECTOR, "Pair.objects.raw('select 1')\n", "Pair.objects.all()\n"),
    Snippet("raw-sql", SELECTOR, "connection.cursor()\n", "connection.cursor()\n", "tenants/unit.py"),
    Snippet("raw-sql", SELECTOR, "pairs.extra(where=['1=1'])\n", "pairs.order_by('id')\n"),
    Snippet("raw-sql", SELECTOR, "rows.annotate(x=RawSQL('1', ()))\n", "log.info('x', extra={})\n"),
    Snippet(
        "raw-sql",
        "platform/launch/roles.py",
        "from tenants.models import College\ncursor.execute('x')\n",
        "import psycopg\ncursor.execute('x')\n",
    ),
    Snippet("orm-places", VIEW, "Pair.objects\n", "Pair.objects.all()\n", SELECTOR),
    Snippet("orm-places", VIEW, "form.save()\n", "confirm_pair(actor=request.actor)\n"),
    Snippet(
        "orm-places", "apps/matching/handlers.py", "pairs.filter(id=1)\n", "register.filter('initials')\n"
    ),
    Snippet("orm-places", VIEW, "get_object_or_404(Pair, id=1)\n", "filter(None, rows)\n"),
    Snippet(
        "tenancy-library",
        SERVICE,
        "from django_tenants.utils import get_tenant\n",
        "from django_tenants.models import TenantMixin\n",
        "tenants/models.py",
    ),
    Snippet(
        "schema-switch",
        SERVICE,
        "connection.set_tenant(college)\n",
        "connection.set_tenant(college)\n",
        "tenants/context.py",
    ),
    Snippet(
        "on-commit",
        "tenants/unit.py",
        "transaction.on_commit(tell)\n",
        "def on_commit(self, func):\n    raise Forbidden\n",
    ),
    Snippet(
        "generic-key",
        "apps/people/models/person.py",
        "from django.contrib.contenttypes.fields import GenericForeignKey\n",
        "key = ForeignKey('people.Person')\n",
    ),
    Snippet(
        "no-admin",
        "platform/config/urls/base.py",
        "from django.contrib import admin\n",
        "from django.urls import path\n",
    ),
    Snippet("no-admin", "apps/people/admin.py", "", "", "apps/people/apps.py"),
    Snippet(
        "no-skipped-test",
        "tests/apps/test_people.py",
        "@pytest.mark.skip\ndef test_a(): ...\n",
        "@pytest.mark.browser\ndef test_a(): ...\n",
    ),
    Snippet(
        "race-with-twin",
        "tests/apps/people/test_loading_at_once.py",
        "from threading import Barrier\n",
        "from threading import Barrier\n",
        "tests/concurrency/races/stage.py",
    ),
    Snippet("no-skipped-test", "tests/apps/test_people.py", "pytest.skip('later')\n", "pytest.fail('now')\n"),
    Snippet("file-lines", SERVICE, "x = 1\n" * 301, "x = 1\n" * 300),
    Snippet("function-lines", SERVICE, statements(41), statements(40)),
    Snippet(
        "function-lines",
        "apps/matching/engine/kernel.py",
        "@njit(cache=True)\n" + statements(91),
        "@njit(cache=True)\n" + statements(90),
    ),
    Snippet("view-lines", VIEW, statements(16), statements(15)),
    Snippet("view-lines", "api/rest/v1/matching/pairs.py", statements(16), statements(16), SERVICE),
    Snippet("vague-name", "apps/people/utils.py", "", "", "apps/people/names.py"),
    Snippet("vague-name", "platform/helpers/words.py", "", "", "tenants/backend/base.py"),
    Snippet("opening-words", SERVICE, "x = 1\n", '"""Use-cases of pairs."""\n'),
    Snippet("opening-words", SERVICE, '"""One\ntwo\nthree\nfour."""\n', '"""One\ntwo\n\nthree."""\n'),
    Snippet("stray-package", "platform/__init__.py", "", "", "platform/kernel/__init__.py"),
    Snippet("stray-package", "tests/apps/__init__.py", "", "", "tests/apps/test_people.py"),
    Snippet("unfinished", SERVICE, "x = 1  # TODO: later\n", "x = 1  # for a later cycle\n"),
    Snippet("pure-rules", RULES, "from django.db import models\n", "from kernel.refusals import Refusal\n"),
    Snippet(
        "frozen-facts", RULES, "@dataclass\nclass Facts: ...\n", "@dataclass(frozen=True)\nclass Facts: ...\n"
    ),
    Snippet(
        "frozen-facts",
        "apps/matching/events.py",
        "@dataclasses.dataclass(frozen=False)\nclass A: ...\n",
        "class A: ...\n",
    ),
    Snippet("door-lists-all", "apps/matching/public.py", "x = 1\n", "__all__ = ['confirm_pair']\n"),
    Snippet(
        "named-arguments",
        SERVICE,
        "def confirm(actor, pair_id): ...\n",
        "def confirm(*, actor, pair_id): ...\n",
    ),
    Snippet("selector-asks-who", SELECTOR, "def pair(pair_id): ...\n", "def pair(pair_id, actor): ...\n"),
    Snippet(
        "selector-asks-who", SELECTOR, "def pairs(of: list[UUID]): ...\n", "def _pairs(of: list[UUID]): ...\n"
    ),
    Snippet(
        "selector-asks-who",
        "apps/people/selectors/people.py",
        "def cards(*, person_ids): ...\n",
        "def cards(*, search): ...\n",
    ),
    Snippet(
        "engine-alone",
        "apps/matching/engine/solve.py",
        "from apps.matching.models import Pair\n",
        "from apps.matching.engine.cost import matrix\nimport numpy\n",
    ),
    Snippet("inline-style", PAGE, '<p style="color: red">', '<p class="text-danger">'),
    Snippet(
        "inline-style", PAGE, "<style>p {}</style>", '<link rel="stylesheet" href="{% static "x.css" %}">'
    ),
    Snippet(
        "inline-script", PAGE, "<script>go()</script>", '<script src="{% static "x.js" %}" defer></script>'
    ),
    Snippet("inline-script", PAGE, "<input\nonchange = 'go()'>", '<c-form once="yes">'),
    Snippet("frozen-facts", RULES, "@dataclass\nclass Facts: ...\n", "@dataclass\nclass _Search: ...\n"),
    Snippet("inline-script", PAGE, '<a onclick="go()">', '<a data-action="go">'),
    Snippet("inline-script", PAGE, '<a href="javascript:go()">', '<a href="/go/">'),
    Snippet(
        "form-without-draft",
        PAGE,
        '<form method="post"><textarea name="why"></textarea></form>',
        '<form method="post"><input type="hidden" name="version"></form>',
    ),
    Snippet("unescaped", PAGE, "{{ name|safe }}", "{{ name|default:'safe' }}"),
    Snippet("unescaped", PAGE, "{% autoescape off %}", "{% autoescape on %}"),
    Snippet(
        "foreign-asset", PAGE, '<script src="https://cdn.example/x.js">', '<a href="https://example.org/">'
    ),
    *(
        Snippet(
            "door-only-marks", DOOR, f"{bad}\n", "find_pair = permitted(policy.SEE)(selectors.pairs.find)\n"
        )
        for bad in (
            "def find_pair(*, actor):\n    return pairs.find(actor=actor)",
            "from apps.matching.services import pairs as acts",
            "find_pair = permitted(SEE)(selectors.pairs.find)",
            "find_pair = selectors.pairs.find",
            "find_pair = shows_minors('matching.find')(permitted(policy.SEE)(selectors.pairs.find))",
            "find_pair = permitted(policy.SEE)(lambda *, actor: selectors.pairs.find())",
        )
    ),
    Snippet(
        "door-only-marks",
        DOOR,
        "if True:\n    find_pair = None\n",
        "find_pair = shows_minors(policy.SEE, act='matching.find')(selectors.find)\n"
        "invite = permitted(*policy.INVITE)(services.invite)\n__all__ = ['find_pair', 'invite']\n",
    ),
    Snippet(
        "package-lists-modules",
        "apps/matching/services/__init__.py",
        "from apps.matching.services.pairs import confirm_pair\n",
        "from apps.matching.services import pairs\n",
    ),
    Snippet(
        "package-lists-modules",
        "platform/commons/pool/selectors/__init__.py",
        "from commons.pool.selectors.calls import Call\n",
        "from commons.pool.selectors import calls\n",
    ),
    Snippet(
        "handlers-knock",
        "platform/commons/pool/handlers.py",
        "from commons.pool.services.pairs import take_place\n",
        "from commons.pool.public import take_place\nfrom commons.pool.events import PlacementTaken\n",
    ),
    Snippet(
        "handlers-knock",
        "apps/matching/tasks.py",
        "from apps.matching import selectors\n",
        "from apps.matching import public\n",
    ),
    Snippet(
        "act-names-its-part",
        SERVICE,
        "record(actor=actor, act='pairs.confirm', subjects=[])\n",
        "record(actor=actor, act='matching.confirm_pair', subjects=[])\n",
    ),
    Snippet(
        "act-names-its-part",
        "platform/commons/pool/services/pairs.py",
        "record(actor=actor, act='commons.take_place', subjects=[])\n",
        "record(actor=actor, act='pool.take_place', subjects=[])\n",
    ),
)
