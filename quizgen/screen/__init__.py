"""What makes an item unfit: extractors' drafts are dropped by the rules, `check` tells of them with their place."""

from __future__ import annotations

from quizgen.screen.duplicates import check_duplicates
from quizgen.screen.findings import Placed, check_definitions, check_item, check_source
from quizgen.screen.rules import RULES, Rule, broken_rule

__all__ = ["RULES", "Placed", "Rule", "broken_rule", "check_definitions", "check_duplicates", "check_item", "check_source"]
