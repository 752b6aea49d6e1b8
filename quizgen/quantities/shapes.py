"""The shapes of numbers, scales, currencies and units, as patterns."""

from __future__ import annotations

import re
from decimal import Decimal

SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
WORDS = {word: number for number, word in enumerate(SMALL)} | TENS
ORDINALS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
    *("thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
# Any ordinal as a sentence has it, as the name of a thing has it.
NTH = rf"\d+(?:st|nd|rd|th)|{'|'.join(ORDINALS[1:])}"
NTH_OF_NAMES = rf"\d+(?:st|nd|rd|th)|{'|'.join(map(str.title, ORDINALS[1:]))}"
SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "lac": 10**5,
    "crore": 10**7,
    "cr": 10**7,
    "million": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
    "m": 10**6,
    "k": 10**3,
}
CURRENCIES = {
    "₹": "rupees",
    "rs": "rupees",
    "inr": "rupees",
    "$": "dollars",
    "us$": "dollars",
    "usd": "dollars",
    "€": "euros",
    "eur": "euros",
    "£": "pounds",
    "gbp": "pounds",
    "¥": "yen",
    "jpy": "yen",
    "cny": "yuan",
    "rmb": "yuan",
    "a$": "Australian dollars",
    "c$": "Canadian dollars",
    "s$": "Singapore dollars",
    "hk$": "Hong Kong dollars",
}
FRACTIONS = {
    "half": Decimal("0.5"),
    "third": Decimal(1) / 3,
    "quarter": Decimal("0.25"),
    "fourth": Decimal("0.25"),
    "fifth": Decimal("0.2"),
}

FIGURES = r"(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?"
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
SPELLED = rf"(?:(?:{'|'.join(TENS)})-(?:{'|'.join(SMALL[1:10])})|{_WORD})"
SEVERAL = rf"(?!(?:zero|one)\b){SPELLED}"
CURRENCY = r"(?:(?:US|A|C|S|HK)\$|[₹$£€¥]|\b(?:Rs\.?|INR|USD|EUR|GBP|JPY|CNY|RMB)(?![A-Za-z]))\s?"
SCALE = (
    r"(?:\s?(?:bn|mn|tn)\b|[mk]\b|[\s-]+(?:lakh|thousand|hundred|million)\s+(?:crores?|thousand|million|lakhs?)\b"
    r"|(?:\s?-?)(?:lakhs?|lacs?|crores?|thousand|hundred|million|billion|trillion)\b|\s(?:cr|Cr)\b\.?)"
)
PERCENT = r"(?:\s?%|[\s-]per[\s-]?cent(?:age)?(?:\s+points?)?\b|\spercentage\s+points?\b|pc\b)(?:\s+points?\b)?"
COINS = (
    r"(?:(?:US|American|Australian|Canadian|Hong\s?Kong|Taiwan)\s+dollars?|"
    r"dollars?|rupees|euros?|pounds|yen|yuan|roubles|rubles|dirhams|rials|won)\b"
)
SPANS = r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|years?|yrs?|decades?|centur(?:y|ies))(?:[\s-]olds?)?\b"
MEASURES = (
    # A long name stands before the short one that it begins with.
    r"(?:(?:sq(?:uare|\.)?\s?|cubic\s+)?(?:km|kilomet(?:re|er)s?|kms|met(?:re|er)s?|mtrs?|m|feet|foot|ft|miles?|cm|inch(?:es)?|yards?)[²³]?(?!\w)"
    r"|nautical\s+miles?|light[\s-]years?|(?:cm|mm|nm|µm|microns?)[²³]?(?!\w)|hectares?|ha\b|acres?(?:[-\s]feet)?|bighas?"
    r"|(?:million\s+|metric\s+|million\s+metric\s+)?(?:tonnes?|tons?)(?:\s+per\s+annum)?\b|(?:MMT|LMT|MT|MTPA|MMTPA|GtCO2e?|MtCO2e?|tCO2e?)\b"
    r"|quintals?|kilograms?|kilos?|kgs?|grams?|gms?\b|milligrams?|mg|micrograms?|µg|mcg|pounds\b|ounces?|carats?"
    r"|(?:[kMGT]W(?:h|p)?|MVA|kVA|MVAr|k?V|kilovolts?|volts?|watts?|(?:kilo|mega|giga|tera)watts?(?:[\s-]hours?)?|joules?|k?cal(?:ories)?|calories)\b"
    r"|barrels?(?:\s+(?:per|a)\s+day|\s+of\s+oil)?|bpd\b|lit(?:re|er)s?|ml\b|gallons?|cusecs?|cumecs?|TMC(?:\s?ft)?\b|BCM\b|MCM\b|MLD\b|mmscm?d\b"
    r"|TEUs?\b|DWT\b|°\s?[CF]\b|degrees?(?:\s+(?:Celsius|Fahrenheit|[CF]\b|north|south|east|west))?|kelvins?|[Kk]ilomet(?:re|er)s?\s+per\s+hour"
    r"|kmph|km/h|kph|mph|knots?|[KMGT]bps|[KMGT]B\b|[kMG]Hz|hertz|ppm\b|ppb\b|decibels?|dB\b|basis\s+points?|bps\b|pixels?|nits?\b|hPa\b|mmHg\b"
    r"|(?:full[\s-]time\s+)?person[\s-]days|man[\s-]days|times\b(?!\s+(?:of|when))|fold\b)"
)
PER = (
    r"(?:/(?:[a-zA-Z]+[²³]?)|\s+per\s+(?:kg|unit|quintal|tonne|kilogram|barrel|day|month|year|annum|person|capita|hectare|litre|"
    r"watt|kWh|hour|second|head|share|kilometre|km)\b)"
)
HEDGE = re.compile(
    r"(?:\b(?P<words>nearly|almost|approximately|approx\.?|about|around|roughly|some|(?:well|just|a\s+little)?\s*(?:over|under)|more\s+than|"
    r"less\s+than|fewer\s+than|at\s+least|at\s+most|not\s+(?:less|more)\s+than|no\s+(?:less|more|fewer)\s+than|up\s?to|below|above|close\s+to|"
    r"as\s+(?:many|much|high|low|few|little)\s+as|(?:an\s+)?estimated|exceeding|a\s+(?:minimum|maximum)\s+of|(?:minimum|maximum)(?:\s+of)?|"
    r"beyond|upwards\s+of|in\s+excess\s+of)\s+|(?P<sign>[~≈<>±]\s?))(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)


def number_of(words: str) -> Decimal | None:
    """The number that figures or a number word name, without scale."""
    plain = words.replace(",", "").casefold().strip()
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return Decimal(plain)
    tens, _, ones = plain.partition("-")
    if tens in WORDS and (not ones or ones in WORDS):
        return Decimal(WORDS[tens] + WORDS.get(ones, 0))
    return None


def scale_of(words: str) -> Decimal:
    """What a number is multiplied by: "lakh crore" is a trillion."""
    product = Decimal(1)
    for word in re.findall(r"[a-z]+", words.casefold()):
        product *= SCALES.get(word) or SCALES.get(word.removesuffix("s")) or 1
    return product
