"""Losses over words, of which only some have a target."""
import torch
import torch.nn.functional as F

from .batches import IGNORE


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
