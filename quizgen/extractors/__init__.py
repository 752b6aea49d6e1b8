"""Extractors: each a function (Reading, Corpus) → Iterator[Draft], listed in one table in the order of an item's worth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from quizgen.extractors.assertion import assertion
from quizgen.extractors.choice import choices
from quizgen.extractors.fact_pairs import fact_pairs
from quizgen.extractors.key_terms import key_terms
from quizgen.extractors.mains import mains
from quizgen.extractors.neighbour_pairs import neighbour_pairs
from quizgen.extractors.neighbour_statements import neighbour_statements
from quizgen.extractors.recall import cloze, recall
from quizgen.extractors.sequence import sequence
from quizgen.extractors.statements import statements
from quizgen.extractors.table_pairs import table_pairs
from quizgen.extractors.term_choices import term_choices
from quizgen.extractors.term_facts import term_facts
from quizgen.extractors.term_pairs import term_pairs
from quizgen.extractors.told_terms import told_terms
from quizgen.model import Corpus, Draft, Reading

Extractor: TypeAlias = Callable[[Reading, Corpus], Iterator[Draft]]

EXTRACTORS: dict[str, Extractor] = {
    "key_terms": key_terms,
    "term_facts": term_facts,
    "told_terms": told_terms,
    "recall": recall,
    "cloze": cloze,
    "choice": choices,
    "term_choices": term_choices,
    "term_pairs": term_pairs,
    "statements": statements,
    "neighbour_statements": neighbour_statements,
    "pairs": fact_pairs,
    "neighbour_pairs": neighbour_pairs,
    "table_pairs": table_pairs,
    "sequence": sequence,
    "assertion": assertion,
    "mains": mains,
}
