"""Prevent triage: what the policy asks staff to do next, and why.

A safeguarding aid for England and Wales. It explains what the policy asks of staff; it never scores,
profiles or predicts a person, and a human decides.
"""

TYPE_CHECKING = False  # as checkers know it; to load typing takes a while, in which Ctrl-C would show

if TYPE_CHECKING:
    from triage.cases.model import Case
    from triage.cases.reading import read_case
    from triage.conversation import Conversation, Session, begin, load_script
    from triage.engine import Decision, Engine
    from triage.errors import InputError
    from triage.paperwork import DecidedCase, write_form
    from triage.pathway import Pathway
    from triage.pathways import load_pathway
    from triage.policy import Policy, load_policy

__version__ = "0.1.0"

__all__ = [
    "Case",
    "Conversation",
    "DecidedCase",
    "Decision",
    "Engine",
    "InputError",
    "Pathway",
    "Policy",
    "Session",
    "begin",
    "load_pathway",
    "load_policy",
    "load_script",
    "read_case",
    "write_form",
]

if not TYPE_CHECKING:
    # Loaded when they are asked for: the program says when to ring 999 before it loads anything.
    _HOMES = {
        "Case": "cases.model",
        "read_case": "cases.reading",
        "InputError": "errors",
        "Pathway": "pathway",
        "load_pathway": "pathways",
        **dict.fromkeys(("Policy", "load_policy"), "policy"),
        **dict.fromkeys(("DecidedCase", "write_form"), "paperwork"),
        **dict.fromkeys(("Decision", "Engine"), "engine"),
        **dict.fromkeys(("Conversation", "Session", "begin", "load_script"), "conversation"),
    }

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

    def __dir__() -> list[str]:
        return sorted([*globals(), *__all__])
