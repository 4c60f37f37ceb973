"""BIO tags and spans of words, both inclusive ends."""


def spans(tags):
    """{(first word, last word, type)} of BIO tags; a stray I- starts a span."""
    found, start, kind = set(), None, None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and (tag[0] != "I" or tag[2:] != kind):
            found.add((start, i - 1, kind))
            start = None
        if tag != "O" and start is None:
            start, kind = i, tag[2:]
    return found


def bio(length, found):
    """BIO tags of disjoint (first, last, type); later ones that overlap an earlier one are left out."""
    tags = ["O"] * length
    for first, last, kind in found:
        if set(tags[first:last + 1]) == {"O"}:
            tags[first:last + 1] = ["B-" + kind] + ["I-" + kind] * (last - first)
    return tags
