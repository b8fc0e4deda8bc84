"""The report in a real browser: sort, filter, open a vacancy, by keyboard alone; and no barrier that axe-core finds."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from tests.batch.conftest import TEXTS
from tests.browser import launched, needs_chromium, patient
from vacaturelint.cli.main import run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with launched() as made:
        yield made


@pytest.fixture
def page(browser: "Browser", reports: Path) -> Iterator["Page"]:
    context = patient(browser.new_context(bypass_csp=True, offline=True))
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("dialog", lambda dialog: errors.append(dialog.message))
    opened.goto((reports / "rapport.html").as_uri())
    yield opened
    context.close()
    assert errors == []


def column(page: "Page", number: int) -> list[str]:
    cells = page.locator(f"#tabel tbody tr:visible > :nth-child({number})")
    return [text.strip() for text in cells.all_inner_texts()]


def test_a_click_on_a_header_sorts(page: "Page") -> None:
    page.get_by_role("button", name="woorden").click()
    words = [int(text.replace(".", "")) for text in column(page, 3)]
    assert words == sorted(words, reverse=True)
    assert page.locator("#tabel th[aria-sort=descending]").inner_text() == "woorden"
    page.get_by_role("button", name="woorden").click()
    assert [int(text.replace(".", "")) for text in column(page, 3)] == sorted(words)


def test_filters_leave_what_fits(page: "Page") -> None:
    total = len(column(page, 1))
    page.get_by_label("Zoek").fill("teamplayer-die-niet-bestaat")
    assert column(page, 1) == []
    assert page.locator("#telling").inner_text() == f"0 van {total}"
    page.get_by_label("Zoek").fill("")
    page.get_by_label("Onderwerp").select_option("diploma")
    assert 0 < len(column(page, 1)) < total


def test_the_worst_comes_first_with_the_level_beside_the_score(page: "Page") -> None:
    counts = [tuple(map(int, row)) for row in zip(*(column(page, number) for number in (6, 7, 8)), strict=True)]
    assert counts == sorted(counts, reverse=True)
    assert {text.split()[0] for text in column(page, 5)} <= {"1", "2", "3", "4", ""}


def test_a_vacancy_opens_and_closes_by_keyboard_alone(page: "Page") -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    links = page.locator("#tabel tbody a")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#tabel tbody') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("#tekst h2")
    assert page.evaluate("document.activeElement.id") == "detail"
    assert page.locator("#tekst aside").count() > 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#overzicht")
    assert page.evaluate("document.activeElement.getAttribute('href')") == links.first.get_attribute("href")


def test_what_is_hostile_is_only_text(page: "Page") -> None:
    page.get_by_label("Zoek").fill("1+1")
    page.locator("#tabel tbody tr:visible a").click()
    page.wait_for_selector("#tekst h2")
    assert "<script>alert(1)</script>" in page.locator("#tekst").inner_text()
    assert page.locator("#tekst img, #tekst script").count() == 0


# each look with each width and each state: what is dark does not depend on what is narrow
@pytest.mark.parametrize(
    ("scheme", "width", "opened"),
    [("light", 1280, False), ("dark", 390, False), ("dark", 1280, True), ("light", 390, True)],
)
def test_axe_finds_no_barrier(page: "Page", scheme: Literal["light", "dark"], width: int, *, opened: bool) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    if opened:
        page.locator("#tabel tbody a").first.click()
        page.wait_for_selector("#tekst h2")
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["impact"]) for one in found] == []


@pytest.mark.parametrize(("scheme", "many"), [("light", False), ("dark", True)])
def test_axe_finds_no_barrier_on_the_page_with_the_text(
    browser: "Browser", scheme: Literal["light", "dark"], tmp_path: Path, *, many: bool
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    inputs = [str(path) for path in TEXTS[1 : 3 if many else 2]]
    run([*inputs, "-f", "html", "-o", str(tmp_path / "a.html")])
    context = patient(browser.new_context(bypass_csp=True, offline=True, color_scheme=scheme))
    opened = context.new_page()
    opened.goto((tmp_path / "a.html").as_uri())
    found = axe.Axe().run(opened).response["violations"]
    context.close()
    assert [(one["id"], one["impact"]) for one in found] == []


def test_a_phone_shows_cards_and_never_scrolls_aside(page: "Page") -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    row = page.locator("#tabel tbody tr").first
    assert row.evaluate("row => getComputedStyle(row).display") == "block"
    labels = row.locator("td").evaluate_all("cells => cells.map(cell => cell.dataset.kop)")
    assert labels[:5] == ["niveau", "woorden", "leesscore", "leesniveau", "fouten"]


def test_the_print_holds_the_list_and_no_controls(page: "Page") -> None:
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    assert page.locator("#tabel").is_visible()
    page.locator("#tabel tbody a").first.click()
    page.locator("#tekst").wait_for(state="visible")


def test_without_scripts_overview_and_list_can_be_read(browser: "Browser", reports: Path) -> None:
    context = patient(browser.new_context(java_script_enabled=False))
    opened = context.new_page()
    opened.goto((reports / "rapport.html").as_uri())
    assert opened.locator("#tabel tbody tr").count() == 12
    assert opened.locator("#h-help").is_visible()
    assert not opened.locator("#filters").is_visible()
    context.close()


def test_the_policy_of_the_page_lets_its_own_script_run(browser: "Browser", reports: Path) -> None:
    context = patient(browser.new_context())
    opened = context.new_page()
    opened.goto((reports / "rapport.html").as_uri())
    opened.wait_for_selector("#tabel th button")
    context.close()
