"""Questions made from clauses: every row is a sentence, the part that is asked for, and the question, "" where none can be made well."""

from __future__ import annotations

import pytest

from quizgen.extractors.announced import which_are_they
from quizgen.extractors.asking import question_for
from quizgen.extractors.leaking import leaks
from quizgen.extractors.question_words import plural_of, wh_for
from quizgen.model import Clause, Fact, Phrase, Slot
from quizgen.text import sentence
from reading_samples import main_statement

HEADS = {
    "ministry": "ministry",
    "country": "country",
    "city": "city",
    "state": "state",
    "law": "law",
    "scheme": "scheme",
    "treaty": "treaty",
    "committee": "committee",
}
QUESTIONS: list[tuple[str, str, str, str]] = [
    # The subject: nothing is inverted.
    (
        "The Ministry of Jal Shakti launched the Sagar portal in 2019.",
        "Ministry of Jal Shakti",
        "ministry",
        "Which ministry launched the Sagar portal in 2019?",
    ),
    ("Asha Devi was elected president of Ghana in 2024.", "Asha Devi", "person", "Who was elected president of Ghana in 2024?"),
    ("Sikkim joined the Union on 16 May 1975.", "Sikkim", "state", "Which state joined the Union on 16 May 1975?"),
    ("In 2019, Japan left the Whaling Board of Geneva.", "Japan", "country", "In 2019, which country left the Whaling Board of Geneva?"),
    ("Sikkim became a state of the Union in 1975.", "Sikkim", "state", ""),
    # The object: a form of "do", or the auxiliary.
    ("India ratified the Paris Agreement on 2 October 2016.", "Paris Agreement", "law", "Which law did India ratify on 2 October 2016?"),
    (
        "The king has visited Bhutan four times since 2014.",
        "Bhutan",
        "country",
        "Which country has the king visited four times since 2014?",
    ),
    ("The Coffee Board appointed Asha Devi in Kochi.", "Asha Devi", "person", "Whom did the Coffee Board appoint in Kochi?"),
    # A place behind a place is no object; what is counted goes on behind "and".
    ("The minister opened the Sagar portal from Mahajan village in Bikaner district, Rajasthan on 2 May 2019.", "Rajasthan", "state", ""),
    ("The Coffee Board opened 72 schools in Kochi and 18 shops in Delhi in 2019.", "72", "number", ""),
    # A part of a sum does not lengthen the question.
    (
        "The Ministry of Coal approved the Sagar portal on 4 May 2019 with an outlay of ₹163 crore, including ₹2,600 lakh of support.",
        "4 May 2019",
        "date",
        "On which date did the Ministry of Coal approve the Sagar portal with an outlay of ₹163 crore?",
    ),
    # What belongs to a participle is not asked as if it were the verb's.
    ("In 2025, Britain signed a treaty handing sovereignty over the isles to Ghana.", "Ghana", "country", ""),
    # The agent and what stands behind another preposition.
    (
        "The portal was launched by the Ministry of Coal in 2019.",
        "Ministry of Coal",
        "ministry",
        "By which ministry was the portal launched in 2019?",
    ),
    ("The Coffee Board was led by Asha Devi in 2019.", "Asha Devi", "person", "By whom was the Coffee Board led in 2019?"),
    (
        "The tunnel was built under the Border Roads Act in 2019.",
        "Border Roads Act",
        "law",
        "Under which law was the tunnel built in 2019?",
    ),
    ("The port was built in Kerala in 2019.", "Kerala", "state", "In which state was the port built in 2019?"),
    ("The port was built in Kochi in 2019.", "Kochi", "city", "In which city was the port built in 2019?"),
    ("The exercise was held at Mahajan in 2019.", "Mahajan", "place", "Where was the exercise held in 2019?"),
    # Who held an office then is as right an answer as the office is.
    (
        "The Rice Mission was launched by the President of Ghana in 2019.",
        "President of Ghana",
        "office",
        "By the holder of which office was the Rice Mission launched in 2019?",
    ),
    # Times.
    ("The Rice Fund was begun in 1995-96.", "1995-96", "period", "In which financial year was the Rice Fund begun?"),
    ("The Rice War was fought in 1839-42.", "1839-42", "period", "During which period was the Rice War fought?"),
    ("The National Green Tribunal was set up in 2010.", "2010", "year", "In which year was the National Green Tribunal set up?"),
    (
        "India and Nepal signed the Mahakali Treaty on 12 February 1996.",
        "12 February 1996",
        "date",
        "On which date did India and Nepal sign the Mahakali Treaty?",
    ),
    (
        "India launched the Aditya probe in September 2023.",
        "September 2023",
        "month",
        "In which month and year did India launch the Aditya probe?",
    ),
    (
        "The exercise was held in Alaska from 1 to 14 September 2025.",
        "1 to 14 September 2025",
        "period",
        "On which dates was the exercise held in Alaska?",
    ),
    ("The Coffee Board has sold tea since 1942.", "1942", "year", "Since which year has the Coffee Board sold tea?"),
    # A time within a longer part is asked for, unless a participle there has it.
    (
        "Ghana and Peru signed a pact of friendship on 4 May 2019.",
        "4 May 2019",
        "date",
        "On which date did Ghana and Peru sign a pact of friendship?",
    ),
    (
        "The minister signed the Rice Treaty on 4 May 2019 in Lima on the sidelines of a fair.",
        "4 May 2019",
        "date",
        "On which date did the minister sign the Rice Treaty in Lima on the sidelines of a fair?",
    ),
    (
        "Ghana joined the club as a permanent partner in 2015.",
        "2015",
        "year",
        "In which year did Ghana join the club as a permanent partner?",
    ),
    ("The port was built under an agreement signed in 2016.", "2016", "year", ""),
    ("Ghana was the first country to join the club in 2016.", "2016", "year", ""),
    ("Ghana was the chair of the club in 2016.", "2016", "year", "In which year was Ghana the chair of the club?"),
    ("The king took Goa from the Sultan about 1510.", "1510", "year", "About which year did the king take Goa from the Sultan?"),
    ("The Rice Code replaces the Wheat Act of 1860.", "Wheat Act", "law", "Which law of 1860 does the Rice Code replace?"),
    ("The club was registered under the Wheat Act, 1860.", "Wheat Act", "law", "Under which law was the club registered?"),
    ("Ghana replaced the scheme for those joining after 2004.", "2004", "year", ""),
    # The noun of a question does not give the name away that ends with it.
    ("The Rice Committee was formed in Ghana in 1950.", "Rice Committee", "committee", "Which committee was formed in Ghana in 1950?"),
    ("The rocket was launched from Lima Point in 2019.", "Lima Point", "place", "From where was the rocket launched in 2019?"),
    (
        "The Coffee Board was set up in 1964 on the recommendation of the Rao Committee.",
        "Rao Committee",
        "committee",
        "On the recommendation of which committee was the Coffee Board set up in 1964?",
    ),
    ("India has signed the Lima Pact in 2017.", "2017", "year", ""),
    (
        "In 2005, Parliament enacted the Right to Information Act.",
        "2005",
        "year",
        "In which year did Parliament enact the Right to Information Act?",
    ),
    # Counts.
    (
        "The National Green Tribunal has five regional benches.",
        "five",
        "number",
        "How many regional benches does the National Green Tribunal have?",
    ),
    ("The Wildlife Act of India contains six schedules.", "six", "number", "How many schedules does the Wildlife Act of India contain?"),
    ("India has built ten dams on the Krishna.", "ten", "number", "How many dams has India built on the Krishna?"),
    ("The ten ports of Kerala are old.", "ten", "number", ""),
    # What cannot be asked in plain words.
    ("The bridge cost ₹400 crore in 2019.", "₹400 crore", "money", ""),
    ("India ranked 38th in the Peace Index in 2025.", "38th", "ordinal", ""),
    ("The dam is 120 metres high in Kochi.", "120 metres", "measure", ""),
    # The answer stands in the question already.
    ("The Kerala Board of Ports opened a port in Kerala.", "Kerala", "state", ""),
]
TEXTS = tuple(dict.fromkeys(text for text, *_ in QUESTIONS))


def fact_of(text: str, shown: str, kind: str) -> tuple[Fact, Slot]:
    slot = Slot(shown, kind, HEADS.get(kind, ""))
    statement, _ = main_statement(text, TEXTS)
    return Fact(sentence(statement.text), text, (slot,), clause=statement.clause), slot


@pytest.mark.parametrize(("text", "shown", "kind", "question"), QUESTIONS)
def test_a_part_of_a_sentence_is_asked_for_like_this(text: str, shown: str, kind: str, question: str) -> None:
    assert question_for(*fact_of(text, shown, kind)) == question


CLAUSE = Clause("", "the Sagar Mission", "", "covers", "cover", (Phrase("ten ports", "object"),))
PORTS = Slot("ten", "number")


@pytest.mark.parametrize(
    ("context", "question"),
    [
        ("", "How many ports does the Sagar Mission cover?"),
        ("the Blue Economy Plan", "With reference to the Blue Economy Plan, how many ports does the Sagar Mission cover?"),
        ("Sagar Mission", "How many ports does the Sagar Mission cover?"),
    ],
)
def test_a_context_stands_before_a_question_that_does_not_name_it(context: str, question: str) -> None:
    fact = Fact("The Sagar Mission covers ten ports.", "…", (PORTS,), context=context, clause=CLAUSE)
    assert question_for(fact, PORTS) == question


@pytest.mark.parametrize(
    ("said", "kind", "time", "question"),
    [
        (
            "The Rice evam Wheat Mahabhiyan (RWM) was launched in March 2019.",
            "month",
            "March 2019",
            "In which month and year was the Rice evam Wheat Mahabhiyan (RWM) launched?",
        ),
        (
            "Rice Yojana was approved by the Cabinet on 4 May 2019.",
            "date",
            "4 May 2019",
            "On which date was Rice Yojana approved by the Cabinet?",
        ),
        ("Rice Yojana was approved under a plan signed in 2016.", "year", "2016", ""),
        ("Rice Yojana, once a plan, was approved in 2016.", "year", "2016", ""),
        ("Rice Yojana and the Wheat Plan were launched in 2016.", "year", "2016", ""),
    ],
)
def test_a_plain_passive_is_asked_for_its_time_without_a_parse(said: str, kind: str, time: str, question: str) -> None:
    slot = Slot(time, kind)
    assert question_for(Fact(said, said, (slot,)), slot) == question


def test_a_fact_that_brings_its_question_asks_it_for_its_first_slot_only() -> None:
    other = Slot("Goa", "state")
    fact = Fact("NCA stands for National Coffee Act.", "…", (PORTS, other), question="What does NCA stand for?")
    assert [question_for(fact, slot) for slot in (PORTS, other)] == ["What does NCA stand for?", ""]


@pytest.mark.parametrize(
    "fact",
    [
        Fact("Ports | ten", "…", (PORTS,)),
        Fact("…", "…", (PORTS,), clause=Clause("", "it", "", "has", "have", (Phrase("ten", "object"),))),
        Fact("…", "…", (PORTS,), clause=Clause(" ".join(["In 2010"] * 20), "India", "", "has", "have", (Phrase("ten ports", "object"),))),
    ],
    ids=["a row", "too little is left", "too long"],
)
def test_what_makes_no_plain_question_is_left_to_a_gap(fact: Fact) -> None:
    assert question_for(fact, PORTS) == ""


@pytest.mark.parametrize(
    ("slot", "subject", "preposition", "expected"),
    [
        (Slot("2010", "year"), False, "by", "By which year"),
        (Slot("2010", "year"), False, "since", "Since which year"),
        (Slot("2010", "year"), False, "", "In which year"),
        (Slot("2010", "year"), True, "", None),
        (Slot("2010", "year"), False, "of", None),
        (Slot("4 May 2021", "date"), False, "until", "Until which date"),
        (Slot("2019-20", "period"), False, "since", None),
        (Slot("Asha Devi", "person"), True, "", "Who"),
        (Slot("Asha Devi", "person"), False, "with", "With whom"),
        (Slot("Asha Devi", "person"), False, "near", None),
        (Slot("Goa", "state", "state"), False, "from", "From which state"),
        (Slot("Goa", "state", "state"), False, "than", None),
        (Slot("Mahajan", "place"), False, "in", "Where"),
        (Slot("Mahajan", "place"), False, "to", None),
        (Slot("Forest Act", "law"), False, "under", "Under which law"),
        (Slot("5%", "percent"), False, "by", None),
        (Slot("Goa, Kerala and Assam", "list", "State"), False, "in", "In which three States"),
        (Slot("Peru, Chile, Cuba and Haiti", "list", "country"), False, "by", "By which four countries"),
        (Slot("rice and tea", "list"), False, "by", None),
        (Slot("it", "thing"), True, "", None),
    ],
)
def test_the_wh_phrase_fits_the_answer_and_its_preposition(slot: Slot, subject: bool, preposition: str, expected: str | None) -> None:  # noqa: FBT001 - a column of the table
    wh = wh_for(slot, subject=subject, preposition=preposition)
    assert (wh.fronted(preposition) if wh else None) == expected


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("ministry", "ministries"),
        ("country", "countries"),
        ("bus", "buses"),
        ("day", "days"),
        ("tiger reserve", "tiger reserves"),
        ("species", "species"),
        ("branch", "branches"),
    ],
)
def test_a_question_for_several_has_its_noun_in_the_plural(noun: str, plural: str) -> None:
    assert plural_of(noun) == plural
    wh = wh_for(Slot("A and B", "thing", noun), subject=True, plural=True)
    assert wh is not None
    assert wh.text == f"Which {plural}"


def test_a_name_within_a_longer_word_gives_the_answer_away() -> None:
    assert leaks("Which river rises at Talakaveri in the hills of Kodagu?", Slot("Kaveri", "place", "river"))
    assert leaks("After whom or what is the Rao Prize named?", Slot("Asha Lata Rao", "term"))
    assert not leaks("After whom or what is the Salt Prize named?", Slot("Asha Lata Rao", "term"))
    assert not leaks("Which river rises at Trimbakeshwar, near Nashik?", Slot("Godavari", "place", "river"))


def test_a_person_who_only_names_the_object_before_is_not_asked_for() -> None:
    parts = (Phrase("his counterpart", "object"), Phrase("Wang Yi", "object"), Phrase("in July 2024", "preposition", "in"))
    clause = Clause("", "S. Jaishankar", "", "met", "meet", parts, past=True)
    fact = Fact("S. Jaishankar met his counterpart, Wang Yi, in July 2024.", "…", (Slot("Wang Yi", "person"),), clause=clause)
    assert question_for(fact, fact.slots[0]) == ""


def test_a_count_that_is_reached_is_asked_with_a_gap() -> None:
    clause = Clause("", "India", "", "reached", "reach", (Phrase("100 wetlands", "object"),), past=True)
    fact = Fact("India reached 100 wetlands.", "…", (Slot("100", "number"),), clause=clause)
    assert question_for(fact, fact.slots[0]) == ""


@pytest.mark.parametrize(
    ("law", "question"),
    [
        ("Seeds (Twelfth Amendment) Act, 2011", "Which law inserted Article 43?"),
        ("Seeds Act, 2011 and the Barley Act, 2012", "Which laws inserted Article 43?"),
    ],
)
def test_a_law_by_its_whole_name_is_one_though_the_parse_takes_it_for_several(law: str, question: str) -> None:
    clause = Clause("", f"the {law}", "", "inserted", "insert", (Phrase("Article 43", "object"),), past=True, plural=True)
    fact = Fact(f"The {law} inserted Article 43.", "…", (Slot(law, "law", "law"),), clause=clause)
    assert question_for(fact, fact.slots[0]) == question


@pytest.mark.parametrize(("listed", "asked"), [("seed, rain and soil", True), ("SDN-1, SDN-2 and SDN-3", False)])
def test_kinds_that_only_count_are_not_asked_for(listed: str, *, asked: bool) -> None:
    slot = Slot(listed, "list")
    fact = Fact(f"Site-Directed Nuclease techniques of Peru are of three kinds: {listed}.", "…", (slot,))
    assert bool(which_are_they(fact, slot)) is asked
