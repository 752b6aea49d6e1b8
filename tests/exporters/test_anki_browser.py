"""The options of a card in a real browser: tapped, typed, shuffled, marked; and readable where the script does not run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from anki_reader import Reader, reading
from quizgen.exporters.anki import Ledger, export_anki
from samples import PROMPTS, deck, hostile_deck, item

pytestmark = pytest.mark.browser

CHOICE, STATEMENTS = item(PROMPTS[3], 3).id, item(PROMPTS[4], 4).id
OPTIONS = {"Kanwar Lake", "Chilika Lake", "Loktak Lake", "Vembanad Lake"}
PAGE = '<!doctype html><meta charset="utf-8"><style>{css}</style><body class="card card1"><div id="qa"></div></body>'
# As Anki's reviewer does: the page stays, the card's HTML is exchanged, its scripts run anew.
SHOW = """html => {
  const qa = document.getElementById("qa");
  qa.innerHTML = html;
  for (const old of qa.querySelectorAll("script")) {
    const script = document.createElement("script");
    script.textContent = old.textContent;
    old.replaceWith(script);
  }
}"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    with reading(tmp_path_factory.mktemp("reader")) as one:
        one.take(export_anki([deck()], Ledger())[0])
        yield one


class Phone:
    """A page that shows cards as Anki's apps do."""

    def __init__(self, page: Any, reader: Reader, folder: Path) -> None:  # noqa: ANN401 - Playwright is installed for tests alone
        self.page, self.reader, self.path = page, reader, folder / "card.html"
        self.path.write_text(PAGE.format(css=reader.note(CHOICE).note_type()["css"]), encoding="utf-8")
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.open()

    def open(self) -> None:
        """A fresh page: what an app does that keeps nothing but its storage."""
        self.page.goto(self.path.as_uri())

    def show(self, item: str, *, back: bool = False) -> None:
        """Put one side of a card on the page."""
        self.page.evaluate(SHOW, self.reader.card(item)[back].html)

    def options(self) -> list[str]:
        """The words of the options, in the order in which they stand."""
        lines: list[str] = self.page.locator(".options li").all_inner_texts()
        return [line.split("\n")[0] for line in lines]

    def classed(self, name: str) -> list[str]:
        """The options that carry a class."""
        lines: list[str] = self.page.locator(f".options li.{name}").all_inner_texts()
        return [line.split("\n")[0] for line in lines]


@pytest.fixture
def phone(chromium: Any, reader: Reader, tmp_path: Path) -> Iterator[Phone]:  # noqa: ANN401 - as above
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    one = Phone(context.new_page(), reader, tmp_path)
    yield one
    assert one.errors == []
    context.close()


def test_a_tapped_option_is_chosen_and_no_other(phone: Phone) -> None:
    phone.show(CHOICE)
    for words in ("Chilika Lake", "Loktak Lake"):
        phone.page.get_by_role("radio", name=words).click()
        assert phone.classed("chosen") == [words]
        assert phone.page.get_by_role("radio", checked=True).count() == 1


@pytest.mark.parametrize("number", range(4))
def test_the_keys_1_to_4_choose_by_the_order_shown(phone: Phone, number: int) -> None:
    phone.show(CHOICE)
    phone.page.keyboard.press(str(number + 1))
    assert phone.classed("chosen") == [phone.options()[number]]


def test_an_option_is_reached_and_chosen_without_a_pointer(phone: Phone) -> None:
    phone.show(CHOICE)
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Enter")
    assert phone.classed("chosen") == phone.options()[:1]


@pytest.mark.parametrize("reload", [False, True], ids=["same page", "page loaded anew"])
def test_the_back_has_the_order_of_the_front_and_marks_right_and_chosen(phone: Phone, *, reload: bool) -> None:
    phone.show(CHOICE)
    order = phone.options()
    phone.page.get_by_role("radio", name="Loktak Lake").click()
    if reload:
        phone.open()
    phone.show(CHOICE, back=True)
    assert phone.options() == order
    assert set(order) == OPTIONS
    assert phone.classed("right") == ["Kanwar Lake"]
    assert phone.classed("wrong") == ["Loktak Lake"]


def test_a_right_choice_is_said_to_be_right(phone: Phone) -> None:
    phone.show(CHOICE)
    phone.page.get_by_role("radio", name="Kanwar Lake").click()
    phone.show(CHOICE, back=True)
    assert phone.page.locator("li.right .verdict").inner_text() == "Right, your choice"
    assert phone.classed("wrong") == []


def test_without_any_memory_the_back_still_has_the_order_of_the_front(phone: Phone) -> None:
    forget = "delete window.quizgenState; Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('none'); }})"
    phone.page.evaluate(forget)
    phone.show(CHOICE)
    order = phone.options()
    phone.page.get_by_role("radio", name="Loktak Lake").click()
    phone.page.evaluate("delete window.quizgenState")
    phone.show(CHOICE, back=True)
    assert phone.options() == order
    assert (phone.classed("right"), phone.classed("wrong")) == (["Kanwar Lake"], [])


def test_the_order_changes_from_day_to_day(phone: Phone) -> None:
    orders = set()
    for day in range(12):
        phone.page.evaluate("day => { Date.now = () => (20000 + day) * 86400000 }", day)
        phone.show(CHOICE)
        orders.add(tuple(phone.options()))
    assert len(orders) > 4


def test_a_choice_made_for_one_card_is_not_shown_on_another(phone: Phone) -> None:
    phone.show(STATEMENTS)
    phone.page.keyboard.press("1")
    phone.show(CHOICE, back=True)
    assert phone.classed("wrong") == []
    assert phone.page.locator("li.right .verdict").inner_text() == "Right"


def test_on_the_back_the_keys_are_left_to_anki(phone: Phone) -> None:
    phone.show(CHOICE)
    phone.page.keyboard.press("1")
    phone.show(CHOICE, back=True)
    before = phone.page.content()
    phone.page.keyboard.press("2")
    assert phone.page.content() == before


def test_options_that_refer_to_each_other_keep_their_order(phone: Phone) -> None:
    for day in range(5):
        phone.page.evaluate("day => { Date.now = () => (20000 + day) * 86400000 }", day)
        phone.show(STATEMENTS)
        assert phone.options() == ["1 and 2 only", "2 and 3 only", "1 and 3 only", "1, 2 and 3"]


def test_without_script_the_right_option_has_its_colour(phone: Phone) -> None:
    phone.page.evaluate("html => { document.getElementById('qa').innerHTML = html }", phone.reader.card(CHOICE)[1].html)
    colours = phone.page.eval_on_selector_all(".options li", "all => all.map(one => [one.innerText, getComputedStyle(one).color])")
    odd = [words for words, colour in colours if [each for _, each in colours].count(colour) == 1]
    assert odd == ["Kanwar Lake"]


def test_every_option_is_large_enough_for_a_thumb(phone: Phone) -> None:
    phone.show(CHOICE)
    boxes = [box.bounding_box() for box in phone.page.locator(".options li").all()]
    assert all(box["height"] >= 48 and box["width"] >= 300 for box in boxes)


def test_no_card_is_wider_than_a_small_phone(phone: Phone, tmp_path_factory: pytest.TempPathFactory) -> None:
    phone.page.set_viewport_size({"width": 320, "height": 600})
    with reading(tmp_path_factory.mktemp("hostile")) as hostile:
        hostile.take(export_anki([hostile_deck()], Ledger())[0])
        for sides in (*phone.reader.sides(), *hostile.sides()):
            for side in sides:
                phone.page.evaluate(SHOW, side.html)
                assert phone.page.evaluate("document.documentElement.scrollWidth") <= 320
