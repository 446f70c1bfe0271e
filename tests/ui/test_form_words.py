"""What a form says about a field left empty or filled wrongly, in Russian."""

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override


class Sample(forms.Form):
    """A field of each kind that people fill in wrongly."""

    name = forms.CharField(max_length=50)
    year = forms.IntegerField(min_value=2000, max_value=2100)
    email = forms.EmailField()
    role = forms.ChoiceField(choices=[("curator", "Куратор")])


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("name", "", "Заполните это поле."),
        ("name", "Ж" * 70, "Слишком длинно: помещается 50 знаков, а здесь 70."),
        ("year", "АБВ", "Здесь нужно целое число."),
        ("year", "1", "Здесь может быть не меньше 2000."),
        ("year", "9999", "Здесь может быть не больше 2100."),
        ("email", "АБВ", "Это не адрес электронной почты."),
        ("role", "<script>", "Такого варианта здесь нет. Выберите другой."),
    ],
)
def test_a_wrong_field_is_told_plainly(field: str, typed: str, words: str) -> None:
    with override("ru"):
        assert Sample({field: typed}).errors[field] == [words]


def test_an_empty_file_is_told_with_what_to_do() -> None:
    with override("ru"), pytest.raises(forms.ValidationError, match="выберите снова"):
        forms.FileField().clean(SimpleUploadedFile("список.csv", b""))
