"""What a thing named in full has only one of is asked without the article's subject before it."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading import read


def alone(text: str) -> set[str]:
    """What is asked of a sentence under no context, in an article of which the sentence says nothing."""
    document = Document(Source("a", title="Indian wildlife and defence notes", published=date(2024, 6, 9)), (Block(text),))
    return {slot.text for fact in read(document).facts for slot in fact.slots if not fact.context}


OWN = [
    ("The Eastern Naval Command is headquartered at Visakhapatnam.", "Visakhapatnam"),
    ("The snow leopard was declared extinct in Ruritania in 1952.", "1952"),
    ("The Asiatic lion survives in the wild only in Gujarat.", "Gujarat"),
    ("The Lima Wildlife Sanctuary was notified in 1984.", "1984"),
    ("The total outlay of the Lima Rice Mission is Rs 24,104 crore.", "Rs 24,104 crore"),
    ("The Sela Tunnel was built by the Border Roads Organisation.", "Border Roads Organisation"),
    ("Gilbert Walker discovered the Southern Oscillation while hunting for monsoon predictors.", "Gilbert Walker"),
    ("The anti-defection law was added to the Constitution by the 52nd Amendment.", "52nd Amendment"),
    ("The Bharatiya Nagarik Suraksha Sanhita takes the place of the Code of Criminal Procedure, 1973.", "Code of Criminal Procedure"),
]


@pytest.mark.parametrize(("text", "answer"), OWN, ids=[text[:40] for text, _ in OWN])
def test_what_a_named_thing_has_one_of_is_asked(text: str, answer: str) -> None:
    assert answer in alone(text)


OTHERS = [
    ("The Union Ministry was located at Lima.", "Lima"),
    ("The Executive Committee was constituted in 1984.", "1984"),
    ("The minister was born in 1984.", "1984"),
    ("Asha Rao discovered a cave.", "Asha Rao"),
    ("The board was built by the Border Roads Organisation.", "Border Roads Organisation"),
]


@pytest.mark.parametrize(("text", "answer"), OTHERS, ids=[text[:40] for text, _ in OTHERS])
def test_what_is_no_full_name_needs_its_article(text: str, answer: str) -> None:
    assert answer not in alone(text)
