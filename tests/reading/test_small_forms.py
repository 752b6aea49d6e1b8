"""Full forms in small letters: what acronyms stand for by the first letters of common words."""

from __future__ import annotations

import pytest

from quizgen.reading.small_forms import small_forms

# a sentence, the acronym and its full form; "" where the words behind are none
FORMS = [
    ("The PCR (polymerase chain reaction) was found in 1983.", "PCR", "polymerase chain reaction"),
    ("A vaccine of mRNA (messenger ribonucleic acid) was made.", "mRNA", "messenger ribonucleic acid"),
    ("CRP-2 drugs (cell receptor protein-2 blockers) lower the fever.", "CRP-2", "cell receptor protein-2"),
    ("TIL-B stands for tumour infiltrating lymphocyte B-cell therapy.", "TIL-B", "tumour infiltrating lymphocyte B-cell"),
    ("An EEZ (exclusive economic zone) has 200 nautical miles.", "EEZ", "exclusive economic zone"),
    ("The WHO (a body of the union of states) met.", "", ""),
    ("The IAS (officers of the service) met in Lima.", "", ""),
    ("The EC (election commission) met.", "", ""),
    ("The USA (north of the border) has a wall.", "", ""),
    ("Outlay of the ECMR (electronics components) has risen.", "", ""),
    ("GDP (after a long year of falling prices) grew.", "", ""),
]


@pytest.mark.parametrize(("text", "short", "full"), FORMS)
def test_letters_stand_for_common_words_that_begin_with_them(text: str, short: str, full: str) -> None:
    assert [(one[0], one[1]) for one in small_forms(text)] == ([(short, full)] if short else [])
