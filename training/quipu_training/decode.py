"""From scores to answers: names by Viterbi, trees by Chu-Liu/Edmonds."""
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


def best_tree(scores, roots=8):
    """Heads [N] of the best tree with one child of the root, for scores [N,N] of (word, head).

    Nearly all greedy answers are trees. For the others the `roots` likeliest children of the root are tried.
    """
    scores = scores.astype(np.float64)
    np.fill_diagonal(scores, IMPOSSIBLE)
    scores[0] = IMPOSSIBLE
    heads = scores.argmax(1)
    heads[0] = 0
    if is_tree(heads):
        return heads
    best, value = None, -np.inf
    for root in np.argsort(-scores[1:, 0], kind="stable")[:roots] + 1:
        one = scores.copy()
        one[:, 0] = IMPOSSIBLE
        one[root, 0] = scores[root, 0]
        tree = _edmonds(one)
        total = one[np.arange(1, len(tree)), tree[1:]].sum()
        if total > value:
            best, value = tree, total
    return best


def _edmonds(scores):
    """Maximum spanning arborescence from node 0: contracts one cycle and solves the rest."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    rest = [i for i in range(len(heads)) if i not in cycle]
    m, into, out_of = len(rest), {}, {}
    small = np.full((m + 1, m + 1), IMPOSSIBLE)                  # node m stands for the cycle
    small[:m, :m] = scores[np.ix_(rest, rest)]
    for a, i in enumerate(rest):
        out_of[a] = max(cycle, key=lambda c: scores[i, c])
        small[a, m] = scores[i, out_of[a]]
        into[a] = max(cycle, key=lambda c: scores[c, i] - scores[c, heads[c]])
        small[m, a] = scores[into[a], i] - scores[into[a], heads[into[a]]]
    inner, result = _edmonds(small), heads.copy()
    for a, i in enumerate(rest[1:], 1):
        result[i] = rest[inner[a]] if inner[a] < m else out_of[a]
    result[into[inner[m]]] = rest[inner[m]]
    return result


def _cycle(heads):
    """The nodes of one cycle of `heads`, or None."""
    seen = np.zeros(len(heads), int)
    for i in range(1, len(heads)):
        path, j = [], i
        while j and not seen[j]:
            seen[j] = i
            path.append(j)
            j = heads[j]
        if j and seen[j] == i:
            return path[path.index(j):]
    return None
