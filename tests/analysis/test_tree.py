"""Going through the tokens of a sentence: what stands after, before and between."""

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.analysis.syntax.tree import Tree
from vacaturelint.core.format import Format
from vacaturelint.core.text import Block, BlockKind, Document, Fragment, Span


def test_neighbours_of_a_token_in_a_second_sentence(parser: Parser) -> None:
    text = "Je kookt soep. De kok bakt elke dag brood."
    whole = Span(0, len(text))
    document = Document("a.txt", Format.TEXT, text, (Block(BlockKind.PARAGRAPH, whole, (Fragment(whole),)),), "")
    analysis = parser.parse(document)
    tree = Tree(analysis.tokens_of(analysis.sentences[1]))
    first, cook, bakes, every, day, bread, stop = tree
    assert [token.text for token in tree.after(first)][:3] == ["kok", "bakt", "elke"]
    assert list(tree.after(stop)) == []
    assert tree.previous(first) is None
    assert tree.previous(bread) is day
    assert list(tree.inside(bread, cook)) == [bakes, every, day]
