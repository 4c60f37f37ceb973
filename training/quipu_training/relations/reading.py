"""What the engine read of a document, with offsets in code points."""
import numpy as np

from ..tokens import from_utf16
from .types import KINDS, TYPE


class Reading:
    """What the engine read of one document: words and mentions, with offsets in code points."""

    def __init__(self, line, row, text):
        at = from_utf16(text)
        self.row = row                                        # row of the first word in the table of states
        self.words, self.sentence, self.heads = [], [], []
        for number, words in enumerate(line["sentences"]):
            start = len(self.words)
            self.words += [(at(a), at(b)) for a, b, _ in words]
            self.heads += [start + head if head >= 0 else -1 for _, _, head in words]
            self.sentence += [number] * len(words)
        self.begins = np.array([a for a, _ in self.words], np.int64)
        self.mentions = []
        for start, end, head, kind, kind_of, _, entity in line["mentions"]:
            first, last = self.span(at(start), at(end))
            self.mentions.append(Mention(first, last, self.span(at(head), at(head) + 1)[0], KINDS.index(kind),
                                         TYPE[kind_of], entity))
        self.by_word = {}
        for mention in self.mentions:
            for word in range(mention.first, mention.last + 1):
                self.by_word.setdefault(word, []).append(mention)

    def span(self, start, end):
        """(first, last) word of a stretch of the text; the nearest word where none is in it."""
        first = max(int(np.searchsorted(self.begins, start, "right")) - 1, 0)
        if self.words[first][1] <= start and first + 1 < len(self.words):
            first += 1
        last = max(int(np.searchsorted(self.begins, end, "left")) - 1, first)
        return first, last

    def like(self, first, last):
        """The engine's mention that overlaps these words most, or None."""
        found = {id(m): m for word in range(first, last + 1) for m in self.by_word.get(word, ())}
        size = lambda m: min(m.last, last) - max(m.first, first) + 1
        return max(found.values(), key=lambda m: (size(m) / (max(m.last, last) - min(m.first, first) + 1), -m.first),
                   default=None)


class Mention:
    __slots__ = ("first", "last", "head", "kind", "type", "entity")

    def __init__(self, first, last, head, kind, type_, entity):
        self.first, self.last, self.head, self.kind, self.type, self.entity = first, last, head, kind, type_, entity
