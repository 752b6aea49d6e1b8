"""How long a PDF of a hundred questions takes, every fourth of them in Hindi, beside Chromium printing the same questions.

Each round sets another paper, so that nothing which the typesetter remembers of the last one helps it; `first` is the first paper of
a fresh process, with the loading of typesetter and fonts. Run: python benchmarks/paper_pdf.py [QUESTIONS] [ROUNDS]
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from quizgen.exporters import PAPERS
from quizgen.model import Assertion, Choice, Event, Item, Origin, Pair, Pairs, Paper, Prompt, Quote, Sequence, Source, Statement, Statements

FORMS = ("pdf", "key", "omr", "bubbles", "cards")
SOURCE = Source("report", "Report on India's wetlands", url="https://example.org/report")
FIRST = "import sys, time; from benchmarks import paper_pdf; print(paper_pdf.first(int(sys.argv[1])))"


def prompt(number: int) -> Prompt:
    """A question of the format that the number falls to, in Hindi for every fourth."""
    if number % 4 == 0:
        facts = (f"इसकी स्थापना वर्ष {1900 + number} में हुई थी।", "इसका राष्ट्रीयकरण 1949 में किया गया था।", "इसका मुख्यालय मुंबई में है।")
        lead = f"भारतीय रिज़र्व बैंक की समिति {number} के संदर्भ में, निम्नलिखित कथनों पर विचार कीजिए"
        return Statements(lead, "which", tuple(Statement(fact, holds=fact != facts[2]) for fact in facts))
    name = f"wetland {number}"
    match number % 5:
        case 0:
            rows = tuple(Pair(f"Lake {number}.{row}", f"State of the {name} {row}", holds=row in (0, 1)) for row in range(4))
            return Pairs("Consider the following pairs", ("Wetland", "State or Union Territory"), "how_many", rows)
        case 1:
            return Sequence(
                "Consider the following events", tuple(Event(f"Listing {step} of {name} as a Ramsar site") for step in range(4))
            )
        case 2:
            return Assertion(
                f"The {name} was listed as a Ramsar site in {1900 + number}.", f"It is a refuge of the birds of flyway {number}.", "both"
            )
        case 3:
            wrong = tuple(f"The {word} of the states around {name}" for word in ("river", "board", "treaty"))
            return Choice(
                f"Who among the following keeps the register of {name}, as the convention requires it?", f"The union for {name}", wrong
            )
    parts = tuple(
        Statement(f"The {name} is fed by {river} rivers and drained by one.", holds=river != "three") for river in ("two", "three", "six")
    )
    return Statements(f"With reference to {name}, consider the following statements", "how_many", parts)


def paper(questions: int, turn: int) -> Paper:
    """A paper of so many questions; another `turn`, another paper."""
    items = []
    for number in range(questions):
        quote = Quote(
            SOURCE.id, f"The report of the wetland {number + turn} says what is asked here, in about as many words as a report does."
        )
        items.append(
            Item(f"wetland.{number:08x}", prompt(number + turn * questions), "wetlands", ("GS3::Environment",), Origin("test", (quote,)))
        )
    return Paper(f"Test {turn}", tuple(items), (SOURCE,), minutes=120, set="A")


def timed(action: Callable[[], object]) -> float:
    """Seconds that the action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def first(questions: int) -> float:
    """Seconds that the first paper of this process takes."""
    asked = paper(questions, 1)
    return timed(lambda: PAPERS["pdf"].render(asked))


def chromium(pages: list[bytes], program: str) -> list[float]:
    """Seconds that Chromium takes to print each page of questions, starting included, as a program that calls it would wait."""
    times = []
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = Path(folder, "quiz.html"), Path(folder, "quiz.pdf")
        for content in pages:
            page.write_bytes(content)
            command = [program, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={pdf}", page.as_uri()]
            times.append(timed(lambda: subprocess.run(command, capture_output=True, check=True)))  # noqa: B023 - called at once
    return times


def main(questions: int = 100, rounds: int = 5) -> None:
    """Set everything in turn and print the medians."""
    papers = [paper(questions, turn) for turn in range(1, rounds + 1)]
    times = {form: [timed(lambda: PAPERS[form].render(asked)) for asked in papers] for form in FORMS}  # noqa: B023 - called at once
    start = [sys.executable, "-c", FIRST, str(questions)]
    times["pdf, first"] = [float(subprocess.check_output(start, cwd=Path(__file__).parents[1])) for _ in range(rounds)]
    if program := shutil.which("chromium"):
        times["Chromium, HTML"] = chromium([PAPERS["html"].render(replace(asked, set="")) for asked in papers], program)
    print(f"{questions} questions, medians of {rounds} rounds")
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"{name:15} {median:6.3f} s   {median / statistics.median(times['pdf']):6.2f} of the question paper")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
