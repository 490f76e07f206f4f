"""The flow of a chat, a draft and a follow-up, as every face shows it: without input and output.

::

    step = begin_flow(Situation(Setup(), conversation, out))
    while not isinstance(step.flow.waits, Over):
        show(step.news)                             # lines, and pages that come before the user
        if isinstance(step.flow.waits, Page):
            event = ask(step.flow.waits)            # Typed, Told, Act, Writing, Interrupted, Hid, Gone
        else:
            event = carry_out(step.flow.waits)      # a request: Done or Failed
        step = step_of(step.flow, event)            # the flow that was there stays as it is
"""
