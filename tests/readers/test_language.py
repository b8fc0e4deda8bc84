"""The language of each block: foreign parts are found, Dutch with foreign words stays Dutch."""

import pytest

from vacaturelint.analysis.analysis import segment
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source

FRENCH = "Nous cherchons un cuisinier pour notre maison. Vous travaillez dans une équipe de six personnes."
ENGLISH = "We are looking for a cook who will work with our team in the kitchen of the city."
GERMAN = "Wir suchen einen Koch für die Küche der Stadt. Sie arbeiten mit einem kleinen Team."
DUTCH = "Je kookt elke dag voor tachtig bewoners en je werkt met verse producten."
CASES = {
    "a part in French": ([DUTCH, FRENCH, DUTCH], ["nl", "fr", "nl"]),
    "a part in English": ([DUTCH, ENGLISH], ["nl", "en"]),
    "a part in German": ([GERMAN, DUTCH], ["de", "nl"]),
    "a whole text with its headings": (["# Koch", GERMAN, "## Kontakt", GERMAN], ["de"] * 4),
    "short blocks go with their neighbours": (
        [DUTCH, FRENCH, "## Profil", FRENCH, "## Aanbod", DUTCH],
        ["nl", "fr", "fr", "fr", "nl", "nl"],
    ),
    "English words in Dutch": (
        ["Je bent de business manager van ons project management team.", "Data & Analytics"],
        ["nl", "nl"],
    ),
    "names, scales and figures": (["# Kok", "Schaal A1a - A2a, A3a", "De Lijn, La Louvière, Café Le Coin"], ["nl"] * 3),
    "asked languages": (["Je spreekt Frans en Duits.", "Nederlands, Frans en Engels"], ["nl"] * 2),
}


@pytest.mark.parametrize(("blocks", "languages"), CASES.values(), ids=CASES)
def test_languages(blocks: list[str], languages: list[str]) -> None:
    document = read_markdown(Source("x.md", "\n\n".join(blocks).encode()))
    assert [block.language for block in document.blocks] == languages
    assert {sentence.block for sentence in segment(document).sentences} == {
        nth for nth, language in enumerate(languages) if language == "nl"
    }
