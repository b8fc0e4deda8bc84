"""Constructions in one parsed sentence: passives, subordinate clauses, words that stand far apart."""
