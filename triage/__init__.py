"""Prevent triage: what the policy asks staff to do next, and why.

A safeguarding aid for England and Wales. It explains what the policy asks of staff; it never scores,
profiles or predicts a person, and a human decides.
"""

from triage.cases.model import Case
from triage.cases.reading import read_case
from triage.conversation import Conversation, Desk, begin, load_script
from triage.engine import Decision, Engine
from triage.errors import InputError
from triage.paperwork import write_form
from triage.policy import Policy, load_policy

__version__ = "0.1.0"

__all__ = [
    "Case",
    "Conversation",
    "Decision",
    "Desk",
    "Engine",
    "InputError",
    "Policy",
    "begin",
    "load_policy",
    "load_script",
    "read_case",
    "write_form",
]
