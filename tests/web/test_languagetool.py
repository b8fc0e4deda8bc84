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
    codes = [language["longCode"] for language in server.ask("GET", "/v2/languages").json]
    assert codes == ["nl", "nl-BE", "nl-NL"]
    assert server.ask("GET", "/info").json["software"]["name"] == "vacaturelint"


def test_language_tool_python_reads_it(server: Server) -> None:
    client = pytest.importorskip("language_tool_python")
    with client.LanguageTool("nl", remote_server=f"http://127.0.0.1:{server.port}") as tool:
        text = "Je bent 😀 een stakeholder."
        (match,) = [match for match in tool.check(text) if match.rule_id == "VL203"]
        assert text[match.offset : match.offset + match.error_length] == "stakeholder"
        assert tool.correct("Je bent een stakeholder.") == "Je bent een betrokkene."


# What LTeX+ sends of a Markdown file, as its source tells: a form that calls itself JSON, the text cut in words and
# markup, its own level and mother tongue, and the address made of `http://127.0.0.1:…/` and `v2/check`.
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


def test_the_requests_of_ltex_plus_get_answers_that_it_can_place_in_the_file(server: Server) -> None:
    file = "".join(part.get("text", part.get("markup", "")) for part in LTEX).encode("utf-16-le")
    form = {"language": "nl-BE", "data": json.dumps({"annotation": LTEX}), "level": "picky", "motherTongue": "fr"}
    for changed in (form, {**form, "enabledRules": "VL203"}, {**form, "language": "nl"}):
        answer = server.ask("POST", "/v2/check", urlencode(changed).encode(), content_type="application/json")
        assert answer.status == 200
        places = {}
        for match in answer.json["matches"]:
            start, end = 2 * match["offset"], 2 * (match["offset"] + match["length"])
            places[match["rule"]["id"]] = file[start:end].decode("utf-16-le")
            assert match["message"]
            assert match["sentence"]
            assert all("value" in one for one in match["replacements"])
        assert places["VL203"] == "stakeholder"
        assert places["VL201"] == "werfreserve"
