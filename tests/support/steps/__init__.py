"""The language of the feature files.

``language`` says how a phrase is matched, ``context`` keeps what a scenario tells, ``phrases`` and
``outcomes`` hold every phrase with its meaning, ``player`` plays a scenario without a test runner.
Only ``bindings`` knows pytest.
"""
