"""Many inputs in, one outcome each: finding them, the cache, the processes. Used by the commands, the page and Dask."""
