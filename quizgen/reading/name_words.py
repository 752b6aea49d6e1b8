"""The words by which names are known: offices, forms of address, and the nouns that say what a name is a name of."""

from __future__ import annotations

import re
from functools import cache

from quizgen.reading.word_lists import several
from quizgen.syllabus import country_names, table

HEADS: dict[str, str] = {
    "ministry": "Ministry Department",
    "body": (
        "Authority Organisation Organization Institute Institution University Court Commission Committee Council Board Agency "
        "Alliance Union Association Federation Army Navy Force Forces Regiment Parliament Assembly Cabinet Congress Party "
        "Government Group Centre Center Society Foundation Tribunal Police Academy College School Bureau Directorate Secretariat "
        "Senate House Corps Administration Bank Forum Sabha Trust Consortium Coalition Network Service Services Samiti Parishad "
        "Aayog Sangh Panel Reserve Registry Chamber Guild"
    ),
    "company": (
        "Ltd Limited Inc Corp Corporation Company Airlines Motors PLC LLC Industries Technologies Laboratories Enterprises Holdings "
        "Semicon Semiconductor Semiconductors Electronics Steels Pharma Biotech Aerospace Refineries Infotech Telecom Airways"
    ),
    "law": (
        "Act Bill Ordinance Rules Code Regulations Regulation Constitution Notification Amendment Section Article Sanhita "
        "Adhiniyam Order Schedule"
    ),
    "treaty": "Treaty Agreement Convention Protocol Accord Accords Pact Declaration Charter MoU Memorandum",
    "scheme": (
        "Yojana Scheme Mission Programme Program Project Initiative Abhiyan Campaign Plan Fund Policy Strategy Nidhi Package "
        "Agenda Framework Guidelines Portal Platform Budget Vision"
    ),
    "event": (
        "Summit Conference Exercise Games War Day Week Festival Session Olympics Cup Election Elections Dialogue Exhibition Expo "
        "Operation Battle Meet Meeting Movement Satyagraha Revolution Crisis Stocktake"
    ),
    "place": (
        "River Lake Sea Ocean Island Islands Bay Mountain Mountains Valley Park Sanctuary Port Strait Gulf Desert Region "
        "Seaport Harbour Observatory "
        "Peninsula Airport Range Ranges Palace Hall Area Areas Corridor Zone Road Street Square Temple Fort Station Canal Pass "
        "Hills Coast District Landscape Land Shelf Archipelago Plateau Glacier"
    ),
    "term": "Tax Duty Cess Levy",
    "work": "Report Index Survey Prize Award Awards Times Journal Herald Post Medal Trophy Outlook Review",
}
OFFICES = several(
    "President Minister Secretary Chancellor King Queen Emperor Ambassador Envoy Governor Chairman Chairperson Chairwoman Chief "
    "Commissioner Director General Admiral Spokesperson Spokesman Spokeswoman Premier Speaker Prince Princess Senator Chair CEO CFO "
    "CTO Justice Judge Secretary-General Director-General Vice-President Marshal Colonel Major Captain Lieutenant Brigadier Pope "
    "Sultan Emir Leader Mayor Congressman Congresswoman Rabbi Bishop Archbishop Cardinal Founder Representative Analyst Economist "
    "Officer Head Member MP"
)
# What may stand before or between the nouns of an office: "Union External Affairs Minister", "Deputy National Security Adviser".
OFFICE_WORDS = OFFICES | several(
    "Prime Foreign External Affairs Home Defence Defense Finance Treasury Interior Deputy Vice Union State Chief National Security "
    "Adviser Advisor Special Managing Executive Attorney Solicitor Joint Additional Principal Crown Acting First Lady Shadow "
    "Agriculture Environment Health Education Railway Railways Law Trade Commerce Economy Energy Power Opposition Election Army "
    "Navy Air Staff Wing Cabinet House Press Assistant Under Minister"
)
HONORIFICS = several("Mr Mrs Ms Miss Dr Prof Professor Shri Smt Sh Kumari Sir Lord Lady Dame Hon Hon'ble Justice St Sri Thiru Selvi")
CALENDAR = several(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
)
# Capitalised in official prose without being anybody's name.
COMMON = several(
    "Government Governments State States Union Territory Territories Central Centre District Country Nation Members Member "
    "Ministers Chapter Table Figure Figures Phase Rs Crore Lakh Internet God Crown Earth Core Buffer Type Habitat Standard Part "
    "Annex Annexure Question Answer Note Also Former Then Late Source Image Photo Video Photograph Read Click Economy Polity "
    "Industry Region Sector List Summit's I Today Yesterday Tomorrow Bench Benches Bill Bills Court Courts House Houses Governor "
    "Governors Recommendations Rules Articles"
)
# "Nodal Ministry", "Implementing Agency": what somebody is for a scheme.
ASSIGNED = several(
    "Incentive Pilot Flagship Umbrella Draft Proposed Revised Nodal Implementing Concerned Participating Respective Sponsoring "
    "Administrative Line"
)
# "Political Declaration", "Expert Committee": there are many of these.
LOOSE = several("Political Joint Special Final Annual Interim Expert Technical Working Steering Advisory Ministerial High-Level")
JOINS = {"of", "for", "on", "to", "in", "against", "with", "at"}
SMALL_JOINS = {
    "the",
    "de",
    "la",
    "del",
    "bin",
    "al",
    "van",
    "von",
    "der",
    "den",
    "du",
    "da",
    "dos",
    "di",
    "ki",
    "ka",
    "ke",
    "aur",
    "evam",
    "se",
}
# Which small words and which last words hold a name together.
# Laws have names that other small words join.
LAW_JOINS = frozenset({"of", "with", "from", "in"})
LAWS = several("Act Bill Rules")
SHARED = several("Technology Technologies Development Kashmir Change Tax")
TOPICS = several(
    "Convention Treaty Agreement Protocol Initiative Commission Committee Council Conference Mission Group Dialogue Panel Act "
    "Programme Survey Summit Declaration Forum Authority Report Law Pact Board Forces Campaign Plan Strategy Policy Center Centre"
)
HELD = several(
    "Summit Forum Conference Session Congress Meeting Edition Olympics Games Amendment Schedule Conclave Dialogue Assembly Plan Report"
)
NUMBERED = several("Section Article Schedule Chapter Rule Vision Agenda Budget COP Phase Type Part Mission Operation Exercise Mirage Order")
LISTED = several("Ministry Department Minister Ministers")
KINDS_AS_TYPES = {
    "person": "person",
    "relations": "thing",
    "conflict": "event",
    "agreement": "treaty",
    "law": "law",
    "scheme": "scheme",
    "body": "body",
    "place": "place",
    "event": "event",
    "exercise": "event",
    "festival": "event",
    "movement": "event",
    "tribe": "people",
    "index": "work",
}
# Names headed by these stand with an article where the text does not show it; countries that do.
ARTICLED = several(
    "Authority Alliance Forum Commission Committee Council Programme Program Institute Agency Organisation Organization Union "
    "Association Board Bureau Ministry Department Act Agreement Treaty Convention Protocol Summit Fund Force Tribunal Court Scheme "
    "Initiative Federation Corporation Federation Interface Project Bank Code Bill Rules Port Survey Service Institution Foundation "
    "Conference"
)
THE_COUNTRIES = frozenset(
    {"United States", "United Kingdom", "UK", "US", "U.S.", "UAE", "Netherlands", "Philippines", "Maldives", "United Arab Emirates"}
)
# Words that everybody knows as they are.
WELL_KNOWN = several(
    "US USA U.S. U.S UK U.K. UN U.N. EU GDP NATO NASA UNESCO UNICEF BBC CNN AI IT TV DNA HIV AIDS COVID COVID-19 UAE USSR CEO GPS "
    "SMS PIN ID MP MPs PhD NGO NGOs FBI CIA IAS IPS UPSC FM AM PM WHO WTO IMF G7 G20 G-20 G-7 BRICS ASEAN SIM PC DVD CD"
)


@cache
def head_types() -> dict[str, str]:
    """Capitalised head noun → what a name that it heads is; offices too."""
    found = {noun: kind for kind, nouns in HEADS.items() for noun in nouns.split()}
    return found | dict.fromkeys(OFFICES, "office")


@cache
def noun_kinds() -> dict[str, str]:
    """Small-letter noun of a definition → the type of what it defines."""
    kinds = table("definitions.yaml")["kinds"]
    return {noun: KINDS_AS_TYPES[kind] for kind, nouns in kinds.items() if kind in KINDS_AS_TYPES for noun in nouns}


@cache
def demonym(word: str) -> str:
    """The country that a word for its people or affairs names ("Russian" → "Russia"), "" for a country's own name and other words."""
    country = country_names().get(word.casefold(), "")
    return (
        country
        if country and country.casefold() != word.casefold() and re.search(r"(?:ian|ish|ese|an|i|ch|sh|ic|ani|se|ek)$", word)
        else ""
    )


@cache
def is_country(word: str) -> bool:
    """Whether a text is a country's own name, not its capital's or its people's."""
    country = country_names().get(word.casefold(), "")
    short = word.replace(".", "").isupper() or word.startswith(("United", "Russian Fed", "People"))
    return bool(country) and not demonym(word) and (word.casefold() == country.casefold() or short)


def is_region(text: str) -> bool:
    """Whether a text is the name of a state or a city of more than one word: "Tamil Nadu"."""
    from quizgen.gazetteer import kind_of

    return " " in text and kind_of(text) in {"state", "city"}
