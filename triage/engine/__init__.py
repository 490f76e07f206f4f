"""Decides cases. The only room that knows durable_rules."""

from triage.engine.deciding import Engine, WrongThreadError
from triage.engine.decision import Decision, Notice, Task

__all__ = ["Decision", "Engine", "Notice", "Task", "WrongThreadError"]
