"""BERT's encoder over word pieces, started from MiniLM-L6. Shapes: B rows, T pieces, H wide."""
import json
import struct

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from .words import FEATURE_ROWS


class Layer(nn.Module):
    """One BERT layer. Query, key and value are one matrix: one quantisation and one product at run time."""

    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads, self.size = heads, width // heads           # kept: a size computed in forward becomes graph nodes
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        """x [B,T,H], bias [B,1,1,T] -> [B,T,H]."""
        B, T, H = x.shape
        q, k, v = self.qkv(x).view(B, T, 3, self.heads, self.size).permute(2, 0, 3, 1, 4).unbind(0)
        attention = torch.softmax(q @ k.transpose(-1, -2) * self.size ** -0.5 + bias, -1)
        mixed = (attention @ v).transpose(1, 2).reshape(B, T, H)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """`features` (casing, affixes) are added to the input; their table starts at zero and costs nothing to run."""

    def __init__(self, layers=6, width=384, heads=12, inner=1536, vocabulary=30522, longest=512, dropout=0.1):
        super().__init__()
        self.width, self.states = width, layers + 1
        self.words, self.positions = nn.Embedding(vocabulary, width), nn.Embedding(longest, width)
        self.features = nn.Embedding(FEATURE_ROWS, width, padding_idx=0)
        nn.init.zeros_(self.features.weight)
        self.norm, self.dropout = nn.LayerNorm(width, 1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))

    def forward(self, ids, features, mask):
        """ids [B,T], features [B,T,3], mask [B,T] -> the input and every layer's output, each [B,T,H]."""
        x = self.words(ids) + self.positions.weight[:ids.shape[1]] + self.features(features).sum(2)
        x = self.dropout(self.norm(x))
        bias, states = (mask[:, None, None, :].to(x.dtype) - 1.0) * 10000.0, [x]
        for layer in self.layers:
            states.append(layer(states[-1], bias))
        return states

    def start_from(self, tensors):
        """Copies a published BERT of the same size, given as {name: array}."""
        def copy(target, *names):
            target.data.copy_(torch.cat([torch.from_numpy(tensors[name].astype(np.float32)) for name in names]))

        copy(self.words.weight, "embeddings.word_embeddings.weight")
        copy(self.positions.weight, "embeddings.position_embeddings.weight")
        self.positions.weight.data += torch.from_numpy(
            tensors["embeddings.token_type_embeddings.weight"].astype(np.float32))[0]
        parts = dict(out="attention.output.dense", norm1="attention.output.LayerNorm", up="intermediate.dense",
                     down="output.dense", norm2="output.LayerNorm")
        for p in ("weight", "bias"):
            copy(getattr(self.norm, p), "embeddings.LayerNorm." + p)
            for number, layer in enumerate(self.layers):
                at = "encoder.layer.%d." % number
                copy(getattr(layer.qkv, p), *(at + "attention.self.%s.%s" % (x, p) for x in ("query", "key", "value")))
                for part, name in parts.items():
                    copy(getattr(getattr(layer, part), p), "%s%s.%s" % (at, name, p))


def read_safetensors(path):
    """{name: array}: eight bytes with the length of a JSON header, the header, then the raw tensors."""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        body = file.read()
    kinds = dict(F16=np.float16, F32=np.float32, I64=np.int64)
    return {name: np.frombuffer(body[slice(*t["data_offsets"])], kinds[t["dtype"]]).reshape(t["shape"])
            for name, t in header.items() if name != "__metadata__"}
