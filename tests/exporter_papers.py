"""Papers for the tests of the page exporters: every kind, hostile words, Hindi, and many questions."""

from __future__ import annotations

import samples
from quizgen.model import Choice, Item, Paper, Prompt, Recall, Statement, Statements

HINDI_STEM = "भारतीय रिज़र्व बैंक के संदर्भ में निम्नलिखित कथनों पर विचार कीजिए"
HINDI_FACTS = ("इसकी स्थापना 1935 में हुई थी।", "इसका राष्ट्रीयकरण 1949 में किया गया था।")
HINDI_OPTIONS = ("अनुच्छेद 44", "अनुच्छेद 40", "अनुच्छेद 48क", "अनुच्छेद 51")


def paper_of(*prompts: Prompt, title: str = "Paper", minutes: int = 0) -> Paper:
    """A paper of these prompts, citing the sample source."""
    items = tuple(samples.item(prompt, number) for number, prompt in enumerate(prompts))
    return Paper(title, items, (samples.SOURCE,), minutes=minutes)


def sample_paper() -> Paper:
    """One item of every kind."""
    return paper_of(*samples.PROMPTS, title="Wetlands of Bihar", minutes=90)


def hostile_paper() -> Paper:
    """Every kind with markup of every sort in every field."""
    deck = samples.hostile_deck()
    return Paper(deck.title, deck.items, deck.sources)


def hindi_paper() -> Paper:
    """A derived and a shuffled question in Hindi."""
    facts = tuple(Statement(text, holds=True) for text in HINDI_FACTS)
    choice = Choice("कौन-सा अनुच्छेद ‘समान नागरिक संहिता’ का उल्लेख करता है?", HINDI_OPTIONS[0], HINDI_OPTIONS[1:])
    return paper_of(Statements(HINDI_STEM, "which", facts), choice, title="भारतीय अर्थव्यवस्था: मौद्रिक नीति")


def long_paper(count: int = 100) -> Paper:
    """Questions of all lengths and formats, `count` of them."""
    made: list[Item] = []
    for number in range(count):
        pattern = samples.PROMPTS[4 + number % 4] if number % 3 else choice(number)
        made.append(samples.item(pattern, number))
    return Paper("A long paper", tuple(made), (samples.SOURCE,), minutes=120)


def choice(number: int) -> Choice:
    """A question whose options are as long as its number says."""
    words = " and so on" * (number % 12)
    return Choice(f"Question about fact {number}{words}?", f"right{words}", tuple(f"wrong {n}{words}" for n in range(3)))


def endless() -> Recall:
    """A question that fills more than two pages."""
    return Recall(" ".join(f"word{number}" for number in range(2500)) + "?", "answer")
