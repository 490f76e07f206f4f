"""Carries out what a flow requests: drafts, files and documents. The flow itself touches none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from triage.conversation.conversation import Conversation
from triage.engine.deciding import Engine
from triage.flow.effects import Effect, Save
from triage.flow.events import Done, Failed
from triage.pathway import Pathway
from triage.policy.model import Policy
from triage.ui.autosave import Autosave

if TYPE_CHECKING:
    from triage.ui.request_handlers import Handlers


@dataclass(frozen=True)
class Basis:
    """On which policy what is opened is read."""

    policy: Policy
    engine: Engine
    pathway: Pathway


class Requests:
    """Carries out requests on this computer. ``watch`` sees the conversation before each question."""

    def __init__(
        self,
        autosave: Autosave | None = None,
        basis: Basis | None = None,
        watch: Callable[[Conversation], None] | None = None,
    ) -> None:
        self._autosave = autosave or Autosave(Path(), asks=False)
        self._basis = basis
        self._watch = watch

    def carry_out(self, effect: Effect[object]) -> object:
        """What the request gives. Raises what came in its way, InputError where that can be told."""
        if not isinstance(effect, Save):
            return self._handlers.carry_out(effect)
        if effect.aloud and self._watch:
            self._watch(effect.conversation)
        return self._autosave.save(effect)

    def outcome_of(self, effect: Effect[object]) -> Done | Failed:
        """What came of a request, as an event. The flow knows which of them it can do without."""
        try:
            return Done(self.carry_out(effect))
        except Exception as error:  # noqa: BLE001 - told to the flow, which raises what it cannot do without
            return Failed(error)

    def close(self) -> None:
        """Let go of the draft, which stays."""
        self._autosave.close()

    @cached_property
    def _handlers(self) -> Handlers:
        from triage.ui.request_handlers import Handlers  # the first question needs none of them

        return Handlers(self._autosave, self._basis)
