"""How the network reads words in context, for training: the recurrences that ship, and the LSTM of the teacher."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any, Protocol, TypeAlias

from model.settings import NetworkSettings

torch: Any = importlib.import_module("torch")
nn: Any = torch.nn

Tensor: TypeAlias = Any
Module: TypeAlias = Any


class Reader(Protocol):
    """Makes the modules that read words in context, and reads with them."""

    def modules(self, inputs: int) -> dict[str, Module]:
        """Return the modules by name, for words of *inputs* numbers."""

    def read(self, modules: Module, states: Tensor, batch: Mapping[str, Tensor]) -> Tensor:
        """Return the states (texts × words × width) of the words *states*."""


class Recurrence:
    """A stack of SRU without the state in its gates (`vacaturelint/analysis/recurrence.py` tells more)."""

    def __init__(self, settings: NetworkSettings) -> None:
        self._settings = settings

    def modules(self, inputs: int) -> dict[str, Module]:
        """Return one module, ``stack``: a product of three gates a layer, the first with weights for neighbours."""
        width = self._settings.width
        layers = [_gates(inputs if layer == 0 else width, width) for layer in range(self._settings.layers)]
        layers[0].register_parameter("near", nn.Parameter(torch.zeros(2, inputs)))
        return {"stack": nn.ModuleList(layers)}

    def read(self, modules: Module, states: Tensor, batch: Mapping[str, Tensor]) -> Tensor:
        """Return the states of the words; what stands behind the last word of a text stays zero."""
        real = (batch["sentence"] >= 0).float().transpose(0, 1).unsqueeze(-1)
        states = states.transpose(0, 1) * real
        for layer in modules["stack"]:
            states = self._layer(layer, states, real)
            if layer.training and self._settings.dropout:
                states = drop_columns(states, self._settings.dropout, 0)
        return states.transpose(0, 1)

    def _layer(self, layer: Module, states: Tensor, real: Tensor) -> Tensor:
        near = getattr(layer, "near", None)
        seen = states if near is None else _with_neighbours(states, near)
        width = self._settings.width
        gates = layer["gates"](seen)
        value, (forget, carry) = gates[..., :width], torch.sigmoid(gates[..., width:]).split(width, -1)
        forget = forget * real
        total = Scan.apply(forget.contiguous(), ((1 - forget) * value * real).contiguous())
        mixed = carry * total if near is not None else states + carry * (total - states)
        return mixed * real


def _gates(inputs: int, width: int) -> Module:
    """Return a layer; forget gates begin at different lengths of memory."""
    gates = nn.Linear(inputs, 3 * width)
    nn.init.xavier_uniform_(gates.weight)
    with torch.no_grad():
        gates.weight[:width] *= 1.7
        gates.bias.zero_()
        gates.bias[width : 2 * width].uniform_(-1.5, 2.0)
    return nn.ModuleDict({"gates": gates})


def _with_neighbours(states: Tensor, near: Tensor) -> Tensor:
    nothing = states.new_zeros(1, *states.shape[1:])
    before, after = torch.cat([nothing, states[:-1]]), torch.cat([states[1:], nothing])
    return states + before * near[0] + after * near[1]


class Scan(torch.autograd.Function):  # type: ignore[misc]
    """``s[t] = f[t] · s[t-1] + u[t]`` over the first axis; the second half of the columns is read backwards.

    In numpy on the memory of the tensors: a loop of hundreds of small operations of PyTorch takes much longer.
    """

    @staticmethod
    def forward(ctx: Tensor, forget: Tensor, values: Tensor) -> Tensor:
        """Return the sums."""
        keep, sums = forget.numpy(), values.numpy().copy()
        half = sums.shape[2] // 2
        for step in range(1, len(sums)):
            sums[step, :, :half] += keep[step, :, :half] * sums[step - 1, :, :half]
        for step in range(len(sums) - 2, -1, -1):
            sums[step, :, half:] += keep[step, :, half:] * sums[step + 1, :, half:]
        total = torch.from_numpy(sums)
        ctx.save_for_backward(forget, total)
        return total

    @staticmethod
    def backward(ctx: Tensor, gradient: Tensor) -> tuple[Tensor, Tensor]:
        """Return the gradients of the gate and of the values."""
        keep, sums = (tensor.numpy() for tensor in ctx.saved_tensors)
        of_values = gradient.numpy().copy()
        half = sums.shape[2] // 2
        for step in range(len(sums) - 1, 0, -1):
            of_values[step - 1, :, :half] += keep[step, :, :half] * of_values[step, :, :half]
        for step in range(len(sums) - 1):
            of_values[step + 1, :, half:] += keep[step, :, half:] * of_values[step, :, half:]
        of_gate = of_values * 0
        of_gate[1:, :, :half] = of_values[1:, :, :half] * sums[:-1, :, :half]
        of_gate[:-1, :, half:] = of_values[:-1, :, half:] * sums[1:, :, half:]
        return torch.from_numpy(of_gate), torch.from_numpy(of_values)


class Lstm:
    """Layers of bidirectional LSTM: the teacher, and what shipped as version 1."""

    def __init__(self, settings: NetworkSettings) -> None:
        self._settings = settings

    def modules(self, inputs: int) -> dict[str, Module]:
        """Return an LSTM for each layer and direction."""
        width = self._settings.width
        return {
            f"{direction}{layer}": nn.LSTM(width if layer else inputs, width // 2, batch_first=True)
            for layer in range(self._settings.layers)
            for direction in ("forward", "backward")
        }

    def read(self, modules: Module, states: Tensor, batch: Mapping[str, Tensor]) -> Tensor:
        """Return the states of the words; of what stands behind a text they mean nothing."""
        mirror = _mirror(batch["sentence"] >= 0)
        for layer in range(self._settings.layers):
            forward, _ = modules[f"forward{layer}"](states)
            backward, _ = modules[f"backward{layer}"](gather(states, mirror))
            states = torch.cat([forward, gather(backward, mirror)], -1)
            if modules.training:
                states = drop_columns(states, self._settings.dropout, 1)
        return states


READERS: dict[str, type[Recurrence | Lstm]] = {"recurrence": Recurrence, "lstm": Lstm}


def drop_columns(states: Tensor, share: float, over: int) -> Tensor:
    """Drop the same columns at every word of a text; the words lie along the axis *over*."""
    shape = [1 if axis == over else size for axis, size in enumerate(states.shape)]
    return states * states.new_empty(shape).bernoulli_(1 - share) / (1 - share)


def gather(values: Tensor, places: Tensor) -> Tensor:
    """Return the rows of *values* (texts × words × columns) at the *places* (texts × words)."""
    return torch.gather(values, 1, places.unsqueeze(-1).expand(-1, -1, values.shape[2]))


def _mirror(real: Tensor) -> Tensor:
    """Return for each place of a text the place as far from its other end; places behind the text stay."""
    places = torch.arange(real.shape[1]).expand(*real.shape)
    return torch.where(real, real.sum(1, keepdim=True) - 1 - places, places)
