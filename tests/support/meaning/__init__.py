"""Tests of meaning: who does, or does not do, what, when, in the texts that lead staff.

``texts`` finds every text under its path, ``sentences`` understands a sentence, ``claims`` holds a text
against what is claimed of it. ``changes`` makes small changes of wording that turn a meaning round, with the
words in ``lexicon``; ``noticing`` says which of them the features notice.
"""
