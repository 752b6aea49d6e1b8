"""Which texts of a prompt a reader sees, and when."""

from __future__ import annotations

from quizgen.model import Choice, Cloze, Mains, Pairs, Prompt, Recall, Sequence, Statements, TermCard


def asked(prompt: Prompt) -> tuple[str, ...]:
    """The texts that a reader sees before answering."""
    match prompt:
        case TermCard():
            return (prompt.term, prompt.meaning)
        case Recall() | Mains() | Choice():
            return (prompt.question,)
        case Cloze():
            return (prompt.text,)
        case Statements():
            return (prompt.lead, *(statement.text for statement in prompt.statements))
        case Pairs():
            return (prompt.lead, *(text for pair in prompt.pairs for text in (pair.left, pair.right)))
        case Sequence():
            return (prompt.lead, *(event.text for event in prompt.events))
        case _:
            return (prompt.first, prompt.second)


def answers(prompt: Prompt) -> tuple[str, ...]:
    """The texts that a reader sees only as options or afterwards."""
    match prompt:
        case Recall():
            return (prompt.answer, *prompt.accepts)
        case Choice():
            return (prompt.answer, *prompt.distractors)
        case Cloze():
            return (prompt.hidden,)
        case Mains():
            return prompt.points
        case _:
            return ()
