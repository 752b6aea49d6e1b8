"""What makes an item unfit: extractors' drafts are dropped by the rules, `check` tells of them with their place."""

from __future__ import annotations

from quizgen.screen.contradictions import Contradiction, Disputes, Told, check_contradictions, contradictions, dispute, disputes
from quizgen.screen.duplicates import check_duplicates
from quizgen.screen.findings import Placed, check_definitions, check_item, check_source
from quizgen.screen.formats import check_falsehoods
from quizgen.screen.gist import Gist, gist, is_within, key_form, key_forms, same_gist
from quizgen.screen.rules import RULES, Rule, broken_rule

__all__ = [
    "RULES",
    "Contradiction",
    "Disputes",
    "Gist",
    "Placed",
    "Rule",
    "Told",
    "broken_rule",
    "check_contradictions",
    "check_definitions",
    "check_duplicates",
    "check_falsehoods",
    "check_item",
    "check_source",
    "contradictions",
    "dispute",
    "disputes",
    "gist",
    "is_within",
    "key_form",
    "key_forms",
    "same_gist",
]
