"""Sentences to paste instead of a language demand that is too high: per level and skill, in plain Dutch."""

from vacaturelint.core.requirement import Cefr, Levels, Skill

_SENTENCES: dict[Cefr, dict[Skill, str]] = {
    Cefr.A1: {
        Skill.LISTENING: "Je begrijpt losse woorden en korte zinnen over je werk (ERK A1).",
        Skill.READING: "Je herkent pictogrammen, namen en borden (ERK A1).",
        Skill.INTERACTION: "Je antwoordt op een eenvoudige vraag, met wat hulp (ERK A1).",
        Skill.SPEAKING: "Je zegt in losse zinnen wie je bent en wat je doet (ERK A1).",
        Skill.WRITING: "Je vult je naam, uren of een vakje in (ERK A1).",
    },
    Cefr.A2: {
        Skill.LISTENING: "Je begrijpt eenvoudige werkinstructies (ERK A2).",
        Skill.READING: "Je leest een planning, een etiket of een korte werkbon (ERK A2).",
        Skill.INTERACTION: "Je maakt korte afspraken met je collega's (ERK A2).",
        Skill.SPEAKING: "Je zegt in eenvoudige zinnen wat klaar is en wat niet (ERK A2).",
        Skill.WRITING: "Je schrijft enkele woorden of een kort berichtje (ERK A2).",
    },
    Cefr.B1: {
        Skill.LISTENING: "Je begrijpt de hoofdzaken van een werkoverleg als iedereen rustig praat (ERK B1).",
        Skill.READING: "Je leest gewone teksten over je werk, zoals een mail (ERK B1).",
        Skill.INTERACTION: "Je praat zonder voorbereiding mee over je werk (ERK B1).",
        Skill.SPEAKING: "Je legt uit wat er gebeurd is en waarom (ERK B1).",
        Skill.WRITING: "Je schrijft een korte, duidelijke mail of melding (ERK B1).",
    },
    Cefr.B2: {
        Skill.LISTENING: "Je volgt een lange uitleg of een vergadering (ERK B2).",
        Skill.READING: "Je leest verslagen en reglementen (ERK B2).",
        Skill.INTERACTION: "Je helpt mensen vlot verder, ook bij een onverwachte vraag (ERK B2).",
        Skill.SPEAKING: "Je legt een procedure helder en volledig uit (ERK B2).",
        Skill.WRITING: "Je schrijft een helder verslag of antwoord op een vraag (ERK B2).",
    },
    Cefr.C1: {
        Skill.LISTENING: "Je volgt ook een moeilijk of slordig opgebouwd gesprek (ERK C1).",
        Skill.READING: "Je leest lange en complexe teksten, zoals wetgeving (ERK C1).",
        Skill.INTERACTION: "Je onderhandelt en bemiddelt met nuance (ERK C1).",
        Skill.SPEAKING: "Je geeft een goed opgebouwde uiteenzetting voor een publiek (ERK C1).",
        Skill.WRITING: "Je schrijft gestructureerde nota's, adviezen of publieksteksten (ERK C1).",
    },
}


def sentence_for(skill: Skill, level: Cefr) -> str:
    """Return a sentence that asks `level` for one skill; C2 gives that of C1, which is enough for every job."""
    return _SENTENCES[min(level, Cefr.C1, key=lambda each: each.rank)][skill]


def sentences_for(allowed: Levels, skills: tuple[Skill, ...]) -> tuple[str, ...]:
    """Return one sentence for speaking and one for writing, as far as they are among `skills` and allowed."""
    order = (Skill.INTERACTION, Skill.SPEAKING, Skill.WRITING, Skill.LISTENING, Skill.READING)
    chosen = [skill for skill in order if skill in skills and skill in allowed]
    if Skill.INTERACTION in chosen and Skill.SPEAKING in chosen:
        chosen.remove(Skill.SPEAKING)
    return tuple(sentence_for(skill, allowed[skill]) for skill in chosen[:2])
