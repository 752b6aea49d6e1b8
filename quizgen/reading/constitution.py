"""What Articles of the Constitution of India provide, where notes have them as labels: "Article 40: the State shall take steps to …"."""

from __future__ import annotations

import re

from quizgen.model import Document, Fact, Slot
from quizgen.reading.asking import answer
from quizgen.reading.label_facts import Answer, Told
from quizgen.reading.short_headings import name_ending
from quizgen.reading.topics import Topic
from quizgen.text import fold, sentence, words

ARTICLE = re.compile(
    r"^(?P<name>(?:Article|Art\.|Schedule|Part) ?(?P<number>\d{1,3}[A-Z]{0,2}(?:\(\w+\))*|[IVX]{1,5}[A-C]?)|"
    r"(?P<ordinal>[A-Z][a-z]+) Schedule)$"
)
# Headings under which "Article 243A" is one of the Constitution of India.
CONSTITUTION = re.compile(
    r"constitution|fundamental (?:rights|duties)|directive principles|\bindian polity\b|panchayat|local (?:self[- ])?government|"
    r"municipalit|\d(?:st|nd|rd|th) amendment\b|emergency provisions|union (?:executive|territories)|"
    r"state legislature|centre-state relations"
)


# Bodies and offices for which the Constitution of India provides.
OF_CONSTITUTION = re.compile(
    r"comptroller|attorney[- ]general|advocate[- ]general|election commission|finance commission|"
    r"public service commission|\bupsc\b|\bgovernor\b|president of india|vice[- ]president of india|"
    r"supreme court of india|high courts?\b|\bparliament of india|constitutional bod"
)
# Titles and headings of other texts that have Articles.
OTHER_TEXTS = re.compile(r"\b(?:convention|treaty|protocol|agreement|charter|statute|covenant|gatt|trips|unclos|unfccc|paris)\b")
# What speaks for itself of who shall or may do something; "He holds office for five years" does not.
RULE = re.compile(
    r"(?:[Tt]here shall be|[Tt]he (?:State|President|Governor|Prime Minister|Vice-President)|Parliament|"
    r"[Nn]o|[Ee]very|[Aa]ny|[Aa]ll|[Aa]n?) .*"
)
MODAL = re.compile(r"\b(?:shall|may|is|are|has|have|cannot|can)\b")
GRANT = re.compile(r"(?:(?P<the>the) )?[a-z][\w’'-]*(?: [a-z][\w’'-]*){0,3} (?:to|of|for|by|between|against|from|in|on) [^;:()]*[^\s;:().]")
POINTS = re.compile(
    r"\b(?:he|she|it|they|his|her|its|their|him|them|this|these|such|said|above|below|same)\b|Articles? \d|[“”\"→=…]|\d\.|"
    r"every (?:recommendation|report)(?! (?:of|by|made)\b)|^[a-z]+ed (?:by|in|on|as|to)\b",
    re.IGNORECASE,
)
THE_BODY = re.compile(r"\b(?:the|The) (?P<noun>Commission|Committee|Council|Board|Court|Authority|Tribunal|Assembly)\b(?! (?:of|on|for)\b)")
FEWEST, ENOUGH, MOST = 4, 9, 28
WORTH = 0.7


def provided(document: Document, label: str, value: str, quote: str, section: tuple[str, ...]) -> tuple[Topic | None, Answer]:
    """What the Article of a label provides, and the facts that ask for it."""
    above = (*section, document.source.title)
    topic = article_topic(label, above) or provision_topic(label, value, above) or constitutional_topic(label, document, above)
    if topic is None:
        return None, Answer(why="an Article of no named law")
    whole = with_names(re.split(r"(?<=[a-z)])[.;](?: |$)", value.strip(), maxsplit=1)[0], document)
    found = answer(Told("provision", with_names(value, document), quote, section), topic)
    if found.facts or not whole:
        return topic, found
    fact = rule(topic, whole, quote, section)
    return topic, Answer((fact,)) if fact else found


def rule(topic: Topic, value: str, quote: str, section: tuple[str, ...]) -> Fact | None:
    """The fact that an Article says so, asked for the Article; None where the words lean on others or are too many."""
    text = value.rstrip(". ")
    plain = text[:1].lower() + text[1:] if not text[1:2].isupper() and not text.startswith("Parliament") else text
    size = len(words(plain))
    if not FEWEST <= size <= MOST or POINTS.search(plain):
        return None
    if RULE.fullmatch(text) and MODAL.search(text) and (size >= ENOUGH or plain.startswith("there shall be ")):
        ask, state = f"Which {{}} provides that {plain}?", f"Under {topic.shown}, {plain}"
    elif GRANT.fullmatch(plain) and not MODAL.search(plain) and plain.count(",") <= 1:
        ask, state = f"Which {{}} provides for {plain}?", f"{topic.shown[:1].upper()}{topic.shown[1:]} provides for {plain}"
    else:
        return None
    kind = topic.name.split()[-1 if topic.name.endswith("Schedule") else 0]
    number = topic.name.removeprefix("Article ").strip()
    slot = Slot(topic.name, "law", fold(kind), (number,) if number != topic.name else (), "provides", WORTH)
    question = ask.format(f"{kind} of the Constitution of India")
    return Fact(sentence(state), quote, (slot,), section=section, about=topic.name, question=question, worth=WORTH)


def with_names(text: str, document: Document) -> str:
    """The words with bodies named in full: "the Commission" in notes on the Finance Commission; "" where one has no name there."""
    for hit in reversed(list(THE_BODY.finditer(text))):
        name = name_ending(hit["noun"], document)
        if not name:
            return ""
        text = f"{text[: hit.start()]}{hit[0].split()[0]} {name}{text[hit.end() :]}"
    return text


def constitutional_topic(label: str, document: Document, above: tuple[str, ...]) -> Topic | None:
    """An Article under headings that name no law, in a document that speaks of the Constitution and of no text else with Articles."""
    spoken = re.search(r"\b(?:Constitution of India|Indian Constitution|the Constitution|[Cc]onstitutional)\b", document.text)
    other = any(OTHER_TEXTS.search(fold(text)) for text in above)
    return article_topic(label, ("Constitution of India",)) if spoken and not other and not label.endswith("Schedule") else None


def provision_topic(label: str, value: str, above: tuple[str, ...]) -> Topic | None:
    """An Article of the Constitution of India under the heading of a body that it provides for, where the value says of what it speaks."""
    spoken = any(OF_CONSTITUTION.search(fold(text)) for text in above)
    whole = re.search(r" (?:of|for|in|between) ", value) is not None
    return article_topic(label, (*above, "Constitution of India")) if spoken and whole else None


def article_topic(label: str, above: tuple[str, ...]) -> Topic | None:
    """An Article, Part or Schedule of the Constitution of India, when a heading or the title speaks of it and of no other."""
    # Roman numerals number the Articles of treaties.
    if re.search(r"Art", label) and not re.search(r"\d", label):
        return None
    spoken = [text for text in above if CONSTITUTION.search(fold(text))]
    if not spoken or re.search(r"\b(?:us|american|british|french|amendment bill|proposed|world|countries)\b", fold(" ".join(spoken))):
        return None
    name = re.sub(r"^Art\. ?", "Article ", label.strip())
    start = "the " if name.endswith("Schedule") else ""
    return Topic(name, f"{start}{name} of the Constitution of India", kind="article")
