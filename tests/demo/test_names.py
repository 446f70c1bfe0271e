"""Invented names are formed as Russian forms them."""

import random

import pytest

from demo.names import Name, drawn, parent_of, patronymic


@pytest.mark.parametrize(
    ("father", "son", "daughter"),
    [
        ("Сергей", "Сергеевич", "Сергеевна"),
        ("Юрий", "Юрьевич", "Юрьевна"),
        ("Дмитрий", "Дмитриевич", "Дмитриевна"),
        ("Григорий", "Григорьевич", "Григорьевна"),
        ("Игорь", "Игоревич", "Игоревна"),
        ("Пётр", "Петрович", "Петровна"),
        ("Павел", "Павлович", "Павловна"),
        ("Михаил", "Михайлович", "Михайловна"),
        ("Антон", "Антонович", "Антоновна"),
    ],
)
def test_a_patronymic_follows_the_fathers_name(father: str, son: str, daughter: str) -> None:
    assert patronymic(father, female=False) == son
    assert patronymic(father, female=True) == daughter


def test_parents_carry_the_family_name_of_the_child_in_their_own_gender() -> None:
    daughter = Name("Орлова", "Алёна", "Петровна", "female")
    told = {parent_of(random.Random(seed), daughter).split()[0] for seed in range(20)}

    assert told == {"Орлов", "Орлова"}


def test_the_same_seed_draws_the_same_people() -> None:
    assert drawn(random.Random(5), young=True) == drawn(random.Random(5), young=True)
