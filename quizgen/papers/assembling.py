"""Decks → a paper of a profile: so many questions of each format, topics in turn, the best of each deck first, no fact twice.

What the decks cannot fill is filled with the other formats of the profile, and told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from quizgen.errors import ProblemError
from quizgen.identity import fingerprint
from quizgen.model import Deck, Item, Paper
from quizgen.papers.arranging import even_seed, lined_up, topic_of
from quizgen.papers.company import cited, unique
from quizgen.papers.joining import Company, voice_of
from quizgen.papers.profiles import Profile, format_of
from quizgen.questions import ask, form_of
from quizgen.text import fold

LOOK = 12  # candidates of a topic that are weighed against each other
DRAWS, STRIDE = 8, 1000
SHOWN = 12  # tags that an error lists
CHANCES = 1 << 32
PLURALS = {
    "choice": "choices",
    "sequence": "sequences",
    "assertion": "assertions",
    "term": "terms",
    "recall": "recall questions",
    "cloze": "clozes",
}


@dataclass(frozen=True, slots=True)
class Order:
    """What a paper is to be. `questions` 0: as many as a whole paper has, or as the decks hold; `minutes` None: at the usual pace.

    `topic` is a tag or the beginning of one, or the name of a head; `since` leaves out what no source from that day on tells.
    """

    profile: Profile
    questions: int = 0
    minutes: int | None = None
    seed: int = 0
    sets: tuple[str, ...] = ()
    topic: str = ""
    since: date | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Assembled:
    """The paper, and what has to be said about it, a sentence each."""

    paper: Paper
    remarks: tuple[str, ...]


def assemble(decks: Sequence[Deck], order: Order) -> Assembled:
    """The paper that the order asks for, as far as the decks can fill it. Raises ProblemError where they hold nothing for it."""
    sources = {source.id: source for deck in decks for source in deck.sources}
    days = {name: source.published for name, source in sources.items()}
    items, remarks = eligible(decks, order, days)
    wanted = order.questions or order.profile.questions
    taken = fullest(items, order, wanted, worth(decks))
    if not taken:
        raise nothing(order, remarks)
    chosen = lined_up(taken, order.seed)
    minutes = order.profile.time(len(chosen)) if order.minutes is None else order.minutes
    seed = even_seed(chosen, order.seed, order.sets)
    title = order.title or order.profile.title
    paper = Paper(title, chosen, cited(chosen, sources), order.profile.marking, minutes, seed, profile=order.profile.name, sets=order.sets)
    told = shortages(order.profile.targets(order.questions or len(chosen)), chosen)
    whole = (
        () if order.questions or len(chosen) == wanted else (f"the decks fill {len(chosen)} of the {wanted} questions of a whole paper",)
    )
    return Assembled(paper, (*told, *whole, *remarks))


def fullest(items: Sequence[Item], order: Order, wanted: int, worths: dict[str, float]) -> list[Item]:
    """The items of the paper; where they are too few, the most of some draws, for who comes first may keep two others out.

    Plentiful formats come first only where that gives half as many questions more: it leaves fewer of the rest.
    """
    best: list[Item] = []
    for first in ("scarce", "wanted", "plentiful"):
        least = len(best) * 3 // 2 if first == "plentiful" else len(best)
        for number in range(DRAWS):
            if len(best) in (wanted, len(items)):
                return best
            choosing = Choosing(order.seed + STRIDE * number, worths, Company(order.profile.apart))
            taken = drawn(items, order.profile, wanted, choosing, first=first)
            best, least = (taken, len(taken)) if len(taken) > least else (best, least)
    return best


def drawn(items: Sequence[Item], mix: Profile, wanted: int, choosing: Choosing, *, first: str) -> list[Item]:
    """One draw: each format up to its share, the scarcest first, the most plentiful, or the most wanted; then what fills the paper."""
    targets = mix.targets(wanted)
    pools = {name: Pool.of([item for item in items if format_of(item) == name], choosing) for name in mix.formats}
    sign = -1 if first == "plentiful" else 1
    for name in sorted(targets, key=lambda name: -targets[name] if first == "wanted" else sign * pools[name].size):
        choosing.take(pools[name], targets[name])
    for name in sorted(targets, key=lambda name: -targets[name]):
        choosing.take(pools[name], wanted - len(choosing.taken))
    return choosing.taken


@dataclass(slots=True)
class Choosing:
    """A choice under way: who is in, how often each topic, subject, source and derived key has been, and everybody's worth."""

    seed: int
    worth: dict[str, float]
    company: Company
    taken: list[Item] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    def rank(self, item: Item) -> float:
        """The lower the sooner: its place in its deck, and as much chance."""
        return self.worth[item.id] + int(fingerprint(str(self.seed), item.id, length=8), 16) / CHANCES

    def take(self, pool: Pool, count: int) -> None:
        """Up to `count` of the pool, topics in turn."""
        while count > 0 and (item := pool.next(self)):
            self.taken.append(item)
            self.seen.update(signs(item))
            count -= 1


@dataclass(slots=True)
class Pool:
    """The candidates of one format that are left, by topic, the best first."""

    topics: dict[str, list[Item]]

    @classmethod
    def of(cls, items: Sequence[Item], choosing: Choosing) -> Pool:
        """The items in the order of their rank."""
        topics: defaultdict[str, list[Item]] = defaultdict(list)
        for item in sorted(items, key=choosing.rank):
            topics[topic_of(item)].append(item)
        return cls(dict(topics))

    @property
    def size(self) -> int:
        """How many are left."""
        return sum(map(len, self.topics.values()))

    def next(self, choosing: Choosing) -> Item | None:
        """The next to join: of the topic that had the fewest so far, the one whose subject, source and key were seen least."""
        while self.topics:
            topic = min(self.topics, key=lambda name: (choosing.seen[f"topic {name}"], fingerprint(str(choosing.seed), name, length=8)))
            waiting = self.topics[topic]
            weighed = sorted(waiting[:LOOK], key=lambda item: sum(choosing.seen[sign] for sign in signs(item)[1:]))
            for item in weighed:
                waiting.remove(item)
                voice = voice_of(item)
                if choosing.company.admits(voice):
                    choosing.company.join(voice)
                    return item
            if not waiting:
                del self.topics[topic]
        return None


def signs(item: Item) -> tuple[str, ...]:
    """What should not come too often: topic, subject, source, and the letter of a key that no shuffling moves."""
    source = item.origin.sources[0] if item.origin and item.origin.sources else ""
    derived = form_of(item.prompt) == "options" and format_of(item) != "choice"
    return f"topic {topic_of(item)}", f"about {fold(item.about)}", f"source {source}", f"key {ask(item.prompt, '').key if derived else ''}"


def worth(decks: Iterable[Deck]) -> dict[str, float]:
    """Item → its place in its deck from 0 (the best) to 1; decks list their items in order of worth."""
    return {item.id: place / len(deck.items) for deck in decks for place, item in enumerate(deck.items)}


def eligible(decks: Sequence[Deck], order: Order, days: dict[str, date | None]) -> tuple[list[Item], tuple[str, ...]]:
    """The items that make a question, are of the topic and of the time, and what has to be said of others."""
    items = [item for item in unique(tuple(item for deck in decks for item in deck.active)) if on_topic(item, order.topic)]
    if order.topic and not items:
        tags = sorted({tag for deck in decks for item in deck.active for tag in item.tags})
        listed = f"choose from: {', '.join(tags[:SHOWN])}{' …' if len(tags) > SHOWN else ''}" if tags else "the decks have no tags"
        raise ProblemError(f"no item is tagged '{order.topic}'", mend=listed)
    asking = [item for item in items if makes_a_question(item)]
    broken = len(items) - len(asking)
    remarks = (f"left out {counted(broken)} that can make no question; `quizgen check` names them",) if broken else ()
    recent = [item for item in asking if since(item, order.since, days)]
    undated = sum(not any(days_of(item, days)) for item in asking) if order.since else 0
    return recent, (*remarks, *((f"left out {counted(undated)} whose source has no date",) if undated else ()))


def counted(items: int) -> str:
    """`1 item`, `2 items`."""
    return f"{items} item{'' if items == 1 else 's'}"


def on_topic(item: Item, topic: str) -> bool:
    """Whether a tag of the item is the topic, lies under it, or ends in it: GS2, GS2::Polity, or just Polity."""
    wanted = fold(topic.replace("_", " "))
    tags = (fold(tag.replace("_", " ")) for tag in item.tags)
    return not topic or any(tag == wanted or tag.startswith(f"{wanted}::") or tag.endswith(f"::{wanted}") for tag in tags)


def since(item: Item, day: date | None, days: dict[str, date | None]) -> bool:
    """Whether a source of that day or later tells it."""
    return day is None or any(published and published >= day for published in days_of(item, days))


def days_of(item: Item, days: dict[str, date | None]) -> list[date | None]:
    """When the item's sources were published."""
    return [days.get(source) for source in item.origin.sources] if item.origin else []


def makes_a_question(item: Item) -> bool:
    """Whether the item can be asked: a person may have written statements for which the examination has no options."""
    try:
        ask(item.prompt, "")
    except ValueError:
        return False
    return True


def nothing(order: Order, remarks: Sequence[str]) -> ProblemError:
    """The error for decks that hold nothing of what is asked for."""
    formats = ", ".join(name for name, share in order.profile.formats.items() if share)
    limits = [f"of the topic {order.topic}"] if order.topic else []
    limits += [f"since {order.since.isoformat()}"] if order.since else []
    told = f" ({'; '.join(remarks)})" if remarks else ""
    problem = f"the decks hold nothing for the profile {order.profile.name}{' ' if limits else ''}{' '.join(limits)}{told}"
    return ProblemError(problem, mend=f"it wants {formats}; choose another with --profile, or add items")


def shortages(targets: dict[str, int], taken: Sequence[Item]) -> tuple[str, ...]:
    """What the decks could not fill, and with what it was filled: `no sequences, 2 of 7 pairs; 8 filled with choices`."""
    found, wanted = Counter(format_of(item) for item in taken), sum(targets.values())
    short = [
        f"{found[name] or 'no'}{f' of {count}' if found[name] else ''} {plural(name)}"
        for name, count in targets.items()
        if found[name] < count
    ]
    if not short:
        return ()
    filled = [f"{found[name] - count} with {plural(name)}" for name, count in targets.items() if found[name] > count]
    few = (f"{len(taken)} of {wanted} questions: the decks hold no more that can stand in one paper",) if len(taken) < wanted else ()
    return (f"the decks gave {', '.join(short)}{f'; filled {joined}' if (joined := ', '.join(filled)) else ''}", *few)


def plural(name: str) -> str:
    """`choices`; the names of other formats are plurals."""
    return PLURALS.get(name, name)
