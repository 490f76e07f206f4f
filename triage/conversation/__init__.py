"""The conversation: questions, answers, replay, and what to ask next. It knows no screen."""

from triage.conversation.conversation import Conversation, Desk
from triage.conversation.handed_over import begin
from triage.conversation.script import load_script

__all__ = ["Conversation", "Desk", "begin", "load_script"]
