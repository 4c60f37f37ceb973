"""A plain English tokenizer and sentence splitter for the sets that come as running text.

It follows the treebanks closely enough to train on; the product has its own.
"""
import re

WORD = re.compile(r"""
    \w+(?=n['’]t\b) | n['’]t\b                                  # do n't
  | ['’](?:s|re|ve|ll|d|m)\b                                    # 's
  | (?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|Gen|Col|Lt|Sgt|Rev|Hon|Gov|Sen|Rep|Inc|Ltd|Co|Corp|No|vs|etc|Mt)\.(?=\W|$)
  | (?:[A-Za-z]\.){2,} | [A-Z]\.(?=\s[A-Z])                     # U.S.   J. Smith
  | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)? | \.{3,} | -{2,}
  | [^\W\d_]+(?=['’]s\b) | \w+ | [^\w\s]""", re.VERBOSE)
ENDS, CLOSERS = {".", "!", "?", "...", "…"}, {'"', "”", "’", "'", ")", "]"}


def tokenize(text, borders=()):
    """[(start, end)] of the words of a text, in code points; a word that a border cuts is split there."""
    borders, found = sorted(set(borders)), []
    for match in WORD.finditer(text):
        start = match.start()
        for border in borders:
            if start < border < match.end():
                found.append((start, border))
                start = border
        found.append((start, match.end()))
    return found


def sentences(text, words):
    """[(first, last)] word numbers of each sentence: after a full stop before a capital, and at line breaks."""
    found, start = [], 0
    for i in range(len(words)):
        end = i
        while end + 1 < len(words) and text[slice(*words[end + 1])] in CLOSERS and words[end + 1][0] == words[end][1]:
            end += 1
        last = i + 1 == len(words)
        gap = "" if end + 1 >= len(words) else text[words[end][1]:words[end + 1][0]]
        after = "" if end + 1 >= len(words) else text[words[end + 1][0]]
        stop = text[slice(*words[i])] in ENDS and gap and (after.isupper() or after.isdigit() or after in "\"“'‘(")
        if last or "\n" in text[words[i][1]:words[i + 1][0]]:
            found.append((start, i))
            start = i + 1
        elif stop and end >= start:
            if end >= i:
                found.append((start, end))
                start = end + 1
    return [(a, b) for a, b in found if a <= b]


def from_utf16(text):
    """A function from UTF-16 offsets to code points of `text`."""
    if all(ord(c) < 0x10000 for c in text):
        return lambda offset: offset
    table = {}
    position = 0
    for number, char in enumerate(text + " "):
        table[position] = number
        position += 2 if ord(char) >= 0x10000 else 1
    return table.__getitem__
