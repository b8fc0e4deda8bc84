"""The LibreOffice that listens to a pipe; only for the Python that has `uno`, not for ours."""

import time
from typing import Any

import uno
from com.sun.star.connection import NoConnectException


def connected(pipe: str) -> Any:  # noqa: ANN401
    """Return the context of a running LibreOffice; it needs some seconds to start."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(1000):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not start")
