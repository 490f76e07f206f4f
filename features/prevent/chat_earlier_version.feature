Feature: What was begun with an earlier version is not lost
  The policy changes, and work goes on. A colleague's file, a draft and a record that were made with the policy of
  2026.1 are read as they are. What is new is asked; what was answered is not asked twice; and what was decided
  then is never changed.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-toolkit, "Local Authority Partnership Self-Assessment Tool"

  Rule: Nothing of it is asked twice, and what is new is asked

    Scenario: A lead goes on from a colleague's file
      Given the safeguarding lead opens the chat with answers that the policy of 2026.1 took
      Then her screen says "A colleague began this"
      And her screen says "They should all go."
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
        | where the person lives                     | Northamptonshire           |
        | where she works                            | A school                   |
        | whether to fill in the form                | Not now                    |
      And she has it written
      Then her screen says "This is worth sharing with the Prevent team"
      And in her folder, for her alone, there stand the note, the note_text, the record, the record_json and the answers

    Scenario: A form tutor goes on with her draft
      Given a computer with a key store
      And a draft 7F3K that was begun with the policy of 2026.1
      When she goes on with draft 7F3K
      Then her screen says "The policy has changed since you began. The advice you get now is that of the policy of today."
      And her screen says "Earlier you answered"
      When she takes every earlier answer again
      Then she is asked whether to stop with a note
      When she is asked, she answers
        | the chat asks                              | she answers |
        | whether to stop with a note                | Go on now   |
        | Earlier you answered                       | keep        |
        | what else is going on in the person's life | none        |
        | about earlier concerns                     | no          |
        | what else could explain it                 | nothing     |
        | whether the concern is still there         | yes         |
        | whether something points to the home       | no          |
        | who works with the person already          | none        |
      Then she is asked whether the lead agrees

    Scenario: The police answered what was referred then
      Given a form tutor opens the follow-up of a referral that the policy of 2026.1 decided
      When she is asked, she answers
        | the program asks                                   | she answers                  |
        | about danger                                       | nothing                      |
        | what the police answered                           | They see nothing for Prevent |
        | when the police answered                           | not known                    |
        | about needs for another service                    | no                           |
        | the age                                            | 17                           |
        | whether there is something new                     | no                           |
        | about another safeguarding concern                 | yes                          |
        | whether the person works with children             | not sure                     |
        | whether the person works with adults who need care | no                           |
        | whom she still has to ask                          | nobody                       |
      And she has it written
      Then her screen says "Closed to Prevent"
      And her screen says "Tell your safeguarding lead."
      And what the policy of 2026.1 decided is unchanged
