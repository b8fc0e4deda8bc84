"""Asks LibreOffice's own LanguageTool client to proofread texts; runs in the Python that has `uno`, not in ours.

Arguments: the name of the pipe, and how many texts. A JSON list of texts comes on stdin; what LibreOffice makes of the
answer goes out as JSON: for each text the start, the length, the comment and the suggestions of every error.
"""

import json
import sys

import uno

from tests.office import connected

CLIENT = "org.openoffice.lingu.LanguageToolGrammarChecker"


def main() -> None:
    context = connected(sys.argv[1])
    manager = context.ServiceManager
    checker = manager.createInstanceWithContext(CLIENT, context)
    found = []
    for text in json.load(sys.stdin):
        length = len(text.encode("utf-16-le")) // 2
        result = checker.doProofreading(
            "1", text, uno.createUnoStruct("com.sun.star.lang.Locale", "nl", "BE", ""), 0, length, ()
        )
        errors = result.aErrors
        found.append([[e.nErrorStart, e.nErrorLength, e.aFullComment, list(e.aSuggestions)] for e in errors])
    sys.stdout.write(json.dumps(found))
    manager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()


if __name__ == "__main__":
    main()
