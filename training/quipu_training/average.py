"""Exponential moving average of the trained weights: what is measured and exported."""
import torch


class Average:
    def __init__(self, model, decay):
        self.decay, self.steps = decay, 0
        self.shadow = {name: p.detach().clone() for name, p in model.named_parameters() if p.requires_grad}

    @torch.no_grad()
    def update(self, model):
        self.steps += 1
        keep = min(self.decay, self.steps / (self.steps + 9))    # a short memory at first
        for name, p in model.named_parameters():
            if name in self.shadow:
                self.shadow[name].mul_(keep).add_(p, alpha=1 - keep)

    def weights(self, model):
        """The whole state of `model` with the averaged weights in it."""
        return {**model.state_dict(), **self.shadow}

    def state(self):
        return dict(steps=self.steps, shadow=self.shadow)

    def restore(self, state):
        self.steps = state["steps"]
        for name, value in state["shadow"].items():
            self.shadow[name].copy_(value)
