"""The labels of Universal Dependencies that more than one room looks for, each written here and nowhere else."""

ACTIVE_SUBJECT = "nsubj"
PASSIVE_SUBJECT = "nsubj:pass"
SUBJECTS = (ACTIVE_SUBJECT, PASSIVE_SUBJECT)
"""A noun or pronoun as subject: what has a person and a number, and can be moved with its words."""
SUBJECTS_AND_CLAUSES = (*SUBJECTS, "csubj")
"""Whatever a sentence is about, a clause too (`Wie graag kookt, is welkom`)."""
HOLDERS_OF_SUBJECT = (*SUBJECTS_AND_CLAUSES, "expl")
"""Whatever stands in the place of the subject, also `er` and `het` that only hold it."""

AUXILIARY = "aux"
PASSIVE_AUXILIARY = "aux:pass"
AUXILIARIES = (AUXILIARY, PASSIVE_AUXILIARY)
VERBS_BESIDE = (*AUXILIARIES, "cop")
"""Verbs that hang below their predicate: an auxiliary, or the copula before an adjective or noun."""

VERB_FORM = "VerbForm="
FINITE = "VerbForm=Fin"
PARTICIPLE = "VerbForm=Part"
INFINITIVE = "VerbForm=Inf"
