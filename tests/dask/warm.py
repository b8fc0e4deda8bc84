"""What the workers of these tests load, loaded once: they are forks of the process that imports this."""

import tests.dask.test_dask  # noqa: F401 - the work is in there, and it imports Dask, Pandas and us
from vacaturelint.analysis.pipeline import Parser

Parser().read(["Je helpt bezoekers."])
