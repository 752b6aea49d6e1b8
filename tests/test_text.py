"""Normal forms: tables of what counts as the same, and of what gives a secret away."""

from __future__ import annotations

import pytest

from quizgen.text import bare, fold, sentence, slug, spaced, squeeze, veil, without_article, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2017‑2021", "2017-2021"),
        ("G–20  Summit", "g-20 summit"),
        ("“just and durable peace”", '"just and durable peace"'),
        ("Russia’s", "Russia's"),
        ("Russia -Ukraine , war", "russia -ukraine, war"),
        ("ﬁnance", "finance"),
    ],
)
def test_dashes_quotes_case_and_spaces_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("U.S.-Russia relations", ["u", "s", "russia", "relations"]),
        ("₹ 4,317 crore", ["4", "317", "crore"]),
        ("नई दिल्ली में।", ["नई", "दिल्ली", "में"]),
        ("এমপির ভোট", ["এমপির", "ভোট"]),
    ],
)
def test_words_of_any_script_stay_whole(text: str, parts: list[str]) -> None:
    assert words(text) == parts


@pytest.mark.parametrize(
    ("meaning", "term", "veiled"),
    [
        ("interactions between the United States and Russia", "U.S.-Russia relations", "interactions between the United States and _____"),
        ("the state of Ukrainian talks", "Ukraine war", "the state of _____ talks"),
        ("a tax on goods and services", "Goods and Services Tax", "a _____ on _____ and _____"),
        ("punitive economic measures", "Sanctions", "punitive economic measures"),
        ("a site of the Ramsar list", "Ramsar site", "a _____ of the _____ list"),
    ],
)
def test_a_veiled_meaning_does_not_give_its_term_away(meaning: str, term: str, veiled: str) -> None:
    assert veil(meaning, term) == veiled


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("a lake of Bihar", "A lake of Bihar."),
        ("Who?", "Who?"),
        ("He said “no.”", "He said “no.”"),
        ("a list:", "A list."),
        ("यह है।", "यह है।"),
        ("संसद का निचला सदन", "संसद का निचला सदन।"),
    ],
)
def test_a_sentence_has_a_beginning_and_an_end(text: str, whole: str) -> None:
    assert sentence(text) == whole


def test_a_slug_is_cut_between_words() -> None:
    assert slug("Lavrov Signals Potential to Rebuild Russia-US Ties Amid Ukraine Conflict", limit=30) == "lavrov-signals-potential-to"
    assert slug("U.S. & U.K.") == "us-uk"
    assert slug("x" * 80) == "x" * 48


def test_no_break_spaces_are_spaces_and_invisible_characters_nothing() -> None:
    assert squeeze(" a\u00a0\u202f b\u200b\u00adc ") == "a bc"


def test_whole_words_are_found_between_spaces() -> None:
    assert spaced("Sixth Schedule, Article 244") == " sixth schedule article 244 "
    assert spaced("Article 24") not in spaced("Article 244")


@pytest.mark.parametrize(("phrase", "plain"), [("the Act", "Act"), ("An Act", "Act"), ("Theatre", "Theatre"), ("a  pact", "pact")])
def test_an_article_is_taken_off_and_nothing_else(phrase: str, plain: str) -> None:
    assert without_article(phrase) == plain
    assert bare(f" {phrase}, ") == plain.casefold()
