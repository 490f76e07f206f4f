Feature: No word and no paper is lost
  What staff wrote down is often all that there is. A text that cannot be taken is refused as a whole, and what
  stood there before stays. Papers that are written again stand beside the first ones and say which they replace.
  Where a computer stopped in the middle, the papers are made whole, or are taken away and written anew. Whatever
  is missing is said.

  Source: ho-guide-2009, "Necessary and proportionate"
  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"

  Rule: What cannot be taken is refused, and the lines from before stay

    Scenario: A form tutor pastes far too much, then less, and the lead has all of it
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks   | she answers         |
        | about danger    | nothing             |
        | who is asking   | I noticed it myself |
        | who it is about | pupil               |
      And while writing she types "At lunch Robin said:" and then "write"
      And she types "yes"
      Then her screen says "does nothing at this question, so it was not taken."
      When she pastes a text of 120,000 letters
      Then her screen says "That is too long: an answer has at most 100,000 characters. What you typed or pasted just now was not taken."
      And her screen says "The lines from before are kept: 1. To end with them, type a full stop alone on a line."
      When she pastes a text of 3,000 letters
      And she goes on writing "That was all of it."
      Then she is asked when that was
      When she is asked, she answers
        | the chat asks                             | she answers             |
        | when that was                             | today                   |
        | who else was there                        | nobody                  |
        | whether anybody else said something       | no                      |
        | what was noticed                          | 5                       |
        | whether it would be worrying about anyone | yes                     |
        | who has been spoken to                    | Nobody yet: I can reach |
        | whether to stop with a note               | stop                    |
        | about another safeguarding concern        | no                      |
        | the age                                   | 15                      |
      And she has it written
      Then the note says
        """
        At lunch Robin said:
        That was all of it.
        """
      Given the safeguarding lead opens the chat with the colleague's answers
      Then her screen says "At lunch Robin said:"
      And her screen says "There is more:"
      And her screen says "characters. All of it stands in your colleague's file, and goes into your papers too."
      And her screen does not say "That was all of it."
      When she is asked, she answers
        | the chat asks                              | she answers                |
        | about danger                               | nothing                    |
        | who is asking                              | I am the safeguarding lead |
        | what else is going on in the person's life | none                       |
        | about earlier concerns                     | no                         |
        | what else could explain it                 | nothing                    |
        | whether the concern is still there         | yes                        |
        | whether something points to the home       | no                         |
        | who works with the person already          | none                       |
        | whether the person has been told           | yes                        |
        | whether a parent or carer has been told    | yes                        |
        | where the person lives                     | Derby                      |
        | where she works                            | A school                   |
        | whether to fill in the form                | Not now                    |
      And she has it written
      Then the note says
        """
        At lunch Robin said:
        That was all of it.
        """

  Rule: Whoever leaves is told what is not kept, and what is there from before

    Scenario: The disk is full, and she has to go
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the age
      When she goes on with draft 7F3KQMR
      And the disk is full
      And she types "15"
      Then her screen says "Your last answers could not be saved in the draft"
      When she types "quit"
      Then she is asked "Leave now? Your last answers are not in draft 7F3KQMR: they could not be saved. Type yes to leave, or no to go on."
      When she types "no"
      And there is room on the disk again
      And she types "none"
      Then her screen says "The draft is saved again, with all your answers."
      When she types "quit"
      Then she is asked "Leave now? Your answers are kept in draft 7F3KQMR."
      When she types "yes"
      Then she has left

    Scenario: Somebody else at this computer erased her draft while it was open
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the age
      When she goes on with draft 7F3KQMR
      And somebody clears the folder of the drafts
      And she types "15"
      Then her screen says "Draft 7F3KQMR was erased while it was open here, so it is not written anew. If the program ends early, your answers are gone. You can go on."
      And no draft is on her computer

    Scenario: Her organisation's own files are away for a day
      Given a computer with a key store
      And she chose earlier: the key store
      And a form tutor opens the chat where an organisation added this area:
        """
        id: exampleshire
        name: Exampleshire
        says: A made-up council, for this scenario.
        contacts:
          mash: {name: Exampleshire MASH, phone: "01632 960001"}
        form: national_2018
        sources:
          - assumption: The lead hears of danger and of every other safeguarding concern
        """
      When she is asked, she answers
        | the chat asks | she answers         |
        | about danger  | nothing             |
        | who is asking | I noticed it myself |
      And she types "quit"
      And she types "yes"
      And her organisation's own files cannot be read
      And she runs "triage resume", and types "yes"
      Then she reads "the installed areas and contacts are used instead"
      And she reads "This draft was begun with your organisation's own files, which cannot be read now. It is left as it is, so that nothing in it is lost."
      And she reads "Go on with it once they can be read, or begin anew with: triage chat"
      And one draft is on her computer
      When her organisation's own files can be read again
      And she runs "triage resume", and types "yes"
      Then she reads "where you were."
      And she reads "Who is it about?"
      And one draft is on her computer

    Scenario: A draft with an answer to a question of her organisation's own
      Given a computer with a key store
      And a draft 7F3KQMR in which a question of an organisation's own was answered
      When she runs "triage resume 7F3KQMR"
      Then she reads "This draft has answers to questions of an organisation's own (acme), whose files are not in use now. It is left as it is, so that nothing in it is lost."
      And she reads "Go on with it in their folder: triage resume 7F3KQMR --policy-dir DIR. Or begin anew with: triage chat"
      And one draft is on her computer

  Rule: Papers that are written again stand beside the first, and say which they replace

    Scenario: A referral is gone on with after its papers were written, to put the age right
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the last check of the answers
      When she goes on with draft 7F3KQMR
      Then her screen says "No note or form has been written yet."
      When she has it written
      And she presses Enter without an answer
      And she goes on with draft 7F3KQMR
      Then her screen says "There are papers of this concern from before: 5 files in"
      And her screen says "They stay as they are. What is written now is another set, and says which one it replaces."
      When she types "quit"
      And she types "yes"
      Then her screen says "You left. Nothing was written this time; the papers from before are where they were. Your answers are kept in draft 7F3KQMR."
      When she goes on with draft 7F3KQMR
      And she changes "Age" to "14"
      And she does not know the rest of the form
      And she has it written
      Then her screen says "Papers of this concern that were there before, and still are:"
      And the form says
        """
        Set 2 of the papers of this concern. It replaces set 1 (concern-7F3KQMR).
        """
      And the record says
        """
        Set 2 of the papers of this concern. It replaces set 1 (concern-7F3KQMR).
        """
      And the papers of 7F3KQMR in her folder are:
        | concern-7F3KQMR-answers.yaml   |
        | concern-7F3KQMR-form.docx      |
        | concern-7F3KQMR-form.txt       |
        | concern-7F3KQMR-record.docx    |
        | concern-7F3KQMR-record.json    |
        | concern-7F3KQMR-2-answers.yaml |
        | concern-7F3KQMR-2-form.docx    |
        | concern-7F3KQMR-2-form.txt     |
        | concern-7F3KQMR-2-record.docx  |
        | concern-7F3KQMR-2-record.json  |
      When she runs "triage follow-up --out ."
      Then she reads "7F3KQMR Northamptonshire, 0 days since the referral Replaced by 7F3KQMR-2"
      And she reads "7F3KQMR-2 Northamptonshire, 0 days since the referral Waiting for the police"

    Scenario: A lead goes on from a draft that a colleague could not finish
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the age
      When she goes on with draft 7F3KQMR
      And she types "quit"
      And she types "yes"
      And she runs "triage handover 7F3KQMR", and types ""
      And the safeguarding lead opens the locked file, on another computer
      And the lead types the passphrase that was made for it
      Then her screen says "A colleague began this"
      When she is asked, she answers
        | the chat asks                              | she answers                |
        | about danger                               | nothing                    |
        | How should they be kept?                   | 3                          |
        | who is asking                              | I am the safeguarding lead |
        | the age                                    | 15                         |
        | what else is going on in the person's life | none                       |
        | about earlier concerns                     | no                         |
        | what else could explain it                 | nothing                    |
        | whether the concern is still there         | yes                        |
        | whether something points to the home       | no                         |
        | who works with the person already          | none                       |
        | whether the person has been told           | yes                        |
        | whether a parent or carer has been told    | yes                        |
        | where the person lives                     | Northamptonshire           |
        | where she works                            | A school                   |
        | whether to fill in the form                | yes                        |
      And she does not know the rest of the form
      And she has it written
      Then the form says
        """
        It goes on from what a colleague began.
        """

  Rule: Papers whose writing was cut off are made whole, or are written anew

    Scenario: The power fails while the form of a draft is written
      Given a computer with a key store
      And a draft 7F3KQMR that stands at the last check of the answers
      And the power failed while the form of 7F3KQMR was written
      When she goes on with draft 7F3KQMR
      Then her screen says "You go on with draft 7F3KQMR, where you were."
      And her screen says "The last time, the writing of the papers was cut off. The part that was there has been taken away; your answers are all here."
      And her screen says "No note or form has been written yet."
      And her folder is empty
      When she has it written
      Then the form says
        """
        Robin said that they should all go.
        """
      And the written form does not say "It replaces"
      And the papers of 7F3KQMR in her folder are:
        | concern-7F3KQMR-answers.yaml |
        | concern-7F3KQMR-form.docx    |
        | concern-7F3KQMR-form.txt     |
        | concern-7F3KQMR-record.docx  |
        | concern-7F3KQMR-record.json  |

    Scenario: The power failed, no draft was kept, and the next note finds what was cut off
      Given the power failed while the note of 7F3KQMR was written
      And a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                             | she answers             |
        | about danger                              | nothing                 |
        | who is asking                             | I noticed it myself     |
        | who it is about                           | pupil                   |
        | what was seen or heard                    | He shared a video.      |
        | when that was                             | not known               |
        | who else was there                        | nobody                  |
        | whether anybody else said something       | no                      |
        | what was noticed                          | 5                       |
        | whether it would be worrying about anyone | yes                     |
        | who has been spoken to                    | Nobody yet: I can reach |
        | whether to stop with a note               | stop                    |
        | about another safeguarding concern        | no                      |
        | the age                                   | 15                      |
      And she has it written
      Then her screen says "The writing of the papers concern-7F3KQMR had been cut off before. They are whole now, in the same folder."
      And the papers of 7F3KQMR in her folder are:
        | concern-7F3KQMR-answers.yaml |
        | concern-7F3KQMR-note.docx    |
        | concern-7F3KQMR-note.txt     |

  Rule: What nobody said stands there as a question

    Scenario: A parent is not to know, and nobody said why
      Given a safeguarding lead opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers                |
        | about danger                               | nothing                    |
        | who is asking                              | I am the safeguarding lead |
        | who it is about                            | pupil                      |
        | what was seen or heard                     | nothing                    |
        | whether anybody else said something        | no                         |
        | what was noticed                           | 5                          |
        | whether it would be worrying about anyone  | yes                        |
        | Nobody else yet                            | Nobody else yet            |
        | about another safeguarding concern         | no                         |
        | the age                                    | 12                         |
        | what else is going on in the person's life | none                       |
        | about earlier concerns                     | no                         |
        | what else could explain it                 | nothing                    |
        | whether the concern is still there         | yes                        |
        | whether something points to the home       | no                         |
        | who works with the person already          | none                       |
        | whether the person has been told           | yes                        |
        | whether a parent or carer has been told    | no                         |
        | whether telling raises a risk              | yes                        |
        | what the risk is                           | not known                  |
        | where the person lives                     | Derby                      |
        | where she works                            | A school                   |
        | whether to fill in the form                | yes                        |
      And she does not know the rest of the form
      And she has it written
      Then the form says
        """
        Nobody has said so far what the risk is. Whoever sees it is to be asked.
        """
      And the record says
        """
        What is the risk, if the person or a parent were told? Nobody has said so far.
        """
