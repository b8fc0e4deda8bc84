"""Whether `over` can stand for a formal preposition: `kennis inzake` is about something, `controles inzake` is not."""

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.checks.words.term_index import Occurrence

OVER = "over"
_NOUNS = (
    "advies", "advisering", "afspraak", "afspraken", "beleid", "bepaling", "bericht", "beslissing", "brief", "cijfers",
    "communicatie", "cursus", "debat", "discussie", "document", "dossier", "expertise", "gegevens", "gesprek", "idee",
    "ideeën", "info", "informatie", "inlichtingen", "inzicht", "kennis", "klacht", "mail", "melding", "nieuws", "norm",
    "nota", "onderhandeling", "onderzoek", "opleiding", "overleg", "probleem", "problemen", "rapport",
    "rapporten", "rapportering", "rapportage", "regel", "regelgeving", "richtlijn", "studie", "tekst", "uitleg",
    "verslag", "visie", "voorlichting", "vorming", "vraag", "vragen", "vraagstuk", "wet", "wetgeving", "wetten",
)  # fmt: skip
_VERBS = (
    "adviseren", "beslissen", "communiceren", "denken", "informeren", "inlichten", "leren", "onderhandelen",
    "overleggen", "praten", "rapporteren", "schrijven", "spreken", "vertellen", "vragen", "weten",
)  # fmt: skip
_PLURALS = ("", "en", "s", "ken", "'s")


def is_about(one: Occurrence, analysis: Analysis) -> bool:
    """Return whether what the preposition belongs to goes with `over`; without a parse it may."""
    if not analysis.parsed:
        return True
    token = analysis.token_at(analysis.words[one.first].start)
    noun = analysis.tokens[token.head] if token is not None and token.dep in ("case", "fixed") else None
    if noun is None or noun.head == noun.index:
        return False
    governor = analysis.tokens[noun.head]
    text = governor.text.casefold()
    if governor.pos in ("VERB", "AUX"):
        return governor.lemma.casefold().endswith(_VERBS)
    return any(text.removesuffix(ending).endswith(_NOUNS) for ending in _PLURALS)
