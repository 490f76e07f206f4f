"""The conversation: questions, answers, replay, and what to ask next. It knows no screen."""

from triage.conversation.importing import begin
from triage.conversation.script import load_script
from triage.conversation.state import Conversation, Desk

__all__ = ["Conversation", "Desk", "begin", "load_script"]
