"""The page in a real browser: the whole path by mouse and by keyboard, no barrier, nothing from elsewhere."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import launched, needs_chromium, patient
from tests.web.conftest import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

DOCX = Path(__file__).parents[2] / "voorbeelden" / "administratief-medewerker.docx"
TEXT = """# Onthaalmedewerker

## Taken

- Je bent een stakeholder.
- Je helpt bezoekers.

## Aanbod

- Je krijgt een laptop.
"""

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    with launched() as opened:
        yield opened


def is_fault(kind: str, text: str) -> bool:
    """Return whether a line of the console tells of a fault; a refusal of the server is an answer like any other."""
    return kind == "error" and "status of 4" not in text


@pytest.fixture
def page(browser: "Browser", server: Server) -> "Iterator[Page]":
    context = patient(browser.new_context(viewport={"width": 1300, "height": 900}, accept_downloads=True))
    opened = context.new_page()
    requests: list[str] = []
    errors: list[str] = []
    opened.on("request", lambda request: requests.append(request.url))
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if is_fault(message.type, message.text) else None)
    opened.goto(server.address)
    yield opened
    context.close()
    own = f"http://127.0.0.1:{server.port}/"
    assert not [url for url in requests if not url.startswith((own, "data:", f"blob:{own}"))]
    assert errors == []


def write(page: "Page", text: str) -> None:
    page.locator(".cm-content").fill(text)
    settled(page)


def settled(page: "Page") -> None:
    has(page, "#status", "Nagekeken")
    page.locator("#side[aria-busy=false]").wait_for(state="attached")


def has(page: "Page", where: str, words: str) -> None:
    page.locator(where, has_text=words).first.wait_for(state="attached")


def lacks(page: "Page", where: str, words: str) -> None:
    page.locator(where, has_text=words).first.wait_for(state="detached")


def written(page: "Page") -> str:
    return "\n".join(page.locator(".cm-line").all_text_contents())


def remark(page: "Page", code: str) -> "Page":
    return page.locator(".remark", has_text=code)  # type: ignore[return-value]


def test_the_table_of_a_demand_names_its_language(page: "Page") -> None:
    write(page, f"{TEXT}\n## Profiel\n\n- Je spreekt en schrijft perfect Nederlands.\n")
    has(page, "#demands caption", "Taal: Nederlands")


def test_how_it_read_at_first_is_told_when_that_changed(page: "Page") -> None:
    heavy = (
        "De desbetreffende administratieve aangelegenheden worden overeenkomstig de vigerende procedures behandeld. "
    )
    write(page, f"# Kok\n\n{heavy * 5}\n")
    has(page, "#reading", "van 4")
    assert page.locator("#before-now").inner_text() == ""
    write(page, "# Kok\n\n" + "Je kookt soep voor de kinderen van de school. Je wast de potten af. " * 6)
    has(page, "#before-now", "Lager is makkelijker.")


def caught(page: "Page", held: "list[Route]") -> "Route":
    """Return the question that the page asked; it comes beside what the page shows, before or after it."""
    while not held:
        page.wait_for_timeout(10)
    return held.pop()


def test_who_waits_for_the_first_answer_reads_that_the_model_loads(page: "Page") -> None:
    held: list[Route] = []

    def hold(route: "Route") -> None:
        held.append(route)

    page.route("**/api/check", hold)
    page.locator(".cm-content").fill(TEXT)
    has(page, "#status", "Het taalmodel wordt geladen")
    caught(page, held).continue_()
    settled(page)
    page.locator(".cm-content").fill(f"{TEXT}\n- Je krijgt fruit.\n")
    has(page, "#status", "Je tekst wordt nagekeken")
    caught(page, held).continue_()
    settled(page)


def test_the_whole_path_by_mouse(page: "Page", tmp_path: Path) -> None:
    page.set_input_files("#file", str(DOCX))
    page.wait_for_selector(".remark")
    has(page, ".cm-heading", "Ons aanbod")
    assert "#" not in written(page), "nobody need know Markdown"
    taken = page.locator(".take", has_text="Schrijf: werfreserve (").first
    taken.click()
    has(page, ".cm-content", "werfreserve (lijst")
    page.locator(".remark", has_text="VL701").first.locator(".take").first.click()
    form = page.locator("form.fill")
    form.locator("input").nth(1).wait_for()
    for field, value in zip(form.locator("input").all(), ("2.450", "3.300"), strict=True):
        field.fill(value)
    form.get_by_role("button").click()
    has(page, ".cm-content", "tussen 2.450 en 3.300 euro")
    lacks(page, ".remarks", "VL701")
    left = page.locator(".remark", has_text="VL502").first
    left.locator(".leave summary").click()
    left.get_by_text("Deze regel (VL502)").click()
    lacks(page, ".remarks", "VL502")
    page.click("#undo")
    has(page, ".remarks", "VL502")
    page.click("#undo")
    lacks(page, ".cm-content", "2.450")
    page.click("#redo")
    has(page, ".cm-content", "2.450")
    page.click("#out summary")
    with page.expect_download() as download:
        page.click("#tracked")
    target = tmp_path / "uit.docx"
    download.value.save_as(target)
    with zipfile.ZipFile(target) as made, zipfile.ZipFile(DOCX) as before:
        changed = {name for name in before.namelist() if made.read(name) != before.read(name)}
        assert changed <= {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
        document = made.read("word/document.xml").decode()
    assert "w:ins " in document
    assert "lijst van geslaagde kandidaten" in document
    page.click("#tell")
    page.wait_for_selector("#spoken p")
    assert "Wat doe je?" in page.inner_text("#spoken")


def reach(page: "Page", where: str, *, key: str = "Tab") -> None:
    """Go on from what has the focus, one control after another, until one fits: no other way is taken."""
    for _ in range(300):
        page.keyboard.press(key)
        if page.evaluate("where => document.activeElement.matches(where)", where):
            return
    raise AssertionError(f"no way by keyboard to {where}")


def press(page: "Page", where: str, *, key: str = "Tab") -> None:
    reach(page, where, key=key)
    page.keyboard.press("Enter")


def take_three(page: "Page") -> None:
    press(page, "#tips > summary")  # whatever the rules say of this text, there are three to take with the tips open
    for _ in range(3):
        shown = written(page)
        press(page, ".take[title]:not([title*='['])")
        page.wait_for_function(
            "shown => [...document.querySelectorAll('.cm-line')].map(one => one.textContent).join('\\n') !== shown",
            arg=shown,
        )
        settled(page)
        assert page.evaluate("document.activeElement.closest('.remark') !== null"), "the place in the list was lost"


def fill_one_in(page: "Page") -> None:
    reach(page, ".take[title*='[']", key="Shift+Tab")
    sentence = page.evaluate("document.activeElement.title")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.matches('form.fill input')")
    while page.evaluate("document.activeElement.matches('form.fill input')"):
        page.keyboard.type("twaalf")
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    has(page, ".cm-content", re.sub(r"\[[^\]]*\]", "twaalf", sentence)[:60])
    settled(page)


def leave_a_rule_alone(page: "Page") -> str:
    reach(page, ".leave summary")
    words: str = page.evaluate("document.activeElement.closest('.remark').querySelector('.leave').textContent")
    page.keyboard.press("Enter")
    press(page, ".leave button:last-child")
    return words[words.index("VL") :][:5]


def test_the_whole_path_by_keyboard_only(page: "Page", tmp_path: Path) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    # A first listener makes the browser give file choices to us, but later: beside the key that is a race.
    page.on("filechooser", lambda _: None)
    reach(page, "#file")
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Space")
    chooser.value.set_files(str(DOCX))
    page.wait_for_selector(".remark")
    settled(page)
    take_three(page)
    fill_one_in(page)
    has(page, "#left", leave_a_rule_alone(page))
    press(page, "#undo")
    page.locator("#left li").wait_for(state="detached")
    press(page, "#out summary", key="Shift+Tab")
    with page.expect_download() as download:
        press(page, "#tracked")
    download.value.save_as(tmp_path / "uit.docx")
    with zipfile.ZipFile(tmp_path / "uit.docx") as made:
        assert b"w:ins " in made.read("word/document.xml")
    press(page, "#tell")
    page.wait_for_selector("#spoken p")
    reach(page, "#play:not([disabled])")


def test_a_remark_is_found_taken_and_undone_from_the_text_by_keyboard(page: "Page") -> None:
    page.locator(".cm-content").focus()
    page.keyboard.insert_text(TEXT)
    settled(page)
    page.locator(".cm-content").focus()
    for _ in range(30):
        page.keyboard.press("F8")
        if "VL203" in page.inner_text(".remark.now"):
            break
    assert page.evaluate("getSelection().toString()") == "stakeholder"
    page.locator(".remark.now .take").first.focus()
    page.keyboard.press("Enter")
    has(page, ".cm-content", "een belanghebbende")
    page.locator(".cm-content").focus()
    page.keyboard.press("Control+z")
    assert "stakeholder" in written(page)
    page.locator("#tell").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#spoken p")


def test_a_mark_of_markdown_is_shown_only_in_the_line_one_writes_in(page: "Page") -> None:
    write(page, TEXT)
    page.locator(".cm-line", has_text="Taken").click()
    has(page, ".cm-heading", "## Taken")
    page.locator(".cm-line", has_text="bezoekers").click()
    lacks(page, ".cm-heading", "## Taken")
    page.keyboard.press("End")
    page.keyboard.type(" Vaak")
    page.click("#out summary")
    with page.expect_download() as download:
        page.click("[data-out=md]")
    assert download.value.path().read_text(encoding="utf-8") == TEXT.replace("bezoekers.", "bezoekers. Vaak")


def test_undo_and_redo_are_on_only_where_there_is_something_to_do(page: "Page") -> None:
    undo, redo = page.get_by_role("button", name="Maak ongedaan"), page.get_by_role("button", name="Doe opnieuw")
    assert undo.is_disabled()
    write(page, TEXT)
    assert undo.is_enabled()
    assert redo.is_disabled()
    undo.click()
    page.wait_for_function("document.getElementById('undo').getAttribute('aria-disabled') === 'true'")
    assert redo.is_enabled()


def test_an_empty_page_says_what_to_do_first(page: "Page") -> None:
    has(page, "#begin-none", "Schrijf eerst iets.")
    write(page, TEXT)
    page.locator("#begin-none").wait_for(state="hidden")


def test_a_click_goes_both_ways(page: "Page") -> None:
    write(page, TEXT)
    page.locator(".cm-content [data-remark]", has_text="stakeholder").click()
    assert "VL203" in page.inner_text(".remark.now")
    page.locator(".cm-content").focus()
    page.keyboard.press("Control+Home")
    page.locator(".remark", has_text="VL203").locator(".goto").click()
    assert page.evaluate("getSelection().toString()") == "stakeholder"


def test_what_is_left_alone_stays_in_the_browser_and_can_come_back(page: "Page") -> None:
    write(page, TEXT)
    one = page.locator(".remark", has_text="VL203")
    one.locator(".leave summary").click()
    one.get_by_text("Dit woord").click()
    lacks(page, ".remarks", "VL203")
    page.reload()
    write(page, TEXT)
    assert page.locator(".remark", has_text="VL203").count() == 0
    page.locator("#left").get_by_text("Toon weer").click()
    has(page, ".remarks", "VL203")


def test_a_demand_is_replaced_by_the_sentence_to_write_and_no_full_stop_doubles(page: "Page") -> None:
    write(page, TEXT.replace("Je helpt bezoekers", "Nederlands is je moedertaal"))
    page.locator("#demands button").first.click()
    lacks(page, ".cm-content", "moedertaal")
    assert ".." not in written(page)


def test_a_sentence_without_a_breath_is_listed_and_shown(page: "Page") -> None:
    long = "Je helpt " + " ".join(["de bezoekers van het gemeentehuis"] * 6) + "."
    write(page, f"# Onthaal\n\n{long}\n")
    page.click("#breath summary")
    page.locator("#breath-list button").click()
    assert page.evaluate("getSelection().toString()") == long


def test_what_is_said_of_the_function_is_seen_to_work(page: "Page") -> None:
    write(page, TEXT)
    page.click("#about summary")
    page.select_option("[data-setting=niveau]", "A")
    has(page, "#recognised", "niveau A")


def test_a_file_that_cannot_be_read_is_told_and_the_text_stays(page: "Page") -> None:
    write(page, TEXT)
    page.set_input_files("#file", {"name": "kapot.docx", "mimeType": "application/zip", "buffer": b"PK\x03\x04 kapot"})
    page.wait_for_selector("#status.wrong")
    assert "stakeholder" in written(page)


def test_a_pasted_script_never_runs(page: "Page") -> None:
    bad = '# <img src=x onerror="window.bad=1">\n\n<script>window.bad=1</script> Je bent een stakeholder.\n'
    write(page, bad)
    page.click("#tell")
    page.wait_for_timeout(0)
    assert page.evaluate("window.bad") is None
    assert "onerror" in written(page)


@pytest.mark.parametrize("look", ["light", "dark", "small"])
def test_axe_finds_no_barrier(page: "Page", look: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    if look == "small":
        page.set_viewport_size({"width": 390, "height": 800})
    page.emulate_media(color_scheme="dark" if look == "dark" else "light")
    page.set_input_files("#file", str(DOCX))
    page.wait_for_selector(".remark")
    for one in page.locator("details:not(.menu) > summary").all():
        if one.is_visible():
            one.click()
    page.click("#tell")
    page.wait_for_selector("#spoken p")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = axe.Axe().run(page, context=None, options={}).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
