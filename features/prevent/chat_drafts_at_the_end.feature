Feature: What is left on the computer at the end, and the locked file for the lead
  A note has to be read by somebody, so it is not locked. The file with which the lead goes on travels: it is
  locked with a passphrase, which is told by telephone. At the end the program says what is still on the
  computer, and offers to erase the draft. It never says that nothing is kept anywhere.

  Source: ho-guide-2009, "Necessary and proportionate"
  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"

  Rule: The file for the lead is locked, and opens with its passphrase only

    Scenario: A made passphrase, told by telephone to a lead at another computer
      Given a computer with a key store
      And she chose earlier: the key store
      And a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                             | she answers                      |
        | about danger                              | nothing                          |
        | who is asking                             | I noticed it myself              |
        | who it is about                           | pupil                            |
        | what was seen or heard                    | He shared a video.               |
        | when that was                             | not known                        |
        | who else was there                        | nobody                           |
        | whether anybody else said something       | no                               |
        | what was noticed                          | 5                                |
        | whether it would be worrying about anyone | yes                              |
        | who has been spoken to                    | Nobody yet: I can reach the lead |
        | whether to stop with a note               | stop                             |
        | about another safeguarding concern        | no                               |
        | the age                                   | 15                               |
      Then her screen says "No note or form has been written yet."
      When she has it written
      Then her screen says "The file with which your lead goes on"
      And she is asked "It holds your answers. A passphrase protects it on its way."
      When she types "perhaps"
      Then she is asked "Press Enter, or type own, or type open."
      When she presses Enter without an answer
      Then her screen says "The passphrase of that file, shown this once:"
      And her screen says "Tell it to your lead by telephone or in person, never in the same message as the file."
      And her screen says "What is on this computer now"
      And her screen says "The one that ends in .locked opens with its passphrase only."
      And her screen says "encrypted."
      And in her folder, for her alone, there stand the note, the note_text and the locked_answers
      When she is asked, she answers
        | the chat asks                   | she answers |
        | To erase the draft, type erase. | erase       |
      Then her screen says "The draft is erased."
      And her screen says "A disk may still hold encrypted remains for a while."
      And no draft is on her computer
      When the safeguarding lead opens the locked file, on another computer
      Then the first thing on her screen is when to ring 999
      And she is asked "The passphrase of this file, please. Ask the person who gave it to you."
      And her screen does not say "He shared a video."
      When she types "plum lantern orbit"
      Then her screen says "not the passphrase"
      When the lead types the passphrase that was made for it
      Then her screen says "A colleague began this"
      And her screen says "He shared a video."

    Scenario: A passphrase of her own, and a draft that she keeps
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the age
      When she goes on with draft 7F3KQMR
      And she is asked, she answers
        | the chat asks                              | she answers      |
        | the age                                    | 15               |
        | what else is going on in the person's life | none             |
        | about earlier concerns                     | no               |
        | what else could explain it                 | nothing          |
        | whether the concern is still there         | yes              |
        | whether something points to the home       | no               |
        | who works with the person already          | none             |
        | whether the person has been told           | no               |
        | whether a parent or carer has been told    | no               |
        | whether telling raises a risk              | no               |
        | where the person lives                     | Northamptonshire |
        | where she works                            | A school         |
        | whether to fill in the form                | Not now          |
      And she has it written
      And she is asked, she answers
        | the chat asks                       | she answers        |
        | It holds your answers.              | own                |
        | A passphrase for this file, please. | plum lantern orbit |
        | The same passphrase once more       | plum lantern orbit |
        | To erase the draft, type erase.     | nothing            |
      And she presses Enter without an answer
      Then her screen says "The draft is kept. To erase it later: triage drafts --erase 7F3KQMR"
      And her screen has never shown "lantern"
      And the only draft on her computer is 7F3KQMR

    Scenario: A file that anybody can read, because she says so, locked for its way after all
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the wish to stop
      When she goes on with draft 7F3KQMR
      And she is asked, she answers
        | the chat asks                      | she answers |
        | whether to stop with a note        | stop        |
        | about another safeguarding concern | no          |
        | the age                            | 15          |
      And she has it written
      And she types "open"
      Then her screen says "The files named above, which anybody who uses your login can read."
      And in her folder, for her alone, there stand the note, the note_text and the answers
      When she presses Enter without an answer
      And she runs "triage handover concern-7F3KQMR-answers.yaml", and types "perhaps", ""
      Then she reads "A passphrase protects the file on its way. Press Enter, and one is made for you. Or type own for one of your own."
      And she reads "Press Enter, or type own."
      And she reads "Written: concern-7F3KQMR-answers.locked"
      And she reads "It is opened with: triage chat --from concern-7F3KQMR-answers.locked"
      And she reads "The passphrase of that file, shown this once:"
      And she reads "concern-7F3KQMR-answers.yaml is still there, and anybody who uses your login can read it."
      When the safeguarding lead opens the locked file, on another computer
      And the lead types the passphrase that was made for it
      Then her screen says "A colleague began this"
      And her screen says "Robin said that they should all go."

    Scenario: A draft is handed over as it is, because somebody else has to go on
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the age, with the passphrase "plum lantern orbit"
      When she runs "triage handover 7F3KQMR --out for-the-lead.locked", and types "plum lantern orbit", "own", "garnet wheat umbrella", "garnet wheat umbrella"
      Then she reads "The passphrase of draft 7F3KQMR, please."
      And she reads "A passphrase for this file, please. What you type is not shown. The person who goes on needs it."
      And she reads "Written: for-the-lead.locked"
      And she reads "Tell it to your lead by telephone or in person"
      And she does not read "umbrella"
      And the only draft on her computer is 7F3KQMR

    Scenario: A locked file is opened by the chat, and by nothing else
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the age
      When she runs "triage handover 7F3KQMR --out for-the-lead.locked", and types ""
      And she runs "triage decide for-the-lead.locked"
      Then she is refused: "this file is locked; triage chat --from opens it, with its passphrase"
      When she runs "triage explain for-the-lead.locked"
      Then she is refused: "this file is locked"

  Rule: The end says what is on the computer, and erases the draft only if it is asked to

    Scenario: Where nothing is written, a draft may still be there
      Given a computer with a key store
      And she chose earlier: the key store
      And a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | about danger                               | nothing             |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil               |
        | what was seen or heard                     | She began to pray.  |
        | when that was                              | not known           |
        | who else was there                         | nobody              |
        | whether anybody else said something        | no                  |
        | what was noticed                           | withdrawal          |
        | whether it would be worrying about anyone  | no                  |
        | about another safeguarding concern         | no                  |
        | what else is going on in the person's life | none                |
      And she types "done"
      Then her screen says "What is on this computer now"
      And her screen says "No files were written."
      And she is asked "To erase the draft, type erase. To keep it, press Enter."
      When she types "erase"
      Then her screen says "The draft is erased."
      And no draft is on her computer
      And her folder is empty

    Scenario: A draft that cannot be erased is said to be there
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the wish to stop
      When she goes on with draft 7F3KQMR
      And she is asked, she answers
        | the chat asks                      | she answers |
        | whether to stop with a note        | stop        |
        | about another safeguarding concern | no          |
        | the age                            | 15          |
      And she has it written
      And she types "open"
      And the file of her draft cannot be removed
      And she types "erase"
      Then her screen says "The draft could not be erased: this draft cannot be erased. Try later: triage drafts --erase 7F3KQMR"
      And the only draft on her computer is 7F3KQMR
