"""vacaturelint on many machines, through Dask, the extra `dask`.

`check_frame` turns a Dask data frame of texts into one of findings, demands and scores; `DaskCluster` lets the
command line work on a cluster. Both give what one process gives.
"""

from vacaturelint.dask.cluster import DaskCluster
from vacaturelint.dask.frame import check_frame

__all__ = ["DaskCluster", "check_frame"]
