"""Trains the relation network on cached states."""
import time

import numpy as np
import torch
import torch.nn.functional as F

from .batches import answers, laid, styles

# How often a set's windows are seen in one pass, and factors of their losses.
SHARES = {"re-docred": 0.6, "tekgen": 0.5, "fewrel": 0.5}
WEIGHTS = {"edges": 1.5, "tekgen": 0.3, "fewrel": 0.3}


def batches_of(windows, rng, words, pairs):
    """Windows in batches of about so many words and pairs, the long with the long."""
    order = sorted(range(len(windows)), key=lambda i: (windows[i].example.words * rng.uniform(0.8, 1.25)))
    found, batch, most, many = [], [], 0, 0
    for i in order:
        w = windows[i]
        longest, widest = max(most, w.example.words), max(many, len(w.subject))
        if batch and (longest * (len(batch) + 1) > words or widest * (len(batch) + 1) > pairs):
            found.append(batch)
            batch, longest, widest = [], w.example.words, len(w.subject)
        batch.append(w)
        most, many = longest, widest
    found.append(batch)
    rng.shuffle(found)
    return found


def loss_of(net, windows, x, weights):
    """(sum of the losses of the asked pairs, their number); `x`: the states of the windows' words [B,W,H]."""
    scores = answers(net, windows, x)
    style = styles(windows).to(scores.device)
    scores = scores + net.style(style)
    ys, ws, groups, at = [], [], [], 0
    for w in windows:
        y, weight, found = w.goal
        ys.append(y)
        ws.append(weight * weights.get(w.example.source, 1.0))
        groups += [(at + n, g, weights.get(w.example.source, 1.0)) for n, g in found]
        at += len(y)
    y, weight = (torch.from_numpy(np.concatenate(rows)).to(scores.device) for rows in (ys, ws))
    total = (F.binary_cross_entropy_with_logits(scores, y, reduction="none") * weight).sum()
    for n, group, factor in groups:
        total = total + F.softplus(-torch.logsumexp(scores[n, group], 0)) * factor
    return total, len(y)


def train(net, windows, states, seconds, log=print, lr=1e-3, shares=None, weights=None, words=1200, pairs=4000, seed=1,
          average=0.995, drop_types=0.1):
    """Trains for so many CPU seconds; the network ends with its averaged weights."""
    rng, shares = np.random.RandomState(seed), shares or {}
    torch.manual_seed(seed)
    decay = [p for p in net.parameters() if p.dim() > 1]
    plain = [p for p in net.parameters() if p.dim() <= 1]
    optimiser = torch.optim.AdamW([dict(params=decay, weight_decay=0.01), dict(params=plain, weight_decay=0.0)], lr=lr, betas=(0.9, 0.98))
    mean = {k: v.detach().clone() for k, v in net.state_dict().items()}
    for w in windows:
        if not hasattr(w, "goal"):
            w.goal = w.targets()
    start, wall, step, shown = time.process_time(), time.time(), 0, 0.0
    queue, seen, passes = [], 0, 0
    recent = []
    while True:
        done = (time.process_time() - start) / seconds
        if done >= 1:
            break
        if not queue:
            chosen = [w for w in windows if w.asked and rng.rand() < shares.get(w.example.source, 1.0)]
            queue = batches_of(chosen, rng, words, pairs)
            passes += 1
        batch = queue.pop()
        rate = lr * min(1.0, done / 0.05 + 0.02) * max(0.02, 1 - done) 
        for group in optimiser.param_groups:
            group["lr"] = rate
        net.train()
        total, count = loss_of(net, batch, laid(batch, states), weights or {})
        optimiser.zero_grad()
        (total / 100).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        step += 1
        keep = min(average, (1 + step) / (10 + step))
        with torch.no_grad():
            for k, v in net.state_dict().items():
                mean[k].lerp_(v, 1 - keep) if v.is_floating_point() else mean[k].copy_(v)
        recent.append(total.item() / count)
        seen += sum(w.example.words for w in batch)
        if done - shown > 0.1:
            shown = done
            log("%3.0f%% step %d pass %d loss/pair %.4f words/s %.0f wall %.0f" % (100 * done, step, passes, np.mean(recent), seen / (time.process_time() - start), time.time() - wall))
            recent = []
    net.load_state_dict(mean)
    net.eval()
    return net
