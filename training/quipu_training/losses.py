"""Losses over words, of which only some have a target."""
import torch
import torch.nn.functional as F

from .batches import IGNORE

LEAST_FITTING = 60.0               # an annotation that no sequence fits (so many nats) says nothing


def choice(scores, targets):
    """Mean cross-entropy of [..., L] scores with label numbers [...]; words with IGNORE count nowhere."""
    return F.cross_entropy(scores.flatten(0, -2), targets.flatten(), ignore_index=IGNORE)


def partial(scores, masks, weights=None):
    """Mean of -log(probability of the allowed labels): masks [...] are bit sets of labels, 0 counts nowhere.

    With one allowed label it is the cross-entropy. weights [...] scale single words.
    """
    labels = scores.shape[-1]
    known = masks != 0
    scores, masks = scores[known], masks[known]
    allowed = (masks[:, None] >> torch.arange(labels, device=masks.device)) & 1 == 1
    loss = torch.logsumexp(scores, -1) - torch.logsumexp(scores.masked_fill(~allowed, -1e9), -1)
    if weights is not None:
        loss = loss * weights[known]
    return loss.mean()


def chain(scores, masks, inside, steps, starts, weights=None):
    """-log(probability of the allowed sequences) of a linear chain, over the number of words that say something.

    scores [B,N,L] and masks [B,N] of words without the root; a mask holds the allowed labels as bits, 0 allows all.
    inside [B,N]: 1 for words, 0 for padding. steps [L,L] of (before, after) and starts [L] are scores, IMPOSSIBLE
    where no sequence goes. weights [B]. Sums are kept as shares of 1 and the logarithm of their scale.
    """
    known = (masks != 0).any(1)
    scores, masks, inside = scores[known], masks[known], inside[known].bool()
    bits = (masks[..., None] >> torch.arange(scores.shape[-1], device=masks.device)) & 1 == 1
    allowed = (bits | (masks == 0)[..., None]).to(scores.dtype)
    mass = torch.exp(scores - scores.max(-1, keepdim=True)[0].detach())
    both, jumps = torch.stack([mass, mass * allowed]), torch.exp(steps)          # [2,B,N,L]: all, the allowed ones
    state, logs = torch.exp(starts), []
    for i in range(scores.shape[1]):
        after = both[:, :, i] * (state @ jumps if i else state)
        total = after.sum(-1, keepdim=True).clamp(min=1e-30)
        here = inside[:, i, None]
        state = torch.where(here, after / total, state) if i else after / total
        logs.append(total.log() * here)
    each = torch.cat(logs, -1).sum(-1)
    loss = each[0] - each[1]
    weight = (loss < LEAST_FITTING).to(loss.dtype) * (1 if weights is None else weights[known])
    return (loss * weight).sum() / (masks != 0).sum()
