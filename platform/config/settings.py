"""Settings, from environment variables (see .env.example); nothing here knows a secret."""

from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config.logs import configure_structlog, log_settings
from config.telemetry import start_sentry

ROOT = Path(__file__).resolve().parents[2]
env = environ.Env()
environ.Env.read_env(ROOT / ".env")

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY")
VAR_DIR = Path(env.str("VAR_DIR", default=str(ROOT / "var")))
BASE_URL = env.str("BASE_URL", default="http://localhost:8000")
"""Address of the base host; colleges answer on `<slug>.` before it."""
BASE_HOST = urlsplit(BASE_URL).hostname or "localhost"
SECURE = BASE_URL.startswith("https://")

# --- Applications: two disjoint lists -------------------------------------------------------------

SHARED_APPS = [
    "django_tenants",
    "tenants",
    "ui",
    "commons.records",
    "commons.accounts",
    "commons.colleges",
    "commons.employers",
    "commons.pool",
    "commons.library",
    "commons.reporting",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "django_cotton",
    "django_htmx",
    "config",
]
TENANT_APPS = [
    "apps.records",
    "apps.notices",
    "apps.people",
    "apps.programme",
    "apps.intake",
    "apps.selection",
    "apps.matching",
    "apps.journey",
    "apps.monitoring",
]
if DEBUG:
    SHARED_APPS.append("demo")
INSTALLED_APPS = SHARED_APPS + TENANT_APPS

TENANT_MODEL = "tenants.College"
TENANT_DOMAIN_MODEL = "tenants.Domain"
TENANT_SYNC_ROUTER = "tenants.router.Router"
DATABASE_ROUTERS = [TENANT_SYNC_ROUTER]
COLLEGE_SIGNED_BY = "apps.records.public.sign_schema"
"""What writes into a new schema whose it is."""

RUNTIME_MAY = {"mfa.Authenticator": "SELECT, INSERT, UPDATE, DELETE"}
"""For models of libraries what ours declare themselves as `runtime_may`."""

# --- Database: three logins, none of them a superuser ---------------------------------------------


def database(variable: str, engine: str) -> dict[str, object]:
    """One connection; `variable` names the environment variable with its address."""
    return {
        **env.db_url(variable),
        "ENGINE": engine,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": False,
        "OPTIONS": {"prepare_threshold": None, "application_name": "nastavnik"},
    }


DATABASES = {"default": database("DATABASE_URL", "tenants.backend")}
if "DATABASE_PROVISIONER_URL" in env.ENVIRON:
    DATABASES["provisioner"] = database("DATABASE_PROVISIONER_URL", "tenants.backend")
if "DATABASE_OWNER_URL" in env.ENVIRON:
    DATABASES["owner"] = database("DATABASE_OWNER_URL", "django_tenants.postgresql_backend")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CELL = env.str("CELL", default="main")
REDIS_URL = env.str("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": f"{REDIS_URL.rstrip('/')}/1",
        "KEY_PREFIX": CELL,
        "KEY_FUNCTION": "tenants.cache_keys.key_of_scope",
    }
}

# --- Tasks ----------------------------------------------------------------------------------------

LEASE = timedelta(seconds=env.int("LEASE_SECONDS", default=120))
"""How long a row handed to the queue belongs to it, and a delivery to its worker."""
DIRECT_LINE = env.str("DATABASE_DIRECT_URL", default=env.str("DATABASE_URL"))

# --- Requests -------------------------------------------------------------------------------------

ALLOWED_HOSTS = [BASE_HOST, f".{BASE_HOST}"]
ROOT_URLCONF = "config.urls.base_host"
COLLEGE_URLCONF = "config.urls.college_host"
WSGI_APPLICATION = "config.wsgi.application"
MIDDLEWARE = [
    "config.health.HealthMiddleware",
    "config.request_log.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "tenants.requests.UnitOfWorkMiddleware",
    "config.canary.CanaryMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "commons.accounts.web.middleware.ActorMiddleware",
    "config.taken_forms.TakenFormsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "config.refusals.RefusalMiddleware",
    "tenants.requests.UndoFailedViewMiddleware",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "ui.context.shell",
            ],
        },
    }
]

FORM_RENDERER = "ui.forms.Renderer"
COTTON_ISOLATE_BY_DEFAULT = True

# --- Security -------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF, BASE_URL, BASE_URL.replace("://", "://*.")],
        "object-src": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_HSTS_PRELOAD = SECURE
X_FRAME_OPTIONS = "DENY"

CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "ui.errors.stale_form"

# --- Sign-in --------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "sign_in_name")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/workspaces/"

SESSION_ENGINE = "commons.accounts.services.session_store"
SESSION_COOKIE_NAME = "__Host-session" if SECURE else "session"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=0)
ACCOUNT_ADAPTER = "commons.accounts.web.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "sign_in_name"
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if SECURE else "http"
ACCOUNT_FORMS = {
    "login": "commons.accounts.web.forms.SignInForm",
    "reauthenticate": "commons.accounts.web.forms.PasswordAgainForm",
    "reset_password": "commons.accounts.web.forms.ForgottenForm",
    "reset_password_from_key": "commons.accounts.web.forms.NewPasswordForm",
    "change_password": "commons.accounts.web.forms.ChangePasswordForm",
}
MFA_ADAPTER = "commons.accounts.web.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
"""Accounts come by invitation: the address was known before the account."""
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TRUST_ENABLED = True
MFA_TRUST_COOKIE_AGE = SESSION_COOKIE_AGE
MFA_TRUST_COOKIE_NAME = "__Host-trusted" if SECURE else "trusted"
MFA_FORMS = {
    "authenticate": "commons.accounts.web.forms.CodeForm",
    "reauthenticate": "commons.accounts.web.forms.CodeAgainForm",
    "activate_totp": "commons.accounts.web.forms.SetUpCodeForm",
}

# --- Language -------------------------------------------------------------------------------------

LANGUAGE_CODE = "ru"
LANGUAGES = [("ru", _("Russian")), ("en", _("English"))]
LOCALE_PATHS = [ROOT / "locale"]
USE_I18N = USE_TZ = True
TIME_ZONE = "Europe/Moscow"

# --- Files ----------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "ui.assets.PackagesFinder",
]
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG
PRIVATE_FILES_ROOT = VAR_DIR / "files"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_FILES_ROOT},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- Letters --------------------------------------------------------------------------------------

EMAIL_URL = env.email_url("EMAIL_URL", default="filemail://")
EMAIL_BACKEND = EMAIL_URL["EMAIL_BACKEND"]
EMAIL_HOST, EMAIL_PORT = EMAIL_URL["EMAIL_HOST"], EMAIL_URL["EMAIL_PORT"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = EMAIL_URL["EMAIL_HOST_USER"], EMAIL_URL["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS = EMAIL_URL.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = EMAIL_URL.get("EMAIL_USE_SSL", False)
EMAIL_FILE_PATH = VAR_DIR / "letters"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("FROM_EMAIL", default=f"no-reply@{BASE_HOST}")

# --- The regional pool ----------------------------------------------------------------------------

POOL_ANSWER_DAYS = env.int("POOL_ANSWER_DAYS", default=7)
POOL_PAIRING_DAYS = env.int("POOL_PAIRING_DAYS", default=30)

# --- Telemetry ------------------------------------------------------------------------------------

LOGGING = log_settings(readable=DEBUG)
configure_structlog()
start_sentry(env.str("SENTRY_DSN", default=""), cell=CELL)
