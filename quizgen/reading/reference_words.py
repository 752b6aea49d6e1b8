"""Words that lean on what was said before, and words that never do."""

from __future__ import annotations

import re

from quizgen.reading.word_lists import several

PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she",
    "it": "it", "its": "it", "they": "they", "them": "they", "their": "they", "theirs": "they",
}  # fmt: skip
POSSESSIVES = frozenset({"his", "her", "its", "their"})
SELVES = several("we you me us my our your mine ours yours myself ourselves yourself let's")
COUNTERS = several("one some few many several most others all half none each either neither two three four five more fewer any another")
POINTING = frozenset({"this", "that", "these", "those"})
SPEECH = several(
    "say tell add note state announce highlight emphasise emphasize stress reveal claim argue warn urge praise criticise criticize "
    "describe explain express call call observe underline underscore point reiterate thank mention remark inform appreciate recall "
    "assert affirm ask invite commend"
)
PERSON_NOUNS = several(
    "minister president secretary official spokesperson spokesman spokeswoman man woman leader governor chairman chairperson chief "
    "director officer envoy ambassador economist author scientist player actor actress singer person child patient student farmer "
    "author analyst judge king queen prince princess dignitary mp senator candidate founder husband wife mother father son daughter "
    "boy girl expert professor researcher"
)
TIME_NOUNS = several("year month week day quarter decade century hour minute time period moment night morning evening season weekend")
# "The …" that is one in the world, or a kind or a mass of which there is no other.
UNIQUE = several(
    "world internet web moon sun earth planet sky globe public poor rich elderly environment economy climate atmosphere universe "
    "sea ocean ground air constitution parliament media press law state poverty future past present weather north south east west "
    "northeast northwest southeast southwest blood brain heart body liver pancreas kidney skin bloodstream stomach gut immune human "
    "humanity mankind youth wild wilderness soil sunlight private nation-state market international cold military police army navy "
    "judiciary executive legislature countryside equator tropics holocaust renaissance subcontinent himalayas arctic antarctic west "
    "bench unemployed disabled needy people masses net telephone radio"
) - frozenset({"state", "law", "people", "market", "private", "international", "cold", "human", "immune", "bench", "body", "press", "west"})
# Unique only in India, for a document that speaks of India.
INDIAN = several(
    "constitution parliament centre cabinet judiciary rupee country nation exchequer states state lok rajya himalayas ganga monsoon "
    "preamble directive rajya president republic"
) - frozenset({"country", "nation", "state"})
# Kinds of things that a describing word before them makes known: "the coal sector", "the digestive system".
KINDS = several("sector industry system market economy community tract gland cortex process population crisis way supply age era zone war")
# What a country has one of: "the Russian economy".
NATIONAL = several(
    "economy government president parliament army navy military constitution people public embassy capital currency rupee market "
    "markets authorities government's police media press side ministry consulate prime foreign industry mainland coast population "
    "judiciary state peninsula relations ties talks treaty deal dynamic crisis conflict invasion flag subcontinent diaspora cabinet "
    "sector border territory civilisation civilization war revolution flag"
)
# What a thing is by the first letters of its name: "the ship" after "INS Vikrant".
BY_LETTERS = (
    (re.compile(r"(?:INS|ICGS|HMS|USS) [A-Z]"), several("ship vessel warship carrier frigate destroyer submarine corvette craft")),
    (re.compile(r"(?:PSLV|GSLV|LVM|SSLV|ASLV)\b"), several("rocket launcher vehicle")),
    (
        re.compile(r"(?:Chandrayaan|Aditya|Mangalyaan|XPoSat|AstroSat|Cartosat|RISAT|GSAT|NISAR|SPADEX|SpaDeX)\b"),
        several("spacecraft satellite probe orbiter observatory mission"),
    ),
)
RELATIONAL = several("of for between in on to from with against by at under among towards toward over behind within")
TWOS = {
    **dict.fromkeys(("leaders", "ministers", "men", "presidents", "officials", "diplomats"), "person"),
    **dict.fromkeys(("countries", "nations", "sides", "states", "powers", "neighbours", "governments"), "country"),
}
SAID_SO = (
    "possible|clear|likely|important|essential|expected|hoped|believed|estimated|understood|alleged|claimed|argued|vital|crucial|necessary|"
    "imperative|unclear|unlikely|submitted|noted|reported|stated|mentioned|observed|recalled|pertinent"
)
BEING = (
    r"\bit(?: also)? (?:is|was|has been|had been|will be|would be|may be|can be|remains?|became|becomes)"
    r"(?: now| also| not| thus| therefore| further)?(?: being)?"
)
EXPLETIVE = re.compile(
    rf"{BEING} (?:[\w-]+ly )?(?:[\w-]+(?: enough| for [\w ]+?)? (?:that|to(?! (?:the|an?|its|their|(?-i:[A-Z])))|if|whether|how|why)\b|"
    rf"(?:{SAID_SO})\b|(?:a|the) [\w-]+ that\b)|"
    r"\bit (?:seems|appears|follows|emerged|emerges|turned out|turns out|took|takes|happens|has become|became)\b|"
    r"\bmakes? it (?:\w+ )?(?:\w+) (?:for|to|that)\b|"
    r"\b(?:make|made|making|find|found|finds|consider|considers|considered) it (?:\w+ ){1,2}(?:for|to|that)\b|"
    r"\bit (?:has been |was |is )(?:\w+ )?that\b|"
    # "It was on 10 October 2022 that the Ministry launched …"
    r"\bit (?:is|was) (?:only )?(?:in|on|at|under|from|by|with|during|after|through|for) [^,.;:]{2,60}? that\b",
    re.IGNORECASE,
)
VAGUE_VERBS = several(
    "show mean mark reflect signal suggest indicate demonstrate illustrate underscore imply ensure make allow help lead result "
    "happen follow come"
)
