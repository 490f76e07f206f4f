"""What of Prevent is code: it stands above the library, and nothing in the library knows it."""

from triage.prevent.hooks import PREVENT

__all__ = ["PREVENT"]
