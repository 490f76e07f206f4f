"""The flow of a chat, a draft and a follow-up, as every face shows it: without input and output.

::

    followed = begin_flow(Situation(Setup(), conversation, out))
    while not isinstance(waits := followed.flow.waits, Over):
        show(followed.news)                         # lines, and pages that come before the user
        if isinstance(waits, Page):
            event = somebody_does(waits)            # Typed, Told, Act, Writing, Interrupted, Hid, Gone
        else:
            event = requests.outcome_of(waits)      # Done, Failed
        followed = step(followed.flow, event)       # the flow that was there stays as it is
"""
