"""What a vacancy asks: pieces of text with frames in them, read as statements, judged for the function.

`clauses` cuts the text; `frames` finds the wordings of `wordlists/eisen/`; `demands` reads what the statement does with
them, with `roads` for a way around; each kind has a module that finds and one that judges, and `opinion` has the words
of the verdict. The second reader then takes back, softens or adds: `second_reader`, `second_opinion`, `unlisted`.
No module here knows a word that people may want to add: those are rows.
"""
