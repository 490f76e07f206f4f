"""What is written at the end of a conversation, for whom, and what is said then: ``ending`` in
``dialogs/conversation.yaml``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from triage.engine.decision import Decision
from triage.policy.conditions import Names, holds, read_condition
from triage.policy.model import Condition, Policy
from triage.yaml_nodes import Node

PAPERS = ("note", "form", "record")
_WHERE = (
    *("case", "not_case", "leads", "leads_not", "gives", "without", "asks", "asks_not", "rules"),
    *("stopped", "form_later"),
)
_PARTS = ("kept_for", "papers", "nothing_kept", "closing", "urgent", "sent", "lead", "after")
_CLOSING = ("where", "title", "list", "line", "line_of")
_SENT = ("route", "step", "put_off", "may_ask", "beside", "copies_where", "days", "section")
_LEAD = ("is", "owner", "called", "contact", "not_open")
_AFTER = ("waits", "no_one", "over", "ask")
NEVER: Condition = ()


@dataclass(frozen=True, slots=True)
class Where:
    """When something of the end holds: everything that it names, together."""

    case: Condition | None = None
    not_case: Condition = NEVER
    leads: tuple[str, ...] = ()
    """Routes of which one has to lead the advice."""
    leads_not: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    """Routes that are all given."""
    without: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    """Tasks that are all asked."""
    asks_not: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    stopped: str = ""
    form_later: str = ""

    def holds(self, decision: Decision, stopped: bool = False, form_later: bool = False) -> bool:
        """Whether it holds of a decision, of somebody who ``stopped`` or left the form for later."""
        routes = set(decision.routes)
        return (
            (self.case is None or holds(self.case, decision.snapshot))
            and not holds(self.not_case, decision.snapshot)
            and (not self.leads or decision.route in self.leads)
            and decision.route not in self.leads_not
            and routes.issuperset(self.gives)
            and routes.isdisjoint(self.without)
            and all(map(decision.duty, self.asks))
            and not any(map(decision.duty, self.asks_not))
            and set(decision.fired).issuperset(self.rules)
            and self.stopped in ("", _yes(stopped))
            and self.form_later in ("", _yes(form_later))
        )


@dataclass(frozen=True, slots=True)
class Closing:
    """What is said after the advice: a list under a title, or one line, by names of ``words.yaml``."""

    where: tuple[Where, ...]
    title: str = ""
    list: str = ""
    line: str = ""
    line_of: str = ""
    """The fact whose word chooses the line in the group ``line``."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The form that is sent: on which route, at which step, and what an area's pack can say of it."""

    route: str = ""
    step: str = ""
    put_off: str = ""
    """The step at which it is sent only later."""
    may_ask: str = ""
    """The contact that can say where a form goes."""
    beside: str = ""
    """The contact whose own request the form can be joined to."""
    copies_where: Condition = NEVER
    days: tuple[str, ...] = ()
    """Fields of ``section`` with days that a record keeps; the last one is the day of sending."""
    section: str = ""

    @property
    def day(self) -> str:
        """The field with the day of sending; empty where there is none."""
        return self.days[-1] if self.days else ""


@dataclass(frozen=True, slots=True)
class Lead:
    """Whoever leads on the concern: how a case tells that it is the user, and how policies call them."""

    answer: tuple[str, str] = ("", "")
    owner: str = ""
    """Whose tasks theirs are, among the owners of the policy."""
    called: tuple[str, ...] = ()
    """How texts speak of them: no text that they read does."""
    contact: str = ""
    not_open: tuple[str, ...] = ()
    """Facts that a note does not leave to them as open."""

    def is_user(self, answers: Mapping[str, object]) -> bool:
        """Whether the user is the one."""
        fact, word = self.answer
        return bool(fact) and answers.get(fact) == word


@dataclass(frozen=True, slots=True)
class After:
    """What the conversation after the first one calls its own."""

    waits: str = ""
    """The route of what was sent, and not answered yet."""
    no_one: str = ""
    over: tuple[str, ...] = ()
    ask: str = ""
    """The contact to ask."""


@dataclass(frozen=True, slots=True)
class Ending:
    """What the end of a conversation does with the pathway's own routes, tasks and rules."""

    kept_for: Condition | None = None
    """Of whom something is written; None: of everybody."""
    papers: Mapping[str, tuple[Where, ...]] = field(default_factory=dict)
    nothing_kept: tuple[Where, ...] = ()
    closing: tuple[Closing, ...] = ()
    urgent: tuple[str, ...] = ()
    sent: Sent = Sent()
    lead: Lead = Lead()
    after: After = After()

    def is_for_staff(self, decision: Decision) -> bool:
        """Whether the user is here as a member of staff, for whom papers are."""
        return self.kept_for is None or holds(self.kept_for, decision.snapshot)


def any_of(
    where: Iterable[Where], decision: Decision, stopped: bool = False, form_later: bool = False
) -> bool:
    """Whether one of several holds."""
    return any(found.holds(decision, stopped, form_later) for found in where)


def _yes(found: bool) -> str:
    return "yes" if found else "no"


def read_ending(node: Node | None, policy: Policy, names: Names) -> Ending:
    """The ending in a node. InputError names file and line of what is wrong."""
    return _Reader(policy, names).ending(node) if node else Ending()


class _Reader:
    def __init__(self, policy: Policy, names: Names) -> None:
        self.policy, self.names = policy, names

    def ending(self, node: Node) -> Ending:
        node.mapping(_PARTS)
        papers, closing, kept_for = node.get("papers"), node.get("closing"), node.get("kept_for")
        return Ending(
            kept_for=read_condition(kept_for, self.names) if kept_for else None,
            papers={kind: self.wheres(found) for kind, found in papers.mapping(PAPERS).items()}
            if papers
            else {},
            nothing_kept=self.wheres(node.get("nothing_kept")),
            closing=tuple(self.closing(entry) for entry in closing.items()) if closing else (),
            urgent=_words(node, "urgent", self.policy.routes),
            sent=self.sent(node.get("sent")),
            lead=self.lead(node.get("lead")),
            after=self.after(node.get("after")),
        )

    def wheres(self, node: Node | None) -> tuple[Where, ...]:
        return tuple(self.where(entry) for entry in node.items()) if node else ()

    def where(self, node: Node) -> Where:
        node.mapping(_WHERE)
        case, not_case = node.get("case"), node.get("not_case")
        routes, tasks = self.policy.routes, self.policy.duties
        return Where(
            case=read_condition(case, self.names) if case else None,
            not_case=read_condition(not_case, self.names) if not_case else NEVER,
            leads=_words(node, "leads", routes),
            leads_not=_words(node, "leads_not", routes),
            gives=_words(node, "gives", routes),
            without=_words(node, "without", routes),
            asks=_words(node, "asks", tasks),
            asks_not=_words(node, "asks_not", tasks),
            rules=_words(node, "rules", self.policy.rules),
            stopped=_text(node, "stopped"),
            form_later=_text(node, "form_later"),
        )

    def closing(self, node: Node) -> Closing:
        node.mapping(_CLOSING)
        return Closing(self.wheres(node.need("where")), *(_text(node, key) for key in _CLOSING[1:]))

    def sent(self, node: Node | None) -> Sent:
        if node is None:
            return Sent()
        node.mapping(_SENT)
        copies = node.get("copies_where")
        return Sent(
            route=_text(node, "route"),
            step=_text(node, "step"),
            put_off=_text(node, "put_off"),
            may_ask=_text(node, "may_ask"),
            beside=_text(node, "beside"),
            copies_where=read_condition(copies, self.names) if copies else NEVER,
            days=_words(node, "days"),
            section=_text(node, "section"),
        )

    def lead(self, node: Node | None) -> Lead:
        if node is None:
            return Lead()
        node.mapping(_LEAD)
        owner = node.get("owner")
        return Lead(
            answer_in(node.need("is"), self.policy),
            owner.word(self.policy.terms.owners, "owner") if owner else "",
            _words(node, "called"),
            _text(node, "contact"),
            _words(node, "not_open"),
        )

    def after(self, node: Node | None) -> After:
        if node is None:
            return After()
        node.mapping(_AFTER)
        return After(_text(node, "waits"), _text(node, "no_one"), _words(node, "over"), _text(node, "ask"))


def answer_in(node: Node, policy: Policy) -> tuple[str, str]:
    """The one fact of a mapping, with its word."""
    (fact, word), *more = node.mapping(policy.facts).items() or node.fail("an answer is needed here")
    if more:
        node.fail("one answer is needed here")
    return fact, word.word(policy.facts[fact].values)


def _text(node: Node, key: str) -> str:
    found = node.get(key)
    return found.filled() if found else ""


def _words(node: Node, key: str, known: Iterable[str] | None = None) -> tuple[str, ...]:
    found = node.get(key)
    if found is None:
        return ()
    read: Callable[[Node], str] = (lambda entry: entry.filled()) if known is None else _one_of(known)
    return tuple(read(entry) for entry in found.items())


def _one_of(known: Iterable[str]) -> Callable[[Node], str]:
    return lambda entry: entry.word(known)
