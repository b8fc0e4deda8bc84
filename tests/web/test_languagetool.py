"""The LanguageTool protocol, asked over a real connection and by a real client."""

import json
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.web.conftest import Json, Server

TEXTS = Path(__file__).parents[1] / "corpus" / "teksten"
VACANCY = (TEXTS / "c-administratief-zwaar.md").read_text(encoding="utf-8").replace("#", "").replace(" - ", "- ")


def found(answer: Json, code: str) -> list[Json]:
    return [match for match in answer["matches"] if match["rule"]["id"] == code]


def test_a_word_is_found_at_its_place_after_an_emoji(server: Server) -> None:
    text = "Welkom 😀 in onze werfreserve."
    (match,) = found(server.tool(text), "VL201")
    data = text.encode("utf-16-le")
    start, end = 2 * match["offset"], 2 * (match["offset"] + match["length"])
    assert data[start:end].decode("utf-16-le") == "werfreserve"
    assert match["context"]["text"][match["context"]["offset"] - 1 :].startswith("werfreserve")


LONG = "Je helpt elke dag de mensen die in de wachtzaal van het stadhuis zitten."


@pytest.mark.parametrize("before", ["", f"{LONG} "])
@pytest.mark.parametrize("after", ["", f" {LONG}"])
def test_what_is_left_out_around_a_match_has_dots(server: Server, before: str, after: str) -> None:
    (match,) = found(server.tool(f"{before}Je bent een stakeholder.{after}"), "VL203")
    text, at = match["context"]["text"], match["context"]["offset"]
    assert (text.startswith("..."), text.endswith("...")) == (bool(before), bool(after))
    assert text[at : at + match["context"]["length"]] == "stakeholder"
    assert match["sentence"] == "Je bent een stakeholder."


def test_a_word_has_a_replacement(server: Server) -> None:
    (match,) = found(server.tool("Je hebt know-how van tuinen."), "VL203")
    assert match["replacements"][0] == {"value": "kennis"}


def test_a_loose_paragraph_is_asked_no_wage_and_a_vacancy_is(server: Server) -> None:
    assert not found(server.tool("Je helpt bezoekers aan het loket."), "VL701")
    gap = found(server.tool(VACANCY), "VL704")
    assert len(gap) == 1
    assert gap[0]["offset"] == VACANCY.index("Administratief")


@pytest.mark.parametrize("path", ["/check", "/v2/check", "/v2/v2/check"])
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/plain", "application/json"])
def test_every_way_a_client_writes_it(server: Server, path: str, kind: str) -> None:
    form = urlencode({"text": "Je bent een stakeholder.", "language": "nl-BE"}).encode()
    answer = server.ask("POST", path, form, content_type=kind)
    assert answer.status == 200
    assert answer.json["language"]["code"] == "nl-BE"
    assert found(answer.json, "VL203")


def test_annotations(server: Server) -> None:
    data = {"annotation": [{"markup": "**"}, {"text": "stakeholder"}, {"markup": "**"}, {"text": " zijn we."}]}
    form = urlencode({"data": json.dumps(data), "language": "nl"}).encode()
    (match,) = found(server.ask("POST", "/v2/check", form).json, "VL203")
    assert (match["offset"], match["length"]) == (2, len("stakeholder"))


def test_rules_that_a_client_switches_off(server: Server) -> None:
    text = "Je bent een stakeholder."
    assert not found(server.tool(text, disabledRules="VL203,VL101"), "VL203")
    assert not found(server.tool(text, disabledCategories="jargon"), "VL203")


def test_an_empty_text_has_no_matches(server: Server) -> None:
    assert server.tool("")["matches"] == []
    assert server.tool(" \n ")["matches"] == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"language=nl", "text"),
        (b"text=%ff%fe&language=nl", "UTF-8"),
        (b"text=\xff&language=nl", "UTF-8"),
        (b"text=hello&language=en", "en"),
        (b"data=%7B&language=nl", "annotation"),
        (urlencode({"text": "\n".join(["a"] * 1_000_000)}).encode(), "lang"),
        (b"&".join(b"a=1" for _ in range(200)), "UTF-8"),
    ],
    ids=["no text", "not UTF-8", "raw bytes", "language", "annotations", "a million lines", "many fields"],
)
def test_a_wrong_request_gets_a_clear_answer(server: Server, body: bytes, words: str) -> None:
    answer = server.ask("POST", "/v2/check", body)
    assert 400 <= answer.status < 500
    assert words in answer.text


def test_languages_and_info(server: Server) -> None:
    codes = [(language["code"], language["longCode"]) for language in server.ask("GET", "/v2/languages").json]
    assert codes == [("nl", "nl"), ("nl", "nl-BE"), ("nl", "nl-NL")]
    assert server.ask("GET", "/info").json["software"]["name"] == "vacaturelint"


def test_language_tool_python_reads_it(server: Server) -> None:
    client = pytest.importorskip("language_tool_python")
    with client.LanguageTool("nl", remote_server=f"http://127.0.0.1:{server.port}") as tool:
        text = "Je bent 😀 een stakeholder."
        (match,) = [match for match in tool.check(text) if match.rule_id == "VL203"]
        assert text[match.offset : match.offset + match.error_length] == "stakeholder"
        assert tool.correct("Je bent een stakeholder.") == "Je bent een belanghebbende."


# What LTeX+ sends of a Markdown file, as its source tells: eight spaces of its own first, then the text cut in words
# and markup, in a form with its level and mother tongue; the address is made of `http://127.0.0.1:…/` and `v2/check`.
PADDING = " " * 8
LTEX = [
    {"markup": "# ", "interpretAs": ""},
    {"text": "Onthaal 😀"},
    {"markup": "\n\n", "interpretAs": "\n\n"},
    {"text": "Je bent een "},
    {"markup": "**"},
    {"text": "stakeholder"},
    {"markup": "**"},
    {"text": " in de "},
    {"markup": "`", "interpretAs": "Dummy0"},
    {"markup": "code`"},
    {"text": " werfreserve."},
    {"markup": "\n", "interpretAs": "\n"},
]
# What the plug-ins of Obsidian send: every field always there, also those that say nothing.
OBSIDIAN = {
    "enabledOnly": "false", "level": "picky", "motherTongue": "fr", "preferredVariants": "en-US,de-DE,nl-BE,pt-PT",
    "username": "an@example.be", "apiKey": "0000", "enabledCategories": "", "disabledCategories": "",
}  # fmt: skip


def in_file(answer: Json, pieces: list[dict[str, str]], before: str = "") -> dict[str, str]:
    """Return the words of each match in the file that the pieces were cut from, as a client finds them."""
    file = "".join(part.get("text", part.get("markup", "")) for part in pieces).encode("utf-16-le")
    places = {}
    for match in answer["matches"]:
        if (start := match["offset"] - len(before)) >= 0:
            places[match["rule"]["id"]] = file[2 * start : 2 * (start + match["length"])].decode("utf-16-le")
        assert match["message"]
        assert match["shortMessage"]
        assert match["sentence"]
        assert match["rule"]["category"]["id"]
        assert all("value" in one for one in match["replacements"])
    return places


@pytest.mark.parametrize("before", ["", PADDING], ids=["as it was", "with the spaces of 2025"])
def test_the_requests_of_ltex_plus_get_answers_that_it_can_place_in_the_file(server: Server, before: str) -> None:
    pieces = [{"text": before}, *LTEX] if before else LTEX
    data = json.dumps({"annotation": pieces})
    form = {"language": "nl-BE", "data": data, "level": "picky", "motherTongue": "fr", "username": "a", "apiKey": "b"}
    auto = {**form, "language": "auto", "preferredVariants": "en-US,nl-BE,de-DE"}
    for changed in (form, {**form, "enabledRules": "VL203"}, {**form, "language": "nl"}, auto):
        answer = server.ask("POST", "/v2/check", urlencode(changed).encode())
        assert answer.status == 200
        places = in_file(answer.json, LTEX, before)
        assert places["VL203"] == "stakeholder"
        assert places["VL201"] == "werfreserve"
    assert answer.json["language"]["code"] == "nl-BE", "it files what a user lets be under this language"


def test_a_language_that_we_do_not_check_is_told_so_that_the_editor_can_show_it(server: Server) -> None:
    data = json.dumps({"annotation": LTEX})
    answer = server.ask("POST", "/v2/check", urlencode({"language": "en-US", "data": data}).encode())
    assert answer.status == 400
    assert "nl-BE" in answer.text, "what to choose instead"


@pytest.mark.parametrize("language", ["auto", "nl-BE"])
def test_the_requests_of_obsidian_get_answers_that_it_can_place_in_the_note(server: Server, language: str) -> None:
    note = [{"text": "Je bent "}, {"markup": "[[", "interpretAs": ""}, {"text": "😀 stakeholder"}, {"markup": "]]"},
            {"markup": "\n- ", "interpretAs": "\n• "}, {"text": "Je staat op de werfreserve."}]  # fmt: skip
    form = {**OBSIDIAN, "language": language, "data": json.dumps({"annotation": note})}
    answer = server.ask("POST", "/v2/check", urlencode(form).encode())
    assert answer.status == 200
    assert answer.json["language"]["code"] == "nl-BE"
    assert in_file(answer.json, note) | {"VL201": "werfreserve", "VL203": "stakeholder"} == in_file(answer.json, note)
    assert server.ask("GET", "/v2/languages").json[0].keys() >= {"name", "code", "longCode"}
    assert server.ask("GET", "/v2/words?username=a&apiKey=b&limit=1000").status == 404, "we keep no words of users"


def test_a_request_in_the_address_counts_as_one_in_the_body(server: Server) -> None:
    query = urlencode({"text": "Je bent een stakeholder.", "language": "nl"})
    for method in ("POST", "GET"):
        assert found(server.ask(method, f"/v2/check?{query}").json, "VL203")
    split = server.ask("POST", "/v2/check?language=nl-NL", urlencode({"text": "Je bent een stakeholder."}).encode())
    assert split.json["language"]["code"] == "nl-NL"


def test_a_client_that_wants_some_rules_only_gets_those(server: Server) -> None:
    text = "Je bent een stakeholder in de werfreserve."
    assert {match["rule"]["id"] for match in server.tool(text)["matches"]} >= {"VL201", "VL203"}
    for only in ({"enabledRules": "VL203"}, {"enabledRules": "VL203,XX1", "enabledCategories": "TYPOS"}):
        matches = server.tool(text, enabledOnly="true", **only)["matches"]
        assert {match["rule"]["id"] for match in matches} == {"VL203"}
    kinds = {match["rule"]["category"]["id"] for match in server.tool(text, disabledCategories="STYLE")["matches"]}
    assert "STYLE" not in kinds
    answer = server.ask("POST", "/v2/check", urlencode({"text": text, "enabledOnly": "true"}).encode())
    assert (answer.status, "enabledRules" in answer.text) == (400, True)
