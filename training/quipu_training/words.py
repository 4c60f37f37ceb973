"""From a word as written to what the network reads: word pieces and three feature rows.

The C# side computes exactly the same. A change here is a new `format` of the model.
"""
import functools
import re
import unicodedata

SHAPES = 16                        # rows of the feature table kept for casing classes
AFFIX_BUCKETS = 2048               # rows for hashed prefixes, and as many for suffixes
FEATURE_ROWS = SHAPES + 2 * AFFIX_BUCKETS
NO_FEATURES = (0, 0, 0)            # [CLS], [SEP], padding; row 0 stays zero
MAX_PIECES = 250                   # of a sentence, with [CLS] and [SEP]
MAX_WORD_PIECES = 12


class WordPiece:
    """BERT's uncased WordPiece over words that are split already."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.index = {line.rstrip("\n"): number for number, line in enumerate(file)}
        self.unknown, self.cls, self.sep = (self.index[piece] for piece in ("[UNK]", "[CLS]", "[SEP]"))
        self._known = {}

    def pieces(self, word):
        """Ids of a word's pieces: at least one, at most MAX_WORD_PIECES."""
        ids = self._known.get(word)
        if ids is None:
            ids = [piece for token in basic_tokens(word) for piece in self._greedy(token)]
            ids = self._known[word] = ids[:MAX_WORD_PIECES] or [self.unknown]
        return ids

    def _greedy(self, token):
        """Longest piece first; a token with a part that no piece covers is unknown as a whole."""
        if len(token) > 100:
            return [self.unknown]
        ids, start = [], 0
        while start < len(token):
            prefix = "##" if start else ""
            end = next((e for e in range(len(token), start, -1) if prefix + token[start:e] in self.index), None)
            if end is None:
                return [self.unknown]
            ids.append(self.index[prefix + token[start:end]])
            start = end
        return ids


def basic_tokens(word):
    """Lower case, accents stripped, punctuation apart: BERT's cleaning before WordPiece."""
    tokens, current = [], ""
    for char in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(char)
        if category == "Mn":
            continue
        alone = _stands_alone(char, category)
        if char.isspace() or alone:
            if current:
                tokens.append(current)
            current = ""
            if alone:
                tokens.append(char)
        elif category[0] != "C":
            current += char
    return tokens + [current] if current else tokens


def _stands_alone(char, category):
    return category[0] == "P" or (33 <= ord(char) < 127 and not char.isalnum()) or 0x4E00 <= ord(char) <= 0x9FFF


def shape(word):
    """Class of a word's casing and kinds of characters, 1 to 9.

    1 lower, 2 UPPER (two letters or more), 3 Title, 4 other that starts upper, 5 no letter and no digit,
    6 digits without letters, 7 digits and letters, 8 one capital, 9 other that starts lower.
    """
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return 7 if letters else 6
    if not letters:
        return 5
    if all(c.islower() for c in letters):
        return 1
    if len(letters) == 1:
        return 8
    if all(c.isupper() for c in letters):
        return 2
    if letters[0].isupper():
        return 3 if all(c.islower() for c in letters[1:]) else 4
    return 9 if letters[0].islower() else 4


def fnv1a(text):
    """32-bit FNV-1a over UTF-8: the same on every machine and in every language."""
    value = 2166136261
    for byte in text.encode("utf-8"):
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


@functools.lru_cache(maxsize=None)
def features(word):
    """Rows of the feature table: shape, cased 3-letter prefix, cased 3-letter suffix; every digit counts as 0."""
    plain = re.sub(r"\d", "0", word)
    return (shape(word),
            SHAPES + fnv1a("^" + plain[:3]) % AFFIX_BUCKETS,
            SHAPES + AFFIX_BUCKETS + fnv1a(plain[-3:] + "$") % AFFIX_BUCKETS)
