"""The words that a small change of wording takes out, puts in or exchanges."""

from __future__ import annotations

from collections.abc import Mapping

DENIALS_DROPPED = (
    (r"\bneed not\b", "need to"),
    (r"\bcannot\b", "can"),
    (r"\b(do|does) not (?=\w)", ""),
    (r"\bnot\b ?", ""),
    (r"\bnobody's\b", "somebody's"),
    (r"\bnobody\b", "somebody"),
    (r"\bnothing\b", "something"),
    (r"\bnever\b", "always"),
    (r"\bwithout\b", "with"),
    (r"\bunless\b", "if"),
    (r"\bnowhere\b", "anywhere"),
    (r"\bno\b(?!:|,|\Z)", "some"),
    (r"\bnone\b", "all"),
    (r"\bneither\b", "both"),
    (r"\bnor\b", "and"),
)
DENIALS_ADDED = (
    (r"\bsomeone\b", "nobody"),
    (r"\bsomebody\b", "nobody"),
    (r"\banybody\b", "nobody"),
    (r"\bsomething\b", "nothing"),
    (r"\beverything\b", "nothing"),
    (r"\balways\b", "never"),
    (r"\AYes\b", "No"),
)
DUTIES = (
    (r"\bmay\b", "must"),
    (r"\bcan\b", "must"),
    (r"\bcould\b", "must"),
    (r"\bhas to\b", "may"),
    (r"\bmust\b", "may"),
    (r"\bneed not\b", "must"),
    (r"\bshould be\b", "may be"),
    (r"\bonly\b ?", ""),
)
_ORDERS = """
    agree answer ask bring check choose come contact copy decide find follow forward give help keep let
    listen look make note pass put read record ring say see send speak start stay stop take talk tell
    think treat type use wait write
"""
_DOES = """
    accept accuse advise advised agreed answered applies arrived asked asks assess begin begins believe
    belongs brings collect consider considers count counts cover covers decides depends disagree explain
    explains get gets gives goes handed have hear heard hears helped helps hold judge judges keeps know
    knows lead leads leave like listens lives looked looks makes manage manages mean means mentions need
    needs notice noticed offers plan plans points present presents promise puts question raises receive
    receives refer refers repeat repeats report said saw says search sees sends serves shows speaks
    stand stands stays supports takes talks tells treats waits want wants work works writes
"""
ORDERS = frozenset(_ORDERS.split())
"""Verbs with which an order begins."""
DOES = ORDERS | frozenset(_DOES.split())
"""Verbs that stand behind somebody who acts."""
AUXILIARIES = r"is|are|was|were|may|can|could|will|would|must|should|has been|have been|do(?= keep)"
SUBJECTS = (
    r"the panel|the police Prevent team|the Prevent team|the police|the MASH|the LADO|"
    r"the safeguarding lead|your safeguarding lead|your lead|the lead|the council|the person|"
    r"the program|this program|it|they|you|nobody|anybody|somebody|whoever|staff|children's services|"
    r"adult social care|support|"
    r"the safeguarding hub|the referral|the form|the concern|a call to the police|a worry"
)
ACTORS: Mapping[str, tuple[str, ...]] = {
    "the panel": ("the police", "you"),
    "a panel": ("the police", "you"),
    "the police Prevent team": ("the panel", "the family"),
    "the Prevent team": ("the panel", "the family"),
    "the police": ("the panel", "you", "the lead"),
    "the MASH": ("the LADO", "the police", "you"),
    "the LADO": ("the MASH", "the panel", "you"),
    "your safeguarding lead": ("the police", "the panel"),
    "the safeguarding lead": ("the police", "the panel"),
    "your lead": ("the police", "the panel"),
    "the lead": ("the police", "you"),
    "you": ("they", "the panel"),
    "they": ("you", "the panel"),
    "them": ("you", "the panel"),
    "the person": ("the family", "the panel"),
    "the family": ("the panel", "you"),
    "a parent or guardian": ("the person", "the lead"),
    "a parent or carer": ("the person", "the lead"),
    "the council": ("the panel", "you"),
    "children's services": ("the panel", "the police"),
    "adult social care": ("the panel", "the police"),
    "staff": ("the panel",),
    "the officer": ("the panel",),
    "the social worker": ("the police",),
}
TIMES: Mapping[str, tuple[str, ...]] = {
    "now": ("later",),
    "today": ("later",),
    "later": ("now",),
    "first": ("last",),
    "before": ("after",),
    "after": ("before",),
    "until": ("after",),
    "at once": ("later",),
    "at any hour": ("by day",),
    "always": ("sometimes",),
    "once": ("before",),
    "while": ("after",),
    "without delay": ("later",),
    "very soon": ("one day",),
    "yet": ("again",),
    "at any time": ("today only",),
}
SMALL = {"six": "two", "twelve": "two", "one": "three", "two": "five", "both": "neither"}
COUNTED = r"(?=\s(?:working|calm|open|sentence|call|minute|person|more|checks|answers|question|line)\b)"
