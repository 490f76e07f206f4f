Feature: Nothing is lost when staff are interrupted
  A fire alarm, a parent at the door, an empty battery: staff are interrupted, and nobody should have to write
  down a child's words twice. Every answer is kept on the computer, encrypted, before the next question
  appears. Staff decide how, once, and only after the question about danger.

  Source: ho-toolkit, "4. Referral Process"
  Source: ho-guide-2009, "Necessary and proportionate"

  Rule: Danger comes first, then one question on how answers are kept

    Scenario: A youth worker is asked after her call to the police
      Given a computer with a key store
      And a youth worker opens the chat
      When she is asked, she answers
        | the chat asks                     | she answers |
        | about danger                      | 1           |
        | for the call                      | ready       |
        | whether the police have been told | yes         |
        | when the police were rung         | not known   |
        | for the log number                | not known   |
      Then her screen has never shown "How should they be kept?"
      When she is asked, she answers
        | the chat asks          | she answers |
        | what the police wanted | nothing     |
      Then her screen says "If you are interrupted"
      And her screen says "Your answers can be kept on this computer while you work, encrypted, so that nothing is lost if you are interrupted. How should they be kept?"
      And her screen says "1. With a passphrase that only you know. Take this if others use the same login."
      And her screen says "whoever uses your login can open them."
      And her screen says "3. Do not keep them."
      And her screen says "You are asked this once."

    Scenario: A number that is not there is no choice, and what was chosen is asked no more
      Given a computer with a key store
      And a form tutor opens the chat
      When she is asked, she answers
        | the chat asks             | she answers |
        | about danger              | nothing     |
        | How should they be kept?  | 7           |
        | Type a number from 1 to 3 | 2           |
      Then her screen says "encrypted, as draft"
      And her screen says "the key is in this computer's key store. If you are interrupted: triage resume"
      And she is asked who is asking
      When she types the command save
      Then her screen says "the key is in this computer's key store"
      When she opens the chat once more
      And she is asked, she answers
        | the chat asks | she answers |
        | about danger  | nothing     |
      Then her screen has never shown "How should they be kept?"
      And she is asked who is asking

    Scenario: A passphrase is typed twice, and nobody sees it
      Given a computer with a key store
      And a school secretary opens the chat
      When she is asked, she answers
        | the chat asks                        | she answers         |
        | about danger                         | nothing             |
        | How should they be kept?             | 1                   |
        | A passphrase for this draft, please. | secret              |
        | That is too easy to guess            | plum lantern orbit  |
        | The same passphrase once more        | plum lantern orbits |
        | The two are not the same.            | plum lantern orbit  |
        | The same passphrase once more        | plum lantern orbit  |
      Then her screen says "encrypted with your passphrase, as draft"
      And her screen has never shown "lantern"
      And no file that the program keeps says "lantern"

    Scenario: Enter alone means no draft this time
      Given a computer with a key store
      And she chose earlier: a passphrase
      And a form tutor opens the chat
      When she types "nothing"
      And she presses Enter without an answer
      Then her screen says "No draft is kept this time. If the program ends early, your answers are gone."
      And she is asked who is asking
      And no draft is on her computer

    Scenario: Whoever wants no drafts has none, and is told what that means
      Given a computer without a key store
      And a ward nurse opens the chat
      When she types "nothing"
      Then her screen says "With a passphrase that only you know."
      And her screen does not say "key store"
      When she types "2"
      Then her screen says "No draft is kept, as you chose. If the program ends early, your answers are gone."
      When she types the command save
      Then her screen says "No draft is kept. If the program ends early, your answers are gone."
      When she types "quit"
      Then her screen says "Leave now? What you answered is not kept."
      And no draft is on her computer

  Rule: Every answer is kept before the next question, and staff go on where they were

    Scenario: The window is closed in the middle of a story
      Given a computer with a key store
      And she chose earlier: the key store
      And a form tutor opens the chat
      When she is asked, she answers
        | the chat asks   | she answers         |
        | about danger    | nothing             |
        | who is asking   | I noticed it myself |
        | who it is about | pupil               |
      And she types "At lunch Robin said:"
      And her window is closed
      Then no file that the program keeps says "Robin"
      When she goes on with a draft
      Then the first thing on her screen is when to ring 999
      And her screen says "Drafts on this computer"
      And her screen says "Notice, last saved today. Opens with this computer's key store."
      And she is asked "Go on with this draft? Type yes or no."
      When she types "perhaps"
      Then she is asked "Type yes or no."
      When she types "yes"
      Then her screen says "where you were."
      And she is asked what was seen or heard
      And her screen says "You wrote so far: At lunch Robin said:"

    Scenario: Whoever leaves is told how to go on, also the next time
      Given a computer with a key store
      And she chose earlier: the key store
      And a form tutor opens the chat
      When she types "nothing"
      And she types "quit"
      Then she is asked "Leave now? Your answers are kept in draft"
      When she types "yes"
      Then her screen says "You left. No note or form was written. Your answers are kept in draft"
      And she has left
      When she opens the chat once more
      And she types "nothing"
      Then her screen says "There is a draft from before on this computer:"
      When she types "quit"
      And she types "yes"
      And she opens the chat once more
      And she types "nothing"
      Then her screen says "There are drafts from before on this computer:"

    Scenario: Of two drafts, the one that she names
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the signs
      And a draft C4RTWYX that stands at the age, with the passphrase "plum lantern orbit"
      When she goes on with a draft
      Then she is asked "Which one? Type its number or its reference, or no to leave them as they are."
      When she types "9"
      Then she is asked "Type a number from 1 to 2, a reference from the list, or no."
      When she types "C4RTWYX"
      Then she is asked "The passphrase of draft C4RTWYX, please."
      When she types "plum lantern orbits"
      Then her screen says "not the passphrase"
      When she types "plum lantern orbit"
      Then her screen says "You go on with draft C4RTWYX, where you were."
      And she is asked the age

    Scenario: Neither of two drafts
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the signs
      And a draft C4RTWYX that stands at the age
      When she goes on with a draft
      And she types "no"
      Then her screen says "The drafts stay as they are."
      And she has left

    Scenario: The policy has changed since she began
      Given a computer with a key store
      And a draft 7F3KQMR from before the words of a question were changed
      When she goes on with draft 7F3KQMR
      Then her screen says "The policy has changed since you began. The advice you get now is that of the policy of today."
      And her screen says "Please look at these answers again; each is offered as you gave it: Who is it about?"
      And her screen says "Earlier you answered: A pupil, a student or a young person"

    Scenario: Two windows
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the age
      And a draft C4RTWYX that stands at the age
      When she goes on with draft 7F3KQMR
      And she runs "triage resume 7F3KQMR"
      Then she is refused: "this draft is open in another window of this computer"
      When she runs "triage drafts --erase all", and types "yes"
      Then she reads "Erase all 2 drafts? They cannot be brought back."
      And she reads "Draft C4RTWYX is erased."
      And she is refused: "Draft 7F3KQMR: this draft is open in another window of this computer"
      And the only draft on her computer is 7F3KQMR

  Rule: What goes wrong with a draft is said, and stops nobody

    Scenario: The disk is full for a while
      Given a computer with a key store
      And she chose earlier: the key store
      And a form tutor opens the chat
      When she types "nothing"
      And the disk is full
      And she types "I noticed it myself"
      Then her screen says "Your last answers could not be saved in the draft: there is no space left to write here."
      And her screen says "You can go on; each answer tries again."
      And she is asked who it is about
      When she types the command save
      Then her screen says "Not saved just now. What was saved before is still there: draft"
      When there is room on the disk again
      And she types "pupil"
      Then her screen says "The draft is saved again, with all your answers."
      And she is asked what was seen or heard

    Scenario: A fault inside the program shows no word of what was written
      Given a computer with a key store
      And she chose earlier: the key store
      And a form tutor opens the chat
      When she types "nothing"
      And something inside the program fails
      And she types "I noticed it myself"
      Then her screen says "could not be saved in the draft: something went wrong inside the program."
      And she is asked who it is about
      And her screen has never shown "Robin"

    Scenario: A key store that is not there any more
      Given a computer with a key store
      And she chose earlier: the key store
      And a form tutor opens the chat
      When the key store is there no more
      And she types "nothing"
      Then her screen says "No draft is kept this time: this computer's key store did not keep the key. You can go on."
      And she is asked who is asking

    Scenario: A damaged setting, while she goes on with a draft
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the age
      When she goes on with draft 7F3KQMR
      And she types the command save
      Then her screen says "as draft 7F3KQMR"
      When she types "quit"
      And she types "yes"
      Given the file with her choice is damaged
      When she goes on with draft 7F3KQMR
      Then her screen says "Old drafts could not be looked through: this file is damaged"
      And her screen says "You can go on."
      And she is asked the age

  Rule: An old draft is announced, and erased on a later day

    Scenario: A draft of 50 days
      Given a computer with a key store
      And she chose earlier: no drafts
      And a draft 7F3KQMR that stands at the age, last saved on 1 October 2026
      And a form tutor opens the chat
      Then her screen does not say "7F3KQMR"
      When she types "nothing"
      Then her screen says "Draft 7F3KQMR was last saved 50 days ago. Drafts that old are erased: this one when you start the program on another day, unless you go on with it before (triage resume 7F3KQMR)."
      And the only draft on her computer is 7F3KQMR
      When she opens the chat once more
      And she types "nothing"
      Then the only draft on her computer is 7F3KQMR
      When she opens the chat once more on 21 November 2026
      And she types "nothing"
      Then her screen says "Draft 7F3KQMR was erased. It was last saved 51 days ago, and you were told before."
      And no draft is on her computer

  Rule: Drafts are listed by reference, age and stage, never by what was written

    Scenario: Nothing there yet
      Given a computer with a key store
      When she runs "triage resume"
      Then she reads "There are no drafts on this computer."
      And she reads "You have not chosen yet how drafts are kept. The chat asks after the question about danger."
      When she runs "triage drafts --erase all"
      Then she reads "There is nothing to erase."

    Scenario: Four drafts, one of them damaged
      Given a computer with a key store
      And she chose earlier: the key store
      And a draft 7F3KQMR that stands at the age, last saved on 1 November 2026
      And a draft C4RTWYX that stands at the signs, last saved on 19 November 2026, with the passphrase "plum lantern orbit"
      And a draft 9CDF that stands at the last check of the answers
      And a draft PQRT that stands at the age
      And the file of draft PQRT is damaged
      When she runs "triage drafts"
      Then she reads "9CDF: all questions answered, last saved today. Opens with this computer's key store."
      And she reads "C4RTWYX: Notice, last saved yesterday. Opens with its passphrase."
      And she reads "7F3KQMR: Check, last saved 19 days ago."
      And she reads "PQRT: this is not a file that this program locked; it was left as it is"
      And she reads "They are in"
      And she reads "New drafts are kept with this computer's key store."
      And she reads "To go on: triage resume"
      And she reads "To erase: triage drafts --erase"
      And she reads "To change how drafts are kept: triage drafts --change"
      And she does not read "Robin"

    Scenario: Erased after a yes, and only then
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the age
      When she runs "triage drafts --erase C4RTWYX", and types "yes"
      Then she is refused: "there is no draft with this reference; triage drafts lists them"
      When she runs "triage drafts --erase 7F3KQMR", and types "perhaps", "no"
      Then she reads "Erase draft 7F3KQMR? It cannot be brought back. Type yes or no."
      And she reads "Nothing was erased."
      And one draft is on her computer
      When she runs "triage drafts --erase 7F3KQMR", and types "yes"
      Then she reads "Draft 7F3KQMR is erased."
      And she reads "A disk may still hold encrypted remains for a while. Without the key or the passphrase nobody can read them."
      And no draft is on her computer

    Scenario: How drafts are kept is chosen anew
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the age
      When she runs "triage drafts --change", and types "1"
      Then she reads "From now on: with a passphrase."
      And she reads "Drafts that are there already stay as they are."
      When she runs "triage drafts"
      Then she reads "New drafts are kept with a passphrase."
      When she runs "triage drafts --change", and types "2"
      Then she reads "From now on: with this computer's key store."
      When she runs "triage drafts --change", and types "3"
      Then she reads "From now on: no drafts are kept."
      When she runs "triage drafts"
      Then she reads "No new drafts are kept, as you chose."

    Scenario: What the program says of this computer
      Given a computer with a key store
      And she chose earlier: the key store
      And a draft 7F3KQMR that stands at the age
      When she runs "triage doctor"
      Then she reads "drafts can be kept with it"
      And she reads "1 draft in"
      Given a draft C4RTWYX that stands at the age
      When the key store is there no more
      And she runs "triage doctor"
      Then she reads "none that protects anything; drafts can be kept with a passphrase"
      And she reads "FAULT: Drafts: a key store is needed, and there is none now; triage drafts --change changes how drafts are kept"
      And she reads "2 drafts in"
