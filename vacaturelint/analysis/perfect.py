"""Verbs that make their perfect with *zijn*: *is vertrokken* is no passive.

The parser has to guess this for a verb it has not seen; here the common ones are listed, from general knowledge of
Dutch. With such a verb, *zijn* is never the auxiliary of a passive.
"""

from collections.abc import MutableSequence, Sequence

from vacaturelint.analysis.labels import ACTIVE_SUBJECT, AUXILIARY, PASSIVE_AUXILIARY, PASSIVE_SUBJECT

_ERGATIVE = """
aanbelanden aanbreken afdalen afgaan aflopen afstuderen aftreden afvallen arriveren barsten beginnen belanden
bevriezen bezinken bezwijken binnengaan binnenvallen bloeien dalen debuteren degraderen deinzen doorgaan druppelen
duiken emigreren escaleren evolueren exploderen failleren flauwvallen gaan gebeuren gedijen geraken geschieden glijden
heengaan immigreren ineenstorten ingaan inslapen instorten kantelen kapseizen kelderen klimmen krimpen kruipen landen
langsgaan meegaan meevallen mislukken omgaan omvallen ontaarden ontbranden ontgaan ontploffen ontsnappen ontspinnen
ontspruiten ontstaan ontvallen ontwaken opduiken opgaan opklimmen opraken opschieten opstaan opstijgen opvallen
overgaan overlijden promoveren raken rijpen rotten samengaan samenvallen schrikken slagen slinken slippen smelten
sneuvelen stagneren starten stijgen stilvallen stoppen stranden tegenvallen teruggaan terugkeren terugtreden
terugvallen toenemen toetreden treden trouwen uitblijven uitbloeden uitbreken uitgaan uitgroeien uitkristalliseren
uitlopen uittreden uitvallen vallen verarmen verbleken verdampen verdrinken verdwalen verdwijnen vergaan vergrijzen
verhuizen verjaren verlopen verouderen verrijzen verschijnen verschrikken verstrijken vertrekken vervallen verwelken
vloeien vluchten voorafgaan voortvloeien wegebben weggaan wegvallen wijken worden zakken zinken zwellen zwichten
"""
ERGATIVE = frozenset(_ERGATIVE.split())
ENDINGS = ("blijven", "groeien", "komen", "springen", "stappen", "sterven")
NOT_ERGATIVE = frozenset({"bekomen", "begroeien", "bespringen", "voorkomen"})


def takes_zijn(lemma: str) -> bool:
    """Return whether the verb makes its perfect with *zijn* and has no passive with it."""
    return lemma in ERGATIVE or (lemma.endswith(ENDINGS) and lemma not in NOT_ERGATIVE)


def mend(labels: MutableSequence[str], heads: Sequence[int], lemmas: Sequence[str]) -> None:
    """Relabel, in place, the auxiliary and subject of a perfect that the parser took for a passive.

    `heads` count from 1 within the text; 0 is the root.
    """
    for index, label in enumerate(labels):
        head = heads[index]
        if label == PASSIVE_AUXILIARY and head and lemmas[index] == "zijn" and takes_zijn(lemmas[head - 1]):
            labels[index] = AUXILIARY
            _make_active(labels, [place for place, other in enumerate(heads) if other == head])


def _make_active(labels: MutableSequence[str], below: Sequence[int]) -> None:
    """Relabel the subject among the places below a verb, unless another auxiliary still makes it a passive."""
    if not any(labels[place] == PASSIVE_AUXILIARY for place in below):
        for place in below:
            labels[place] = labels[place].replace(PASSIVE_SUBJECT, ACTIVE_SUBJECT)
