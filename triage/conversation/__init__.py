"""The conversation: questions, answers, replay, and what to ask next. It knows no screen."""

from triage.conversation.conversation import Conversation, Session
from triage.conversation.handed_over import begin
from triage.conversation.script import load_script

__all__ = ["Conversation", "Session", "begin", "load_script"]
