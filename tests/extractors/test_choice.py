"""Choices from facts: which questions get one, what stands beside the key, and what never does."""

from __future__ import annotations

import re
from datetime import date

import pytest

from quizgen.extractors.choice import choices
from quizgen.extractors.distractors import fair_lengths, is_acronym
from quizgen.gazetteer import entry, same_thing
from quizgen.model import SLOT_TYPES, Block, Choice, Corpus, Document, Draft, Fact, Name, Quote, Reading, Slot, Source
from quizgen.syllabus import table

PUBLISHED = date(2026, 5, 13)


@pytest.fixture(autouse=True)
def every_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search for distractors is tried on all types, also on those of which no choice is offered yet."""
    monkeypatch.setattr("quizgen.extractors.choice.FAIR", frozenset(SLOT_TYPES))


def fact(question: str, slot: Slot, *, statement: str = "", about: str = "the asked", others: tuple[Slot, ...] = ()) -> Fact:
    said = statement or f"The answer that is wanted here is {slot.text}."
    return Fact(said, said, (slot, *others), about=about, question=question)


def reading(*facts: Fact, text: str = "", names: tuple[Name, ...] = (), published: date | None = PUBLISHED, source: str = "s") -> Reading:
    blocks = tuple(Block(line) for line in (*(one.quote for one in facts), text) if line)
    return Reading(Document(Source(source, "S", published), blocks), facts, names)


def drafts(made: Reading, *neighbours: Reading) -> list[Draft]:
    return list(choices(made, Corpus((made, *neighbours))))


def asked(question: str, key: str, kind: str, head: str = "") -> Draft | None:
    """The choice that one question gives."""
    return next(iter(drafts(reading(fact(question, Slot(key, kind, head, relation="be asked", worth=0.8))))), None)


def options(draft: Draft | None) -> tuple[str, ...]:
    """The options, the key first; none where there is no item."""
    return (draft.prompt.answer, *draft.prompt.distractors) if draft and isinstance(draft.prompt, Choice) else ()


# Question, key, type, head; then what may stand beside the key, all of one sort.
GIVEN = (
    (
        "Which ministry launched the mission?",
        "Ministry of Jal Shakti",
        "ministry",
        "ministry",
        "Ministry of Commerce and Industry | Ministry of Defence | Ministry of Education | Ministry of External Affairs | Ministry of Environment, Forest and Climate Change",
    ),
    (
        "In which state is Madhav Tiger Reserve?",
        "Madhya Pradesh",
        "state",
        "state",
        "Gujarat | Haryana | Rajasthan | Uttar Pradesh | West Bengal | Maharashtra | Punjab",
    ),
    (
        "In which city was the first India-Nordic Summit held?",
        "Stockholm",
        "city",
        "city",
        "Oslo | Helsinki | Copenhagen | Reykjavik",
    ),
    (
        "In which city was the BRICS summit of 2009 held?",
        "Yekaterinburg",
        "city",
        "city",
        "Sochi | Kazan | Vladivostok | Ufa | Saint Petersburg | Moscow",
    ),
    (
        "In which city was the campaign launched in Maharashtra in 2015?",
        "Nagpur",
        "city",
        "city",
        "Mumbai | Pune | Nashik | Thane | Aurangabad | Solapur | Kolhapur | Amravati | Chhatrapati Sambhajinagar",
    ),
    (
        "In which Russian city was the summit of 2015 held?",
        "Ufa",
        "city",
        "city",
        "Sochi | Kazan | Vladivostok | Yekaterinburg | Saint Petersburg | Moscow",
    ),
    (
        "Which act was amended to insert Section 9D?",
        "Mines and Minerals (Development and Regulation) Act, 1957",
        "law",
        "act",
        "Offshore Areas Mineral (Development and Regulation) Act, 2002 | Coal Mines (Special Provisions) Act, 2015 | Oilfields (Regulation and Development) Act, 1948 | Coal Bearing Areas (Acquisition and Development) Act, 1957",
    ),
    ("Which regulator issued the framework?", "SEBI", "body", "regulator", "RBI | TRAI | IRDAI | PFRDA | IFSCA | FSSAI | CCI | IBBI"),
    (
        "Which treaty did Russia suspend in 2023?",
        "New START",
        "treaty",
        "treaty",
        "Treaty on Open Skies | Outer Space Treaty | INF Treaty | ABM Treaty | Arms Trade Treaty",
    ),
    (
        "Which exercise was held at Aundh in April 2025?",
        "Exercise DUSTLIK",
        "event",
        "exercise",
        "Exercise Mitra Shakti | Exercise INDRA | Exercise Surya Kiran | Exercise Yudh Abhyas | Exercise Varuna | Exercise Sampriti | Exercise KAZIND | Exercise Khanjar",
    ),
    (
        "Which tribe lives by hunting on Great Nicobar?",
        "Shompen",
        "people",
        "tribe",
        "Jarawa | Onge | Sentinelese | Great Andamanese | Nicobarese",
    ),
    ("Which agency launched the probe in 2022?", "NASA", "body", "agency", "ESA | JAXA | CNSA | CSA | CNES"),
)


@pytest.mark.parametrize(("question", "key", "kind", "head", "fitting"), GIVEN)
def test_beside_a_name_stands_what_is_of_its_sort(question: str, key: str, kind: str, head: str, fitting: str) -> None:
    shown = options(asked(question, key, kind, head))
    assert len(shown) == 4
    assert same_thing(shown[0], key)
    assert set(shown[1:]) <= set(fitting.split(" | "))


# Where no three sure distractors can be had, or more than one answer may be right, there is no item.
NOT_GIVEN = (
    ("Which country is a member of BRICS?", "Brazil", "country", "country"),
    ("Which city has a metro system?", "Jaipur", "city", "city"),
    ("Which project is a flagship scheme of the Government of India?", "Project Tiger", "scheme", "project"),
    ("To which country does the treaty also apply?", "Norway", "country", "country"),
    ("Which country keeps its base after American troops leave?", "U.S.", "country", "country"),
    ("Which country signed the accord?", "India", "country", "country"),
    ("Which forum speaks for the tiger states?", "Global Tiger Forum", "body", "forum"),
    ("Which body coordinates the work?", "Example Coordination Cell", "body", "body"),
    ("Which summit adopted the text?", "Example Summit", "event", "summit"),
    ("Who opened the session?", "Sergei Lavrov", "person", ""),
    ("Why was the line closed?", "to save money", "purpose", ""),
)


@pytest.mark.parametrize(("question", "key", "kind", "head"), NOT_GIVEN)
def test_where_a_choice_would_be_unfair_there_is_none(question: str, key: str, kind: str, head: str) -> None:
    assert options(asked(question, key, kind, head)) == ()


def test_a_slot_of_little_worth_and_a_second_slot_give_nothing() -> None:
    question, poor = "Which agency launched the probe?", Slot("NASA", "body", "agency", relation="launch", worth=0.4)
    assert drafts(reading(fact(question, poor))) == []
    two = fact(
        question,
        Slot("NASA", "body", "agency", relation="launch", worth=0.7),
        others=(Slot("2022", "year", relation="launch year", worth=0.9),),
    )
    assert [draft.key for draft in drafts(reading(two))] == ["NASA"]


def test_a_draft_keeps_the_conventions() -> None:
    made = reading(
        fact("Which agency launched the probe?", Slot("NASA", "body", "agency", relation="launch body", worth=0.7), about="Probe")
    )
    (draft,) = drafts(made)
    assert (draft.about, draft.evidence, draft.key, draft.by) == ("Probe", "Probe launch body", "NASA", "choice")
    assert draft.quotes == (Quote("s", made.facts[0].quote),)
    assert set(options(draft)[1:]) <= set(draft.pool)
    assert drafts(made) == [draft]


FALSE_FRIENDS = (
    ("what the statement itself names", "ESA", "", "NASA and not ESA launched the probe."),
    ("what another sentence says of it", "ESA", "The probe was launched with the help of ESA from Kourou.", ""),
    ("what another sentence says of its full name", "JAXA", "The Japan Aerospace Exploration Agency launched a like probe.", ""),
)


@pytest.mark.parametrize(("why", "out", "text", "statement"), FALSE_FRIENDS)
def test_what_a_source_may_make_true_is_no_distractor(why: str, out: str, text: str, statement: str) -> None:
    slot = Slot("NASA", "body", "agency", relation="launch", worth=0.7)
    (draft,) = drafts(reading(fact("Which agency launched the probe?", slot, statement=statement), text=text))
    assert out not in draft.pool, why
    assert len(draft.pool) >= 3


def test_the_answer_of_another_document_to_the_same_is_no_distractor() -> None:
    slot = Slot("Stockholm", "city", "city", relation="hold summit city", worth=0.7)
    other = fact(
        "Where was it?", Slot("Oslo", "city", "city", relation="hold summit city"), statement="They came to Oslo.", about="The summit"
    )
    made = reading(fact("In which city was the summit held?", slot, about="the summit"))
    assert "Oslo" in drafts(made)[0].pool
    assert "Oslo" not in drafts(made, reading(other, source="t"))[0].pool


@pytest.mark.parametrize(
    ("question", "out"),
    [
        ("In which state does the Pench Tiger Reserve lie?", "Maharashtra"),
        ("In which state does the Kaziranga National Park lie?", "Assam"),
    ],
)
def test_a_state_in_which_the_thing_also_lies_is_no_distractor(question: str, out: str) -> None:
    draft = asked(question, "Madhya Pradesh", "state", "state")
    assert draft is not None
    assert out not in draft.pool


def test_a_thing_with_its_year_did_not_happen_before_it() -> None:
    draft = asked("On which date was the National Cooperative Policy 2025 released?", "24 July 2025", "date", "")
    assert draft is None or not [option for option in draft.pool if "2024" in option]


def test_a_state_that_was_once_a_part_of_the_key_is_no_distractor() -> None:
    draft = asked("In which state did the movement begin in 1980?", "Andhra Pradesh", "state", "state")
    assert draft is not None
    assert "Telangana" not in draft.pool
    assert "Tamil Nadu" in draft.pool


def test_one_of_several_answers_in_a_row_is_not_asked() -> None:
    norway, sweden = (Slot(name, "country", "country", relation="sign", worth=0.8) for name in ("Norway", "Sweden"))
    one = fact("Which country signed the pact?", norway, statement="Norway and Sweden signed the pact.", others=(sweden,))
    assert drafts(reading(one)) == []
    apart = fact("Which country signed the pact?", norway, statement="Norway signed the pact in Sweden.", others=(sweden,))
    assert len(drafts(reading(apart))) == 1


def minister(name: str, office: str) -> Name:
    return Name(name, "person", (name, name.split()[-1]), office)


MINISTERS = (
    minister("Ravi Exampal", "External Affairs Minister"),
    minister("Anna Samplova", "Czech Foreign Minister"),
    minister("Paul Modell", "German Foreign Minister"),
    minister("Jane Pattern", "British Foreign Secretary"),
    minister("Ivan Obrazets", "Russian Foreign Minister"),
)
HEADS = (
    minister("Igor Primer", "Russian President"),
    minister("Carl Muster", "German Chancellor"),
    minister("Luc Exemple", "French President"),
)


def test_ministers_stand_among_ministers() -> None:
    slot = Slot("Obrazets", "person", relation="open", accepts=("Ivan Obrazets",), worth=0.7)
    made = reading(fact("Who opened the session on 2 March 2026?", slot), names=(*MINISTERS, *HEADS))
    (draft,) = drafts(made)
    assert options(draft)[0] == "Ivan Obrazets"
    assert set(options(draft)[1:]) == {"Ravi Exampal", "Anna Samplova", "Paul Modell"}
    assert drafts(reading(fact("Who opened it?", slot), names=(MINISTERS[4], *HEADS))) == []


def test_persons_of_another_time_are_no_distractors() -> None:
    slot = Slot("Ivan Obrazets", "person", relation="open", worth=0.7)
    made = reading(fact("Who opened the session on 2 March 2026?", slot), names=(MINISTERS[4],))
    assert len(drafts(made, reading(names=MINISTERS[:3], source="t"))) == 1
    assert drafts(made, reading(names=MINISTERS[:3], source="t", published=date(2005, 1, 1))) == []


def test_an_office_that_only_another_document_names_counts() -> None:
    slot = Slot("Ivan Obrazets", "person", relation="open", worth=0.7)
    plain = reading(fact("Who opened the session on 2 March 2026?", slot), names=(Name("Ivan Obrazets", "person", ("Ivan Obrazets",)),))
    assert drafts(plain) == []
    assert len(drafts(plain, reading(names=MINISTERS, source="t"))) == 1


def years(draft: Draft | None) -> set[int]:
    return {int(text[-4:]) for text in options(draft)}


def test_the_past_has_no_years_to_come_and_the_future_none_that_are_gone() -> None:
    assert max(years(asked("In which year was the bank founded?", "2026", "year"))) == 2026
    assert min(years(asked("By which month and year is the line targeted for completion?", "September 2031", "month"))) > 2026
    assert max(years(asked("On which date did the treaty enter into force?", "5 May 2026", "date"))) == 2026


def test_a_period_that_is_not_over_is_no_distractor_for_one_that_is() -> None:
    draft = asked("During which period was the trade worth USD 2 billion?", "2024-25", "period")
    assert draft is not None
    assert "2026-27" not in draft.pool


@pytest.mark.parametrize(
    ("key", "kind", "unit"), [("₹16,300 crore", "money", " crore"), ("42%", "percent", "%"), ("11.64 km", "measure", " km")]
)
def test_amounts_keep_their_unit(key: str, kind: str, unit: str) -> None:
    shown = options(asked("How large was it?", key, kind))
    assert len(set(shown)) == 4
    assert all(text.endswith(unit) for text in shown)


def test_a_number_of_members_that_is_right_by_now_is_no_distractor() -> None:
    slot = Slot("10", "number", relation="have members", worth=0.7)
    (draft,) = drafts(reading(fact("How many members does ASEAN have?", slot, about="ASEAN")))
    assert "11" not in draft.pool


def test_options_have_like_lengths() -> None:
    assert fair_lengths("Ministry of Coal", ["Ministry of Mines", "Ministry of Steel", "Ministry of Power"])
    assert not fair_lengths(
        "Ministry of Environment, Forest and Climate Change", ["Ministry of Coal", "Ministry of Mines", "Ministry of Steel"]
    )
    assert not fair_lengths(
        "Ministry of Coal", ["Ministry of Environment, Forest and Climate Change", "Ministry of Mines", "Ministry of Steel"]
    )


@pytest.mark.parametrize(
    ("text", "short"), [("RBI", True), ("PM-KISAN", True), ("G20", True), ("BRICS", True), ("India", False), ("New START", False)]
)
def test_acronyms_are_told_from_names(text: str, short: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_acronym(text) is short


def test_a_period_from_a_table_stands_beside_the_others_of_its_column() -> None:
    told = [("Sangama", "1336–1485"), ("Saluva", "1485–1505"), ("Tuluva", "1505–1570"), ("Aravidu", "1570–1646")]
    rows = tuple(Block(f"{name} | {years}", "row", columns=("Dynasty", "Period"), cells=(name, years)) for name, years in told)
    slot = Slot("1505–1570", "period", relation="rule", worth=0.8)
    one = Fact(
        "The Tuluva Dynasty ruled during 1505–1570.", rows[2].text, (slot,), about="Tuluva", question="When did the Tuluva Dynasty rule?"
    )
    made = drafts(Reading(Document(Source("s", "S"), rows), (one,)))
    assert [set(options(draft)) for draft in made] == [{years for _, years in told}]


# Question, key, kind; then a place that must not stand beside the key and, if any, one that may.
BY_THE_WATER = (
    ("In which State is the Aghanashini Estuary located?", "Karnataka", "state", "Telangana"),
    ("In which State is the port of Paradip located?", "Odisha", "state", "Jharkhand"),
    ("In which city was the third Lighthouse Festival held?", "Visakhapatnam", "city", "Hyderabad"),
    ("From which city was the longest river cruise flagged off?", "Varanasi", "city", "Jaipur"),
    ("In which city is the naval base located?", "Kochi", "city", "Thrissur"),
)


@pytest.mark.parametrize(("question", "key", "kind", "inland"), BY_THE_WATER)
def test_what_is_by_the_water_stands_among_places_by_the_water(question: str, key: str, kind: str, inland: str) -> None:
    given = options(asked(question, key, kind, kind))
    assert given
    assert inland not in given


@pytest.mark.parametrize(
    ("question", "key", "out"),
    [
        ("In which State is the Cold Desert Biosphere Reserve located?", "Himachal Pradesh", "Haryana"),
        ("In which State is the Nanda Devi Biosphere Reserve located?", "Uttarakhand", "Punjab"),
        ("In which State did the glacier lake burst?", "Sikkim", "West Bengal"),
    ],
)
def test_a_state_in_the_mountains_stands_among_its_like(question: str, key: str, out: str) -> None:
    given = options(asked(question, key, "state", "state"))
    assert given
    assert out not in given


def test_the_other_rows_of_a_table_give_options() -> None:
    told = (("Nanda Devi Reserve", "Uttarakhand"), ("Cold Desert Reserve", "Himachal Pradesh"), ("Khangchen Reserve", "Sikkim"))
    rows = tuple(Block(f"{name} | {state}", "row", columns=("Reserve", "State"), cells=(name, state)) for name, state in told)
    facts = tuple(
        Fact(
            f"The {name} is located in {state}.",
            row.text,
            (Slot(state, "state", "state", relation="located state", worth=0.8),),
            about=name,
            question=f"In which State is the {name} located?",
        )
        for (name, state), row in zip(told, rows, strict=True)
    )
    made = drafts(Reading(Document(Source("s", "S"), rows), facts))
    assert {"Himachal Pradesh", "Sikkim"} & set(options(made[0]))


def test_a_state_of_the_plains_stands_among_its_neighbours() -> None:
    given = options(asked("In which State is the Kokrajhar refuge located?", "Assam", "state", "state"))
    assert {"Manipur", "Tripura", "West Bengal"} & set(given)


def test_borders_hold_on_both_sides_and_every_state_is_known() -> None:
    borders: dict[str, list[str]] = table("states.yaml")["borders"]
    assert not [(one, other) for one, others in borders.items() for other in others if other in borders and one not in borders[other]]
    assert all(entry(name, "state") for others in borders.values() for name in others)


def test_a_place_far_from_the_water_is_asked_among_all_others() -> None:
    given = options(asked("In which State is the naval archive located?", "Telangana", "state", "state"))
    assert "Karnataka" in given or "Andhra Pradesh" in given


# A deadline that is the end of a quarter stands beside others; a law that has its year in its name was assented to in that year.
TIMES_BESIDE = (
    ("By which date is every mill to be tested?", "31 March 2028", r"3[01] (?:March|June|September|December) 20\d\d"),
    ("On which date did the Rice Act, 2023 receive the assent of the President?", "11 August 2023", r"\d+ [A-Z][a-z]+ 2023"),
)


@pytest.mark.parametrize(("question", "key", "shape"), TIMES_BESIDE)
def test_a_time_stands_beside_times_that_its_question_leaves_open(question: str, key: str, shape: str) -> None:
    given = options(asked(question, key, "date"))
    assert given
    assert all(re.fullmatch(shape, one) for one in given)


def test_a_mission_for_the_tribes_was_launched_where_tribes_live() -> None:
    given = options(asked("In which State was the tribal mission launched?", "Jharkhand", "state", "state"))
    assert given
    assert not {"Punjab", "Haryana"} & set(given)
