"""From scores to answers: names by Viterbi, trees by Eisner."""
import functools

import numpy as np

from .spans import spans

IMPOSSIBLE = -1e9


@functools.lru_cache(maxsize=None)
def transitions(labels):
    """[L,L] of (before, after): 0, or IMPOSSIBLE where an I- follows anything but its own type."""
    fits = lambda a, b: b[0] != "I" or (a[0] != "O" and a[2:] == b[2:])
    return np.array([[0.0 if fits(a, b) else IMPOSSIBLE for b in labels] for a in labels])


def best_tags(scores, labels, steps=None):
    """The best well-formed BIO tags for scores [N,L] and, where there are any, scores of label pairs [L,L]."""
    allowed = transitions(tuple(labels)) + (0.0 if steps is None else steps)
    total = np.where([label[0] == "I" for label in labels], IMPOSSIBLE, scores[0])
    back = []
    for row in scores[1:]:
        paths = total[:, None] + allowed
        back.append(paths.argmax(0))
        total = paths.max(0) + row
    at = [int(total.argmax())]
    for pointers in reversed(back):
        at.append(int(pointers[at[-1]]))
    return [labels[i] for i in reversed(at)]


def best_names(scores, labels, steps=None):
    """{(first word, last word, type)} for scores [N,L]."""
    return spans(best_tags(scores, labels, steps))


def is_tree(heads):
    """heads[i] is the head of word i, word 0 the root: one child of the root and no cycle?"""
    if sum(h == 0 for h in heads[1:]) != 1:
        return False
    for i in range(1, len(heads)):
        steps = 0
        while i and steps <= len(heads):
            i, steps = heads[i], steps + 1
        if i:
            return False
    return True


def best_tree(scores):
    """Heads [N] of the best tree without crossing arcs and with one child of the root, for scores [N,N] of (word, head).

    Nearly all greedy answers are such trees; Eisner's algorithm finds the others.
    """
    scores = scores.astype(np.float64)
    np.fill_diagonal(scores, IMPOSSIBLE)
    scores[0] = IMPOSSIBLE
    heads = scores.argmax(1)
    heads[0] = 0
    return heads if is_tree(heads) and not crosses(heads) else _eisner(scores)


def crosses(heads):
    """Whether one arc of a tree ends between the ends of another."""
    arcs = np.sort(np.stack([np.arange(1, len(heads)), heads[1:]]), 0)
    left, right = arcs[0], arcs[1]
    return bool(((left[:, None] < left) & (left < right[:, None]) & (right[:, None] < right)).any())


def _eisner(scores):
    """`open` spans hold the arc between their ends, `closed` ones all that hangs on their head on that side; the head is
    their left end in [0] and their right one in [1]."""
    n = len(scores)
    opened, closed = np.zeros((2, n, n)), np.zeros((2, n, n))
    open_at, closed_at = np.zeros((2, n, n), int), np.zeros((2, n, n), int)
    for length in range(1, n - 1):
        for i in range(1, n - length):
            j = i + length
            inside = closed[0, i, i:j] + closed[1, i + 1:j + 1, j]
            at = int(inside.argmax())
            open_at[:, i, j] = i + at
            opened[:, i, j] = inside[at] + scores[j, i], inside[at] + scores[i, j]
            for side, total in enumerate((opened[0, i, i + 1:j + 1] + closed[0, i + 1:j + 1, j],
                                          closed[1, i, i:j] + opened[1, i:j, j])):
                closed_at[side, i, j] = i + 1 - side + int(total.argmax())
                closed[side, i, j] = total.max()
    root = 1 + int((closed[1, 1, 1:] + closed[0, 1:, n - 1] + scores[1:, 0]).argmax())
    heads, left = np.zeros(n, int), [(False, 1, 1, root), (False, 0, root, n - 1)]
    while left:
        is_open, side, i, j = left.pop()
        if i < j and is_open:
            heads[(j, i)[side]] = (i, j)[side]
            left += [(False, 0, i, open_at[side, i, j]), (False, 1, open_at[side, i, j] + 1, j)]
        elif i < j:
            at = closed_at[side, i, j]
            left += [(not side, side, i, at), (bool(side), side, at, j)]
    return heads
