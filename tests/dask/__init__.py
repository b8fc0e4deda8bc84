"""vacaturelint on Dask, on a real scheduler with two worker processes."""
