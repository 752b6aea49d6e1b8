"""Who an item is: ids from what it is about, digests of what the machine wrote, and order without chance."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import TypeVar
from zlib import crc32

from quizgen.model import Draft, Paper, Prompt, Recall, TermCard, kind_of
from quizgen.text import slug, words

T = TypeVar("T")


def fingerprint(*parts: str, length: int) -> str:
    """The first `length` hex digits of the SHA-256 of the parts, which cannot run into each other."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:length]


def item_id(draft: Draft) -> str:
    """A readable slug and a short hash of (kind of prompt, normalised evidence, normalised answer): aboutness, never wording."""
    evidence, key = " ".join(words(draft.evidence)), " ".join(words(draft.key))
    return f"{slug(draft.about)}.{fingerprint(kind_of(draft.prompt), evidence, key, length=8)}"


def own_item_id(prompt: Prompt, about: str) -> str:
    """The id of an item that a person wrote without giving it one."""
    return f"{slug(about)}.{fingerprint('own', canonical(prompt), length=8)}"


def canonical(prompt: Prompt) -> str:
    """The prompt as one line of JSON that is the same for the same words."""
    return json.dumps([kind_of(prompt), asdict(prompt)], ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(prompt: Prompt) -> str:
    """Twelve hex digits of everything a prompt says: another wording, another digest."""
    return fingerprint(canonical(prompt), length=12)


def paper_digest(paper: Paper) -> str:
    """Sixteen hex digits of what a paper asks and how it counts: the same for all its sets, in any order, under any title."""
    asked = sorted(f"{item.id} {digest(item.prompt)}" for item in paper.items)
    return fingerprint(str(paper.seed), f"{paper.marking.right:.4f} {paper.marking.wrong:.4f}", *asked, length=16)


def subject(prompt: Prompt, about: str) -> str:
    """What a prompt is about when the item does not say: its term, its question, its lead."""
    if about:
        return about
    if isinstance(prompt, TermCard):
        return prompt.term
    if isinstance(prompt, Recall):
        return prompt.question
    return next(str(value) for value in asdict(prompt).values() if isinstance(value, str) and value)


def shuffled(values: Iterable[T], *, key: str) -> tuple[T, ...]:
    """The values in an order that depends on `key` and on nothing else: the same on every machine, at every time."""
    numbered = list(enumerate(values))
    numbered.sort(key=lambda pair: fingerprint(key, str(pair[0]), length=16))
    return tuple(value for _, value in numbered)


def ranks(key: str) -> tuple[int, int]:
    """How many of the first three and of the next three wrong answers lie below the key: by the key's letters, never all six."""
    seed = crc32(key.encode())
    first, second = seed % 4, (seed >> 4) % 4
    return first, second if 0 < first + second < 6 else 1 + (seed >> 8) % 2  # noqa: PLR2004
