"""The commands: what was typed, in; an exit code, out.

0: done. 1: a check found something. 2: bad usage or bad input, with one line on standard error.
130: the user left. What a command needs is imported when it runs, so that the chat starts at once.
"""

from __future__ import annotations

import contextlib
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

from triage.errors import InputError, allowed
from triage.usage import Argument, Command, find_command, overview, parse, without_policy_dir

if TYPE_CHECKING:
    from triage.cases.model import Case
    from triage.engine import Decision, Engine
    from triage.faces.lines import Lines
    from triage.policy.model import Policy

DONE, FOUND, BAD, LEFT = 0, 1, 2, 130
_Kept = TypeVar("_Kept")


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code. Never raises, and never shows a traceback."""
    _steady_streams()
    code = _guarded(argv)
    _let_go()
    return code


def _guarded(argv: list[str] | None) -> int:
    try:
        code = _run(list(sys.argv[1:] if argv is None else argv))
        if sys.stdout is not None:
            sys.stdout.flush()
    except InputError as error:
        return _fail(str(error))
    except (EOFError, KeyboardInterrupt):
        return _fail("you left before the end", LEFT)
    except BrokenPipeError:
        _close_output()
        return DONE
    except SystemExit as asked:
        return asked.code if isinstance(asked.code, int) else DONE
    except OSError:
        _close_output()
        return _fail("something could not be read or written, so nothing more was done")
    except Exception:  # noqa: BLE001 - whatever went wrong, its text may hold what somebody typed
        return _fail("something went wrong inside the program, so nothing more was done; "
                     "the command doctor says what works here")
    return code


def _steady_streams() -> None:
    """Characters that a terminal cannot show become question marks; nothing ever fails on them."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, OSError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _fail(problem: str, code: int = BAD) -> int:
    line = "".join(character if character.isprintable() else "?" for character in problem)
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            print(f"triage: {line}", file=sys.stderr)
    return code


def _close_output(stream: TextIO | None = None) -> None:
    # The reader is gone: what is still waiting to be written must not fail once more at the end.
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), (stream or sys.stdout).fileno())


def _let_go() -> None:
    # A window that was closed takes no more words, and that must not change the exit code.
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            _close_output(stream)


def _show(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _run(argv: list[str]) -> int:
    argv, policy_dir = without_policy_dir(argv)
    if argv and argv[0] in ("-h", "--help"):
        _show(overview(COMMANDS))
        return DONE
    if argv and argv[0] == "--version":
        return _version()
    name, rest = find_command(COMMANDS, argv)
    given = parse(name, COMMANDS[name], rest)
    given.policy_dir = policy_dir
    return COMMANDS[name].run(given)


def _version() -> int:
    from importlib import metadata

    with contextlib.suppress(metadata.PackageNotFoundError):
        print(f"triage {metadata.version('prevent-triage')}")
    return DONE


def _policy(given: Namespace) -> Policy:
    from triage.policy.loading import load_policy

    return load_policy(own=given.policy_dir)


def _engine(policy: Policy) -> Engine:
    from triage.engine import Engine
    from triage.settings import confirmations

    return Engine(policy, confirmed=frozenset(confirmations()))


def _decided(given: Namespace, file: str) -> tuple[Policy, Case, Decision]:
    from triage.cases.reading import read_case

    policy = _policy(given)
    case = read_case(Path(file), policy)
    return policy, case, _engine(policy).decide(case.answers, case.area)


def _asker() -> Lines:
    from triage.faces.lines import Lines

    return Lines(sys.stdin, sys.stdout)


def _chat(given: Namespace) -> int:
    from triage.cases.reading import read_case
    from triage.engine import Engine
    from triage.faces.areas_commands import known_area
    from triage.settings import Me, confirmations, read_me

    policy = _policy(given)
    sectors = policy.facts["sector"].values
    if given.area is not None:
        known_area(given.area, [*policy.areas, policy.not_known], "--area")
    if given.sector is not None and given.sector not in sectors:
        raise InputError(f"allowed: {allowed(sectors)}", field="--sector")
    case = read_case(Path(given.begun), policy) if given.begun is not None else None
    out = _ready_out(given.out)
    # Somebody in danger must not be kept from the first line by a damaged file of one's own details.
    me = _if_readable(read_me) or Me()
    confirmed = _if_readable(confirmations) or {}
    from triage.faces.chat import ChatOptions, run_chat

    return run_chat(ChatOptions(
        policy=policy, engine=Engine(policy, confirmed=frozenset(confirmed)), out=out, case=case,
        area=given.area or "", sector=given.sector or me.sector, workplace=me.area, plain=given.plain,
        me=me.details(),
        confirmed=confirmed))


def _ready_out(given: str | None) -> Path:
    """The folder for documents, proved to be writable; one that was named is created."""
    from triage.paperwork.files import ready_folder
    from triage.settings import documents_dir, may_write

    if given is not None:
        return ready_folder(Path(given))
    folder = documents_dir()
    if not may_write(folder):
        raise InputError("no permission to write here; name another folder with --out", file=str(folder))
    return folder


def _if_readable(read: Callable[[], _Kept]) -> _Kept | None:
    try:
        return read()
    except InputError as error:
        _fail(str(error))
        return None


def _me(given: Namespace) -> int:
    from triage import settings
    from triage.faces import me as pages

    if given.erase:
        print("Your details are erased." if settings.erase_me() else "There were no details to erase.")
        return DONE
    policy, kept = _policy(given), settings.read_me()
    if kept is None or given.change:
        kept = pages.asked(policy, kept, _asker())
        settings.save_me(kept)
        print()
    _show([*pages.shown_lines(policy, kept), "",
           "triage me --change changes them; triage me --erase erases them."])
    return DONE


def _decide(given: Namespace) -> int:
    if len(given.file) == 1 and not given.json:
        from triage.faces.explaining import decided_lines
        from triage.settings import confirmations

        _show(decided_lines(*_decided(given, given.file[0]), confirmations()))
        return DONE
    return _decide_as_json(given)


def _decide_as_json(given: Namespace) -> int:
    import json

    from triage.cases.reading import read_case
    from triage.clock import today

    policy, day, code = _policy(given), today(), DONE
    engine = _engine(policy)
    for file in given.file:
        try:
            case = read_case(Path(file), policy)
            print(json.dumps(engine.decide(case.answers, case.area, day).as_json()))
        except InputError as error:
            code = _fail(str(error))
    return code


def _explain(given: Namespace) -> int:
    from triage.faces.explaining import explained_lines
    from triage.settings import confirmations

    _show(explained_lines(*_decided(given, given.file), confirmations()))
    return DONE


def _form(given: Namespace) -> int:
    from triage.cases.prefill import prefilled
    from triage.paperwork import new_reference, write_form

    out = Path(given.out)
    policy, case, decision = _decided(given, given.file)
    reference = new_reference(out.parent)
    write_form(out, policy, _with_me(prefilled(policy, case, decision)), decision, reference)
    print(f"The form is in {out}. Its reference is {reference}. Read it before you send it.")
    if "prevent_referral" not in decision.routes:
        print("On these answers the policy asks for no referral. Talk to your lead before you send it.")
    return DONE


def _with_me(case: Case) -> Case:
    """``case`` with the user as the person making the referral, where the file says nothing of it."""
    from triage.settings import read_me

    me = read_me()
    if me is None or any(name.startswith("referrer.") for name in case.form):
        return case
    mine = {f"referrer.{name}": value for name, value in me.details().items() if value}
    return case.with_(form={**case.form, **mine})


def _rule(given: Namespace) -> int:
    from triage.faces.policy_pages import policy_lines, rule_lines

    policy = _policy(given)
    _show(policy_lines(policy) if given.rule is None else rule_lines(policy, given.rule))
    return DONE


def _areas(given: Namespace) -> int:
    from triage.faces.areas_commands import list_lines
    from triage.settings import confirmations

    _show(list_lines(_policy(given), confirmations()))
    return DONE


def _areas_check(given: Namespace) -> int:
    from triage.faces.areas_commands import check_file

    lines, valid = check_file(Path(given.file), given.policy_dir)
    _show(lines)
    return DONE if valid else FOUND


def _areas_new(given: Namespace) -> int:
    from triage.faces.areas_commands import make_new

    print(f"Written: {make_new(_policy(given), given.out, given.policy_dir, _asker())}")
    return DONE


def _areas_confirm(given: Namespace) -> int:
    from triage.faces.areas_commands import confirm

    _show(confirm(_policy(given), given.id, given.by, _asker()))
    return DONE


def _follow_up(given: Namespace) -> int:
    from triage.engine import Engine
    from triage.faces.follow_up import FollowUpOptions, list_lines, run_follow_up
    from triage.paperwork import ready_folder
    from triage.paperwork.record_reading import may_change, read_record
    from triage.settings import confirmations, documents_dir

    policy = _policy(given)
    if given.record is None:
        folder = Path(given.out) if given.out is not None else documents_dir()
        _show(list_lines(policy, folder, named=given.out is not None))
        return DONE
    path = Path(given.record)
    record = read_record(path)
    may_change(path)
    out = ready_folder(Path(given.out) if given.out is not None else path.parent)
    confirmed = _if_readable(confirmations) or {}
    engine = Engine(policy, confirmed=frozenset(confirmed))
    return run_follow_up(FollowUpOptions(policy, engine, record, out, given.plain, confirmed))


def _demo(given: Namespace) -> int:
    from triage.faces.training import DemoOptions, run_demo
    from triage.policy.loading import POLICY_DIR_VARIABLE

    own = given.policy_dir or os.environ.get(POLICY_DIR_VARIABLE)
    paths = {name: Path(found) if found is not None else None for name, found in
             (("folder", given.folder), ("script", given.script), ("page", given.html), ("out", given.out))}
    return run_demo(DemoOptions(_policy(given), Path(own) if own else None, given.scenario, plain=given.plain,
                                auto=given.auto, quiz=given.quiz, **paths), _fail)


def _doctor(given: Namespace) -> int:
    from triage.faces.doctor import report

    lines, faulty = report(given.policy_dir)
    _show(lines)
    return FOUND if faulty else DONE


_FILE = Argument("file", {"metavar": "FILE", "help": "a file of answers"})

COMMANDS: dict[str, Command] = {
    "chat": Command("the guided conversation, to a note or a completed form", (
        Argument("--from", {"dest": "begun", "metavar": "FILE", "help": "go on from a colleague's answers"}),
        Argument("--area", {"metavar": "ID", "help": "an area (triage areas lists them), or not_known"}),
        Argument("--sector", {"metavar": "ID", "help": "education, health, local_authority or other"}),
        Argument("--plain", {"action": "store_true", "help": "numbered lines only, for a screen reader"}),
        Argument("--out", {"metavar": "DIR", "help": "the folder for what is written"}),
    ), _chat),
    "me": Command("your own details, asked once and used in every form", (
        Argument("--change", {"action": "store_true", "help": "ask for each of them again"}),
        Argument("--erase", {"action": "store_true", "help": "forget them"}),
    ), _me),
    "decide": Command("what the policy asks, from files of answers", (
        Argument("file", {"nargs": "+", "metavar": "FILE",
                          "help": "a file of answers; several give one JSON line each"}),
        Argument("--json", {"action": "store_true", "help": "as a JSON object"}),
    ), _decide),
    "form": Command("fill the referral form from a file of answers", (
        _FILE, Argument("--out", {"required": True, "metavar": "FORM.docx", "help": "the new file"}),
    ), _form),
    "explain": Command("a decision in plain words, with its rules, sources and answers", (_FILE,), _explain),
    "areas": Command("list the areas, their review dates and who confirmed them", (), _areas),
    "areas check": Command("say whether an area pack is valid", (
        Argument("file", {"metavar": "FILE", "help": "an area pack"}),
    ), _areas_check),
    "areas new": Command("ask questions and write a new area pack", (
        Argument("--out", {"metavar": "FILE", "help": "the new file; else areas/ of the policy folder"}),
    ), _areas_new),
    "areas confirm": Command("record that an area's contacts were confirmed", (
        Argument("id", {"metavar": "ID", "help": "the area"}),
        Argument("--by", {"metavar": "NAME", "help": "who confirmed them; else your own name"}),
    ), _areas_confirm),
    "policy": Command("print the policy, or one rule, as a person reads it", (
        Argument("rule", {"nargs": "?", "metavar": "RULE", "help": "a rule"}),
    ), _rule),
    "follow-up": Command("what the police or the panel answered, and what comes next", (
        Argument("record", {"nargs": "?", "metavar": "RECORD.json",
                            "help": "a record; without one, the records in the folder are listed"}),
        Argument("--out", {"metavar": "DIR", "help": "the folder to list, or for the page to read"}),
        Argument("--plain", {"action": "store_true", "help": "numbered lines only, for a screen reader"}),
    ), _follow_up),
    "demo": Command("for trainers: a scenario step by step, its handout, or a quiz", (
        Argument("scenario", {"nargs": "?", "metavar": "SCENARIO", "help": "its name; without one, a list"}),
        Argument("--folder", {"metavar": "DIR", "help": "a folder with your own scenarios"}),
        Argument("--plain", {"action": "store_true", "help": "lines only, for a screen reader or a pipe"}),
        Argument("--auto", {"metavar": "SECONDS", "help": "go on by itself after so many seconds"}),
        Argument("--script", {"metavar": "FILE.docx", "help": "write the trainer's handout"}),
        Argument("--html", {"metavar": "FILE", "help": "write a page that opens in any browser, offline"}),
        Argument("--quiz", {"nargs": "?", "const": "3", "metavar": "N", "help": "the group decides N cases"}),
        Argument("--out", {"metavar": "FILE", "help": "keep the summary of a quiz in a new file"}),
    ), _demo),
    "doctor": Command("what works on this machine, and what does not", (), _doctor),
}
