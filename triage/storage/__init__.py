"""What is kept on this computer: encrypted drafts, the locked file for a colleague, and settings.

The room has no screen. ``InputError`` is the only error that leaves it, one calm line without a word
of what was written. Nothing here may be called before the question about danger was answered.

How it is kept (``triage.storage.settings``)::

    chosen = settings.draft_settings()      # DraftSettings(keeping="", days=30, warned={})
    chosen.keeping                          # "" (not chosen yet), "keyring", "passphrase", "none"
    settings.save_draft_settings(replace(chosen, keeping="passphrase"))
    keys.store_name()                       # "Windows Credential Locker"; "" where there is no real one

A new draft, and saving (every answer, and while a long text is written)::

    store = Store()                                     # the folder drafts/ of settings.data_dir()
    reference = new_reference(out, store.references())  # of triage.paperwork: in no file and no draft
    store.opens(passphrase)                             # whether an earlier draft shows it was typed right
    keys.check_strength(passphrase)                     # InputError: too easy to guess
    key = keys.from_passphrase(passphrase)              # half a second; or keys.new_in_keyring()
    opened = store.begin(reference, key)                # an OpenDraft: holds the lock, writes nothing yet
    opened.save(Draft(conversation, typed={"story.seen": ("line one",)}, line="half a li", out=str(out)))

Going on, listing, erasing::

    store.entries()                 # Entry(reference, begun, saved, stage, key_kind, problem), no key needed
    entry.days(today)               # days since it was saved last
    opened = store.open("7F3KQMR")     # InputError: none such; open in another window; damaged
    opened.key_kind                 # "keyring" or "passphrase"
    resumed = opened.unlock(policy, engine, today, passphrase="...")   # may be called again after InputError
    resumed.draft                   # Draft: conversation, typed, line, out
    resumed.again                   # ids of questions to look at again; reopened, old answers offered
    resumed.older                   # the draft belongs to another version of the policy
    resumed.gone                    # ids of answered questions that are there no more; kept in aside
    opened.erase()                  # and lets go of it
    opened.close()                  # keeps it and lets go of it; leaving "with opened:" does the same
    store.erase("7F3KQMR")             # one that is not open

At every start, after the question about danger::

    expiry = store.expire(today)    # erases what is overdue and was announced on an earlier day
    expiry.erased, expiry.announce  # Entries to tell of
    store.announced(expiry.announce, today)     # once the user was shown them

The locked file for a colleague::

    handover.made_passphrase()              # five words, about 45 bits
    handover.protect(data, passphrase, reference, today)    # bytes for NAME + handover.SUFFIX
    handover.is_protected(data)
    handover.unprotect(data, passphrase, file=str(path))
"""
