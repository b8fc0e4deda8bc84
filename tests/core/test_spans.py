"""Many spans at once, against a look at each of them."""

from hypothesis import given
from hypothesis import strategies as st

from vacaturelint.core.spans import Spans
from vacaturelint.core.text import Span

SPAN = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda ends: Span(min(ends), max(ends)))


@given(st.lists(SPAN, max_size=8), SPAN)
def test_spans_answer_as_each_of_them_does(spans: list[Span], span: Span) -> None:
    together = Spans(spans)
    assert together.cover(span) is any(one.covers(span) for one in spans)
    assert together.overlap(span) is any(one.start < span.end and one.end > span.start for one in spans)
    assert sorted(together.overlapping(span)) == [nth for nth, one in enumerate(spans) if one.overlaps(span)]
