"""Who wrote an article, for whom, and from where: the lines that say so and the words that open a first paragraph."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re

from quizgen.sources.dates import dates
from quizgen.sources.pieces import Piece
from quizgen.text import words

_NAME = r"[A-Z][\w.’'-]*(?:\s+(?:(?:de|van|von|bin|al)\s+)?[A-Z][\w.’'-]*){0,4}"
BYLINE = re.compile(
    rf"^(?:(?i:written|reported|posted|edited|compiled)\s+)?(?i:by)\s*:?\s*{_NAME}(?:\s*(?:,|and|&|\|)\s*{_NAME}){{0,4}}"
    rf"\s*(?:[-–—|,•·].{{0,60}})?$|"
    rf"^(?i:story|words|text|author|reporter|correspondent)\s*:\s*{_NAME}$"
)
LONE_NAME = re.compile(rf"^{_NAME}$")
CAPITAL_NAME = re.compile(r"^[A-Z][A-Z.’'-]+(?:\s+[A-Z][A-Z.’'-]*){1,3}$")
DESK = re.compile(
    r"^(?:[\w.’' ]{0,30},?\s(?:\w+\s)?)?"
    r"(?:(?:news|web|online) desk|correspondent|news service|staff (?:reporter|writer)|(?:news|delhi|express) bureau)"
    r"(?:\s*[,|]\s*[\w ]{2,30})?$|^(?:PTI|ANI|IANS|AFP|Reuters|AP|BBC News|UNI)(?:\s*[,|]\s*[\w .]{2,30})?$",
    re.IGNORECASE,
)
OUTLET = re.compile(
    r"^(?:the )?(?:hindu(?: business ?line)?|indian express|new indian express|times of india|hindustan times|economic times|"
    r"business standard|mint|livemint|deccan herald|telegraph|tribune|statesman|pioneer|asian age|print|wire|quint|scroll(?:\.in)?|"
    r"frontline|outlook|india today|ndtv|news18|firstpost|down to earth|bbc(?: news)?|cnn|guardian|new york times|washington post|"
    r"al jazeera(?: english)?|reuters|associated press|pti|ani|ians|dd news|all india radio|newsonair|press trust of india|"
    r"financial express|zee news|wion|rediff|business line|moneycontrol|epw|yojana|kurukshetra|"
    # Of any other paper, by the last word of its masthead.
    r"(?:[\w-]+ ){0,3}(?:chronicle|times|herald|gazette|observer|sentinel|courier|despatch|"
    r"dispatch|bulletin|examiner|tribune|daily|samachar))\.?$",
    re.IGNORECASE,
)
AGENCY = (
    r"\(?\s*(?:Reuters|PTI|ANI|AFP|AP|IANS|UNI|PIB|Xinhua|Bloomberg|TASS|RT|Agencies|(?:News )?Agency|[A-Z]{2,5})\s*\)?|"
    r"\([A-Z][\w ]{2,25}\)"
)
# Without a date or an agency only a city that news comes from makes a dateline: "GST: a milestone" is none.
CITIES = re.sub(
    r"\s*,\s*",
    "|",
    """New Delhi, Delhi, Mumbai, Kolkata, Chennai, Bengaluru, Bangalore, Hyderabad, Ahmedabad, Gandhinagar, Pune, Lucknow, Patna,
    Jaipur, Bhopal, Ranchi, Raipur, Chandigarh, Shimla, Dehradun, Srinagar, Jammu, Guwahati, Shillong, Imphal, Aizawl, Kohima, Agartala,
    Itanagar, Gangtok, Bhubaneswar, Thiruvananthapuram, Kochi, Panaji, Amaravati, Vijayawada, Visakhapatnam, Nagpur, Indore, Varanasi,
    Leh, Puducherry, Washington, New York, London, Paris, Berlin, Brussels, Geneva, Vienna, Rome, Moscow, Kyiv, Kiev, Beijing, Shanghai,
    Hong Kong, Tokyo, Seoul, Taipei, Bangkok, Singapore, Jakarta, Kuala Lumpur, Manila, Hanoi, Dhaka, Kathmandu, Colombo, Thimphu,
    Islamabad, Karachi, Lahore, Kabul, Tehran, Baghdad, Riyadh, Dubai, Abu Dhabi, Doha, Jerusalem, Tel Aviv, Cairo, Ankara, Istanbul,
    Nairobi, Johannesburg, Sydney, Canberra, Ottawa, United Nations""",
)
_PLACE = r"(?:[A-Z][A-Z.’'-]+(?:[\s/-]+[A-Z][A-Z.’'-]+){0,3}|[A-Z][a-z]+(?:[\s-][A-Z][a-z]+){0,2})"
_SHORT_DATE = r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?"
DATELINE = re.compile(
    rf"^(?:{_PLACE}(?:\s*,\s*[A-Z][\w. ]{{1,20}})?\s*,\s*{_SHORT_DATE}\s*(?:{AGENCY})?\s*[:.–—-]+\s*"
    rf"|{_PLACE}(?:\s*[/,]\s*{_PLACE})?\s*,?\s*\(\s*(?:Reuters|PTI|ANI|AFP|AP|IANS|UNI|Xinhua|Bloomberg)[^()]{{0,20}}\)\s*[:–—-]*\s*"
    rf"|(?i:{CITIES})(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?\s*(?::|\s[–—-]+)\s+(?=[A-Z“\"]))"
)
PLACE_LINE = re.compile(rf"^(?:{CITIES})\s*[:–—-]*$", re.IGNORECASE)
GLUED_DATE = re.compile(
    r"^\s*(?:(?:date|published(?: on)?|posted on|updated(?: on)?|dated?)\s*[:–—-]?\s*)(?=\d{1,2}[\s./-]|\d{4}-|[A-Z][a-z]{2,8}\.?\s+\d)",
    re.IGNORECASE,
)
LEADING_STAMP = re.compile(r"^\s*\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]+|\s+\d{2}:\d{2}(?::\d{2})?)?\s+(?=[A-Z“\"])")


def is_byline(piece: Piece) -> bool:
    """Whether a piece says who wrote the article, or which desk or agency."""
    short = piece.kind in ("paragraph", "heading") and piece.size <= 14 and not piece.ends_sentence
    return short and bool(BYLINE.match(piece.text) or DESK.match(piece.text) or PLACE_LINE.match(piece.text))


def dateline_end(text: str) -> int:
    """Where a first paragraph really begins, after place, date and agency or a glued time stamp; 0 when it has none."""
    word = GLUED_DATE.match(text)
    if word:
        first = next(iter(dates(text[:80])), None)
        if first and first.start <= word.end() + 1:
            return first.end
    match = LEADING_STAMP.match(text) or DATELINE.match(text)
    return match.end() if match and len(words(text[match.end() :])) >= 5 else 0
