"""The relation network. W words of a window, M mentions, Q pairs of mentions, D wide, R types.

One window at a time at run time; in training windows are laid side by side, with padding, and pairs in one list.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

from .documents import SETS
from .types import KINDS, KNOWN_TYPES
from .vocabulary import NAMES

DISTANCES = 18
MAX_SENTENCES = 32


class RelationNetwork(nn.Module):
    def __init__(self, states, width=192, layers=0, heads=4, inner=256, looks=4, pair=256, dropout=0.2, local=False,
                 between=True, project=True):
        super().__init__()
        self.width, self.looks, self.local, self.between = width, looks, local, between
        self.project = nn.Linear(states, width) if project else nn.Identity()
        self.types = nn.Embedding(len(KNOWN_TYPES), width)
        self.kinds = nn.Embedding(len(KINDS), width)
        self.place = nn.Embedding(MAX_SENTENCES, width)
        self.inside = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.mention = nn.Linear(3 * width, width)
        self.as_subject, self.as_object = nn.Linear(2 * width, pair), nn.Linear(2 * width, pair)
        if local:
            self.query, self.key = nn.Linear(width, width), nn.Linear(width, width)
            self.query_object = nn.Linear(width, width)
            self.context = nn.Linear(width, pair)
        if between:
            self.middle = nn.Linear(2 * width, pair)
        self.left, self.right, self.mix = nn.Linear(2 * width, pair), nn.Linear(2 * width, pair), nn.Linear(pair, pair)
        nn.init.zeros_(self.mix.weight)
        self.distance = nn.Embedding(DISTANCES, pair)
        self.type_subject, self.type_object = nn.Embedding(len(KNOWN_TYPES), pair), nn.Embedding(len(KNOWN_TYPES), pair)
        self.hidden = nn.Linear(pair, pair)
        self.out = nn.Linear(pair, len(NAMES))
        self.style = nn.Embedding(len(SETS), len(NAMES))
        nn.init.zeros_(self.style.weight)
        nn.init.constant_(self.out.bias, -4.0)
        for table in (self.types, self.kinds, self.place, self.inside, self.distance, self.type_subject, self.type_object):
            nn.init.normal_(table.weight, std=0.1)
        self.drop, self.scale = nn.Dropout(dropout), (width // looks) ** -0.5

    def words(self, x, mask, sentence, word_type, word_kind, word_inside):
        """States [B,W,D] of the words of windows."""
        x = self.project(x) + self.types(word_type) + self.kinds(word_kind) + self.inside(word_inside) \
            + self.place(sentence)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, x, mask, sentence, word_type, word_kind, word_inside, first, last, head, same, subject, object,
                distance, subject_type, object_type, low, high, path):
        """Scores [B,Q,R]. `same` [B,M,M]: rows that average the mentions of an entity."""
        x = self.words(x, mask, sentence, word_type, word_kind, word_inside)
        mention = F.gelu(self.mention(torch.cat([rows(x, first), rows(x, last), rows(x, head)], -1)))
        both = torch.cat([mention, same @ mention], -1)
        h = rows(self.as_subject(both), subject) + rows(self.as_object(both), object) + self.distance(distance) \
            + self.type_subject(subject_type) + self.type_object(object_type) \
            + self.mix(rows(torch.tanh(self.left(both)), subject) * rows(torch.tanh(self.right(both)), object))
        if self.local:
            h = h + self.context(self.look(x, mask, mention, subject, object))
        if self.between:
            # The layer is linear, so it is applied to the words, which are fewer than the pairs.
            beside, above = (F.linear(x, part) for part in self.middle.weight.split(x.shape[-1], 1))
            sums = F.pad((beside * mask[:, :, None]).cumsum(1), (0, 0, 1, 0))
            mean = (rows(sums, high) - rows(sums, low)) / (high - low).clamp(min=1)[:, :, None]
            tree = rows(F.pad(above, (0, 0, 1, 0)), path.flatten(1)).view(*path.shape, -1).sum(2)
            h = h + mean + tree / (path > 0).sum(2).clamp(min=1)[:, :, None] + self.middle.bias
        h = self.drop(F.gelu(h))
        h = h + self.drop(F.gelu(self.hidden(h)))
        return self.out(h)

    def look(self, x, mask, mention, subject, object):
        """A mean of the words to which both ends look, several looks side by side."""
        near = self.near(self.query(mention), x, mask, subject) + self.near(self.query_object(mention), x, mask, object)
        found = torch.softmax(near, -1) @ self.split(x)
        return found.transpose(1, 2).flatten(2)

    def near(self, query, x, mask, at):
        """[B,L,Q,W]: how much a mention's look falls on a word."""
        score = self.split(query) @ self.split(self.key(x)).transpose(-1, -2) * self.scale
        score = score + ((mask - 1) * 1e4)[:, None, None, :]
        return score.gather(2, at[:, None, :, None].expand(-1, self.looks, -1, score.shape[-1]))

    def split(self, x):
        return x.unflatten(2, (self.looks, self.width // self.looks)).transpose(1, 2)


def rows(x, at):
    """Rows `at` [B,M] of x [B,N,H] -> [B,M,H]."""
    if torch.onnx.is_in_onnx_export():
        return x[0].index_select(0, at[0])[None]          # one window; whole rows are copied, not single numbers
    return x.gather(1, at[:, :, None].expand(-1, -1, x.shape[-1]))


class Layer(nn.Module):
    """One transformer layer, normalised first."""

    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads, self.size = heads, width // heads
        self.before, self.after = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.merge = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask):
        B, W, D = x.shape
        q, k, v = self.qkv(self.before(x)).view(B, W, 3, self.heads, self.size).permute(2, 0, 3, 1, 4)
        score = q @ k.transpose(-1, -2) / self.size ** 0.5 + ((mask - 1) * 1e4)[:, None, None, :]
        x = x + self.drop(self.merge((torch.softmax(score, -1) @ v).transpose(1, 2).reshape(B, W, D)))
        return x + self.drop(self.down(F.gelu(self.up(self.after(x)))))
