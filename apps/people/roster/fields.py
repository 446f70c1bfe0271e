"""The columns a college's list of people may hold, and the kinds of people in it."""

from enum import StrEnum

from kernel.words import noop


class Field(StrEnum):
    """What a column of the list tells about a person."""

    FULL_NAME = "full_name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    PATRONYMIC = "patronymic"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    KIND = "kind"
    EXTERNAL_KEY = "external_key"
    GROUP = "group"
    COURSE = "course"
    SPECIALTY = "specialty"
    POSITION = "position"
    DEPARTMENT = "department"
    EXPERIENCE_YEARS = "experience_years"
    EMAIL = "email"
    PHONE = "phone"
    CONSENT = "consent"
    REPRESENTATIVE_NAME = "representative_name"
    REPRESENTATIVE_PHONE = "representative_phone"
    REPRESENTATIVE_EMAIL = "representative_email"
    REPRESENTATIVE_CONSENT = "representative_consent"


class Kind(StrEnum):
    """Who the person is to the college: a fact, never a permission."""

    STUDENT = "student"
    STAFF = "staff"
    ALUMNUS = "alumnus"
    PARENT = "parent"
    PARTNER_EMPLOYEE = "partner_employee"


FIELD_LABELS: dict[Field, str] = {
    Field.FULL_NAME: noop("full name"),
    Field.FAMILY_NAME: noop("family name"),
    Field.GIVEN_NAME: noop("given name"),
    Field.PATRONYMIC: noop("patronymic"),
    Field.BIRTH_DATE: noop("date of birth"),
    Field.SEX: noop("sex"),
    Field.KIND: noop("who the person is"),
    Field.EXTERNAL_KEY: noop("student card or staff number"),
    Field.GROUP: noop("group"),
    Field.COURSE: noop("year of study"),
    Field.SPECIALTY: noop("specialty"),
    Field.POSITION: noop("position"),
    Field.DEPARTMENT: noop("department"),
    Field.EXPERIENCE_YEARS: noop("experience, years"),
    Field.EMAIL: noop("e-mail"),
    Field.PHONE: noop("telephone"),
    Field.CONSENT: noop("consent"),
    Field.REPRESENTATIVE_NAME: noop("representative"),
    Field.REPRESENTATIVE_PHONE: noop("representative's telephone"),
    Field.REPRESENTATIVE_EMAIL: noop("representative's e-mail"),
    Field.REPRESENTATIVE_CONSENT: noop("representative's consent"),
}

KIND_LABELS: dict[Kind, str] = {
    Kind.STUDENT: noop("student"),
    Kind.STAFF: noop("member of staff"),
    Kind.ALUMNUS: noop("alumnus"),
    Kind.PARENT: noop("parent"),
    Kind.PARTNER_EMPLOYEE: noop("employee of a partner"),
}

NAME_PARTS = (Field.FAMILY_NAME, Field.GIVEN_NAME, Field.PATRONYMIC)
