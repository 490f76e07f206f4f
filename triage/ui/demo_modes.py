"""``triage demo``: lists scenarios, shows one, writes its handout or page, or holds a quiz."""

from __future__ import annotations

import contextlib
import os
import random
import secrets
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from triage.errors import InputError, one_line
from triage.folders import in_use, using
from triage.policy.model import Policy
from triage.scenarios.played_story import PlayedStory
from triage.scenarios.story_files import Story, pick, read_story, story_files
from triage.scenarios.timeline import play_story
from triage.scenarios.wording import demo_words
from triage.ui.chat import wants_plain
from triage.ui.face import Left
from triage.ui.presenter import PlainPresenter, ProjectorPresenter, Show

DONE, FOUND, LEFT = 0, 1, 130
_LONGEST_WAIT = 3_600.0
QUIZ_CASES = 3


@dataclass(frozen=True)
class DemoOptions:
    """What was asked for. ``quiz``: how many cases, as typed; None for no quiz."""

    policy: Policy
    policy_dir: Path | None = None
    scenario: str | None = None
    folder: Path | None = None
    plain: bool = False
    auto: str | None = None
    script: Path | None = None
    page: Path | None = None
    quiz: str | None = None
    out: Path | None = None


def run_demo(options: DemoOptions, complain: Callable[[str], int]) -> int:
    """Do what was asked for; the exit code. InputError in one line for what is wrong.

    ``complain`` shows one line about a scenario that cannot be listed, and gives the exit code.
    """
    with using(in_use().folders, options.policy_dir):
        return _run(options, complain)


def _run(options: DemoOptions, complain: Callable[[str], int]) -> int:
    auto = _seconds(options.auto)
    _fit_together(options)
    files = story_files(options.policy_dir, options.folder)
    if options.quiz is not None:
        return _quiz(options, files)
    if options.scenario is None:
        return _list(options, files, complain)
    played = _played(options.policy, files[pick(files, options.scenario)])
    if options.script or options.page:
        return _write(options, played)
    from triage.ui.demo import demo

    return _on_stage(demo(played), options.plain, auto)


def _fit_together(options: DemoOptions) -> None:
    if options.scenario is None and (options.script or options.page):
        raise InputError("name the scenario too: triage demo NAME --script FILE.docx")
    if options.scenario is None and options.quiz is None and options.auto is not None:
        raise InputError("name the scenario that is to run by itself: triage demo NAME --auto SECONDS")
    if options.quiz is not None and (options.auto is not None or options.script or options.page):
        raise InputError("a quiz waits for the group, so it takes no --auto, --script or --html")
    if options.out is not None and options.quiz is None:
        raise InputError("--out keeps the summary of a quiz; it needs --quiz")
    for path in (options.script, options.page, options.out):
        if path is not None and os.path.lexists(path):
            raise InputError("this file is there already, and it is never overwritten", file=str(path))


def _seconds(typed: str | None) -> float | None:
    if typed is None:
        return None
    with contextlib.suppress(ValueError):
        seconds = float(typed)
        if 0 <= seconds <= _LONGEST_WAIT:
            return seconds
    raise InputError("a number of seconds from 0 to 3600 is needed", field="--auto")


def _count(typed: str, most: int) -> int:
    if typed.isascii() and typed.isdigit() and int(typed[:6]) >= 1:
        return min(int(typed[:6]), most)
    raise InputError("a whole number of cases, 1 or more, is needed", field="--quiz")


def _played(policy: Policy, path: Path) -> PlayedStory:
    return play_story(read_story(path, policy), policy)


def _list(options: DemoOptions, files: dict[str, Path], complain: Callable[[str], int]) -> int:
    from triage.documents.screen import lines
    from triage.ui.demo import list_page

    code = DONE
    stories: list[Story] = []
    missed: list[str] = []
    for name in sorted(files):
        try:
            played = _played(options.policy, files[name])
            stories.append(played.story)
            missed += [name] if played.missed else []
        except InputError as error:
            code = complain(str(error))
    own = [name for name, path in files.items() if path.parent in _own(options)]
    for line in lines(list_page(stories, own, missed)):
        print(line)
    return code or (FOUND if missed else DONE)


def _own(options: DemoOptions) -> list[Path]:
    return [
        folder
        for folder in (options.folder, options.policy_dir and options.policy_dir / "scenarios")
        if folder
    ]


def _write(options: DemoOptions, played: PlayedStory) -> int:
    from triage.scenarios.handout import handout_of

    words = demo_words()
    if options.script:
        from triage.paperwork.handout import write_handout

        write_handout(options.script, handout_of(played))
        print(words("written.script", file=one_line(str(options.script))))
    if options.page:
        from triage.paperwork.handout import write_story_page

        write_story_page(options.page, handout_of(played, for_the_room=True))
        print(words("written.page", file=one_line(str(options.page))))
    return DONE


def _quiz(options: DemoOptions, files: dict[str, Path], chance: random.Random | None = None) -> int:
    from triage.scenarios.quiz import quiz_cases
    from triage.ui.quiz_screens import quiz

    wanted = _count(options.quiz or "", len(files))
    names = [pick(files, options.scenario)] if options.scenario else sorted(files)
    cases = quiz_cases(
        [_played(options.policy, files[name]) for name in names], wanted, chance or secrets.SystemRandom()
    )
    if not cases:
        raise InputError(demo_words()("quiz.none_fits").rstrip("."))
    return _on_stage(quiz(cases, _keeper(options.out) if options.out else None), options.plain, None)


def _keeper(path: Path) -> Callable[[Sequence[str]], str]:
    from triage.paperwork.files import write_new

    def keep(lines: Sequence[str]) -> str:
        write_new(path, ("\n".join(lines) + "\n").encode())
        return str(path)

    return keep


def _on_stage(show: Show, plain: bool, auto: float | None) -> int:
    try:
        if wants_plain(plain):
            code = PlainPresenter(auto=auto).play(show)
        else:
            code = ProjectorPresenter(auto, colour=not os.environ.get("NO_COLOR")).play(show)
    except (Left, KeyboardInterrupt):
        code = LEFT
    if code == LEFT:
        print(demo_words()("screen.left"), file=sys.stdout)
    return code
