"""The policy: facts, rules, routes, duties, sources, areas and forms, loaded and checked."""

from triage.policy.loading import load_policy
from triage.policy.model import Policy

__all__ = ["Policy", "load_policy"]
