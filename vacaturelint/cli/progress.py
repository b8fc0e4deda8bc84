"""A progress bar on stderr, with rate and time to go; nothing at all when stderr is no terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(total: int | None, *, wanted: bool = True) -> Iterator[Callable[[], None]]:
    """Yield what to call after each of `total` documents (None: nobody knows how many), if it is wanted."""
    if not (wanted and sys.stderr.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """Documents a second."""

        def render(self, task: Task) -> Text:
            """Return the rate, or nothing before it is known."""
            return Text(f"{task.speed:.1f} per seconde" if task.speed else "")

    counts = (BarColumn(), MofNCompleteColumn(), Rate(), TextColumn("nog"), TimeRemainingColumn())
    columns = (TextColumn("{task.description}"), *counts)
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Taalmodel laden", total=total, start=False)

        def advance() -> None:
            if not bar.tasks[task].started:  # the first document waited for the model: it says nothing of the rate
                bar.update(task, description="Nakijken")
                bar.start_task(task)
            bar.advance(task)

        yield advance
