"""The syllabus: which tags sources mean, and what is other countries' affair."""

from __future__ import annotations

import pytest

from quizgen.syllabus import known_tags, tag_of, tags_of


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("GS2: Polity", "GS2::Polity"),
        ("GS2", "GS2"),
        ("GS-III", "GS3"),
        ("G.S. Paper 2", "GS2"),
        ("General Studies-II (Polity)", "GS2::Polity"),
        ("GS Paper III (Environment)", "GS3::Environment"),
        ("Mains GS II", "GS2"),
        ("UPSC Mains GS-3: Economy", "GS3::Economy"),
        ("UPSC Prelims: Polity", "Prelims::Polity_&_Governance"),
        ("UPSC Prelims", "Prelims"),
        ("Prelims GS Paper I: Environment", "Prelims::Environment"),
        ("Prelims and Mains", "Prelims"),
        ("Prelims and Mains GS-3 (Economy)", "GS3::Economy"),
        ("UPSC GS3 - Economy", "GS3::Economy"),
        ("UPSC CSE Mains GS2 – IR", "GS2::International_Relations"),
        ("GS3: International Relations", "GS2::International_Relations"),
        ("Economy", "GS3::Economy"),
        ("GS3: Cyber Security", "GS3::Security"),
        ("GS3: Space Technology", "GS3::Science_&_Technology"),
        ("GS3: Monetary Policy", "GS3::Economy"),
        ("GS2: Judiciary", "GS2::Polity"),
        ("GS2: Welfare", "GS2::Social_Justice"),
        ("GS1: Heritage", "GS1::Art_&_Culture"),
        ("GS3: Science", "GS3::Science_&_Technology"),
        ("Mains", ""),
        ("Cooking", ""),
    ],
)
def test_every_shape_of_a_tag_is_read(written: str, tag: str) -> None:
    assert tag_of(written) == tag
    assert tag in {"", *known_tags()}


INTERNATIONAL, POLITY = "GS2::International_Relations", "GS2::Polity"


@pytest.mark.parametrize(
    ("term", "meaning", "tag"),
    [
        ("Sergei Lavrov", "Russia's Foreign Minister since 2004", INTERNATIONAL),
        ("Donald Trump", "45th President of the United States", INTERNATIONAL),
        ("Ukraine war", "armed conflict that began in 2022 after Russia's invasion of Ukraine", INTERNATIONAL),
        ("Sanctions", "punitive measures imposed by one country to coerce another", INTERNATIONAL),
        ("Directive Principles", "guidelines for the State, borrowed from the Irish Constitution", POLITY),
        ("Judicial review", "power of courts to examine laws, borrowed from the United States", POLITY),
        ("Federalism", "division of powers between centre and states, as in Canada", POLITY),
        ("Presidential system", "system with a president at its head, like the United States", POLITY),
        ("Simon Commission", "British commission appointed in 1927 to review constitutional progress", POLITY),
        ("Dutch disease", "decline of manufacturing that follows a resource boom", POLITY),
        ("French Open", "tournament that a minister attended", POLITY),
        ("International Criminal Court", "permanent court at The Hague set up by the Rome Statute", INTERNATIONAL),
        ("Audrey Azoulay", "French politician, Director‑General of UNESCO (2017‑2025)", INTERNATIONAL),
        ("Simon Stiell", "UN Climate Change Executive Secretary since August 2022", INTERNATIONAL),
        ("NASA", "the civil space agency of the United States created in 1958", INTERNATIONAL),
        ("South China Sea dispute", "competing territorial claims of Vietnam and Malaysia", INTERNATIONAL),
        ("Chief Justice", "head of the Supreme Court of India, consulted by the President", POLITY),
    ],
)
def test_a_country_must_own_what_is_defined(term: str, meaning: str, tag: str) -> None:
    assert tags_of(("GS2: Polity",), term, meaning) == (tag,)


def test_without_tags_two_words_must_speak_for_one_head() -> None:
    assert tags_of((), "Repo rate", "rate at which the RBI lends to banks") == ("GS3::Economy",)
    assert tags_of((), "Port", "ports") == ()
    assert tags_of((), "Term", "a word of no subject") == ()


@pytest.mark.parametrize(
    ("written", "meaning", "tag"),
    [
        ("GS1: History", "Mughal fort in Delhi built by Shah Jahan between 1639 and 1648", "GS1::Ancient_&_Medieval_History"),
        ("GS1: Indian History", "harbour town of the 3rd century", "GS1::Ancient_&_Medieval_History"),
        ("GS1: History", "freedom fighter who led a revolt in 1922", "GS1::Modern_History"),
        ("GS1: History", "revolt of 1857 against the East India Company", "GS1::Modern_History"),
        ("GS1: History", "study of coins", "GS1"),
        ("GS1: History", "medieval temple found by British officers", "GS1"),
        ("GS1: Modern History", "study of coins", "GS1::Modern_History"),
        ("GS1: World History", "study of coins", "GS1::World_History"),
        ("GS1: Medieval History", "British study", "GS1::Ancient_&_Medieval_History"),
    ],
)
def test_history_is_of_the_age_that_the_text_shows(written: str, meaning: str, tag: str) -> None:
    assert tags_of((written,), "Term", meaning) == (tag,)
