"""What can be an address: of a page, or for email. Nothing here asks whether anybody answers there."""

from __future__ import annotations

import re

_DOMAIN = r"[^\W_][\w-]*(\.[^\W_][\w-]*)+"
_WEB = re.compile(rf"https://{_DOMAIN}(:[0-9]+)?([/?#]\S*)?")
_EMAIL = re.compile(rf"[^@\s]+@{_DOMAIN}")


def is_web_address(text: str) -> bool:
    """Whether ``text`` is one ``https://`` address and nothing else."""
    return bool(_WEB.fullmatch(text))


def is_email(text: str) -> bool:
    """Whether ``text`` is one email address whose domain has a dot, and nothing else."""
    return bool(_EMAIL.fullmatch(text))
