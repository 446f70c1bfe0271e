"""People of the college and those who answer for the minors among them."""

from typing import Self

from django.db import models
from django.db.models.functions import Concat, Lower, Replace

from apps.people.roster import KIND_LABELS
from apps.people.roster.cleaning.study_and_work import LAST_COURSE, LONGEST_EXPERIENCE
from kernel.clock import now
from kernel.personal_data import Personal
from tenants.models import CollegeModel

LONGEST_NAME, LONGEST_TEXT, LONGEST_GROUP, LONGEST_PHONE = 100, 200, 40, 32
SPACE = models.Value(" ")


def spelled_simply() -> models.Expression:
    """The whole name in small letters with ё as е and without hyphens: for search and order."""
    whole = Concat("family_name", SPACE, "given_name", SPACE, "patronymic")
    simple: models.Expression = Lower(whole)
    for sign, instead in (("ё", "е"), ("-", " ")):
        simple = Replace(simple, models.Value(sign), models.Value(instead))
    return simple


class PersonQuerySet(models.QuerySet["Person"]):
    """People as they are asked for everywhere."""

    def present(self) -> Self:
        """Without those who were put away."""
        return self.filter(archived_at=None)


class Person(CollegeModel):
    """A student, member of staff, alumnus, parent or partner's employee; the kind is no permission.

    `external_key` is the number of the student card or of the member of staff, `employee_id` the
    partner's own row in public. `version` rises with every change by hand or by a list.
    """

    family_name = models.CharField(max_length=LONGEST_NAME)
    given_name = models.CharField(max_length=LONGEST_NAME)
    patronymic = models.CharField(max_length=LONGEST_NAME, blank=True, default="")
    birth_date = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=1, blank=True, default="", choices=[("m", "m"), ("f", "f")])
    kind = models.CharField(
        max_length=20, choices=[(kind.value, label) for kind, label in KIND_LABELS.items()]
    )
    external_key = models.CharField(max_length=LONGEST_GROUP, blank=True, default="")
    group = models.CharField(max_length=LONGEST_GROUP, blank=True, default="")
    course = models.PositiveSmallIntegerField(null=True, blank=True)
    specialty = models.CharField(max_length=LONGEST_TEXT, blank=True, default="")
    position = models.CharField(max_length=LONGEST_TEXT, blank=True, default="")
    department = models.CharField(max_length=LONGEST_TEXT, blank=True, default="")
    subject = models.CharField(max_length=LONGEST_TEXT, blank=True, default="")
    experience_years = models.PositiveSmallIntegerField(null=True, blank=True)
    email = models.EmailField(max_length=LONGEST_TEXT, blank=True, default="")
    phone = models.CharField(max_length=LONGEST_PHONE, blank=True, default="")
    account_id = models.UUIDField(null=True)
    employer_id = models.UUIDField(null=True)
    employee_id = models.UUIDField(null=True)
    archived_at = models.DateTimeField(null=True)
    added_at = models.DateTimeField(default=now)
    version = models.PositiveIntegerField(default=1)
    simple_name = models.GeneratedField(
        expression=spelled_simply(), output_field=models.TextField(), db_persist=True
    )

    objects = PersonQuerySet.as_manager()
    personal_data = Personal(
        columns=(
            *("family_name", "given_name", "patronymic", "birth_date", "sex", "external_key", "group"),
            *("position", "email", "phone", "simple_name"),
        ),
        whose="students, staff, alumni, parents and partners' employees of the college",
        why="to invite them to the programme and to know whose consent is needed",
        keep="until the person leaves the college or withdraws consent, then by the erasure's act",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in KIND_LABELS]),
                name="a_person_is_of_a_known_kind",
            ),
            models.CheckConstraint(
                condition=~models.Q(family_name="") & ~models.Q(given_name=""),
                name="a_person_has_family_and_given_name",
            ),
            models.CheckConstraint(
                condition=models.Q(course=None) | models.Q(course__range=(1, LAST_COURSE)),
                name="a_year_of_study_is_one_to_six",
            ),
            models.CheckConstraint(
                condition=models.Q(experience_years=None)
                | models.Q(experience_years__lte=LONGEST_EXPERIENCE),
                name="experience_is_of_one_life",
            ),
            models.UniqueConstraint(
                fields=["external_key"],
                condition=models.Q(archived_at=None) & ~models.Q(external_key=""),
                name="one_person_per_card_or_staff_number",
            ),
            models.UniqueConstraint(fields=["employee_id"], name="one_person_per_partner_employee"),
            models.UniqueConstraint(fields=["account_id"], name="one_person_per_account"),
        ]
        indexes = [models.Index(fields=["simple_name", "id"], name="people_by_name")]

    @property
    def name(self) -> str:
        """«Фамилия Имя Отчество»."""
        return " ".join(part for part in (self.family_name, self.given_name, self.patronymic) if part)


class Representative(CollegeModel):
    """A parent or guardian who signs for a minor."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="representatives")
    full_name = models.CharField(max_length=LONGEST_TEXT)
    phone = models.CharField(max_length=LONGEST_PHONE, blank=True, default="")
    email = models.EmailField(max_length=LONGEST_TEXT, blank=True, default="")

    personal_data = Personal(
        columns=("full_name", "phone", "email"),
        whose="legal representatives of minors",
        why="to ask for their consent and to reach them",
        keep="as long as the minor's card",
    )
