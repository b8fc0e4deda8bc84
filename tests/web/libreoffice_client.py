"""Asks LibreOffice's own LanguageTool client to proofread texts; runs in the Python that has `uno`, not in ours.

Arguments: the name of the pipe, and how many texts. A JSON list of texts comes on stdin; what LibreOffice makes of the
answer goes out as JSON: for each text the start, the length, the comment and the suggestions of every error.
"""

import json
import sys
import time

import uno
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale

CLIENT = "org.openoffice.lingu.LanguageToolGrammarChecker"


def connected(pipe: str) -> object:
    """Return the context of the running LibreOffice."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not start")


def main() -> None:
    context = connected(sys.argv[1])
    manager = context.ServiceManager  # type: ignore[attr-defined]
    checker = manager.createInstanceWithContext(CLIENT, context)
    found = []
    for text in json.load(sys.stdin):
        length = len(text.encode("utf-16-le")) // 2
        result = checker.doProofreading("1", text, Locale("nl", "BE", ""), 0, length, ())
        errors = result.aErrors
        found.append([[e.nErrorStart, e.nErrorLength, e.aFullComment, list(e.aSuggestions)] for e in errors])
    sys.stdout.write(json.dumps(found))
    manager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()


if __name__ == "__main__":
    main()
