Feature: From a worry to the note for the lead, in a few minutes
  A member of staff is not asked to do everything alone. They notice, they write down what they saw and
  heard, and they tell their safeguarding lead. The chat offers to stop there, with a note, after a few
  short screens. The lead goes on from the same words, and is not asked again what was answered.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-toolkit, "4. Referral Process"

  Rule: Whoever can reach the lead may stop with a note

    Scenario: A form tutor with seven minutes
      Given a form tutor opens the chat
      Then the first thing on her screen is when to ring 999
      When she is asked, she answers
        | the chat asks                             | she answers                             |
        | about danger                              | nothing                                 |
        | who is asking                             | I noticed it myself                     |
        | who it is about                           | pupil or student                        |
        | what was seen or heard                    | At lunch he said: "They should all go." |
        | when that was                             | 18 November 2026                        |
        | who else was there                        | two other pupils                        |
        | whether anybody else said something       | yes                                     |
        | what was told                             | He keeps sending us things.             |
        | who told it                               | another pupil                           |
        | when it was told                          | yesterday                               |
        | what was noticed                          | 2 and 4                                 |
        | whether it would be worrying about anyone | yes                                     |
        | who has been spoken to                    | Nobody yet: I can reach the lead        |
      Then she has seen no more than 8 screens
      And her screen says "You can stop here with a note for your lead"
      When she is asked, she answers
        | the chat asks                      | she answers |
        | whether to stop with a note        | stop        |
        | about another safeguarding concern | no          |
        | the age                            | about 15    |
      Then her screen says "Nothing has been written yet"
      And her folder is empty
      When she has it written
      Then her screen says "Then you have done your part"
      And in her folder, for her alone, there stand the note, the note_text and the answers
      And the note says
        """
        At lunch he said: "They should all go."
        He keeps sending us things.
        another pupil
        18 November 2026
        """

  Rule: The lead goes on from the colleague's words

    Scenario: The lead is asked for her own part only, and comes to the form
      Given a form tutor who stopped with a note
      And the safeguarding lead opens the chat with the colleague's answers
      Then her screen says "A colleague began this"
      And her screen says "They should all go."
      When she is asked, she answers
        | the chat asks                              | she answers                      |
        | about danger                               | nothing                          |
        | who is asking                              | I am the safeguarding lead       |
        | what else is going on in the person's life | none                             |
        | about earlier concerns                     | no                               |
        | what else could explain it                 | A history lesson the day before. |
        | whether the concern is still there         | yes                              |
        | whether something points to the home       | no                               |
        | who works with the person already          | none                             |
        | whether the person has been told           | no                               |
        | whether a parent or carer has been told    | no                               |
        | whether telling raises a risk              | no                               |
        | where the person lives                     | Northamptonshire                 |
        | where she works                            | A school, college or university  |
        | whether to fill in the form                | yes                              |
      And she does not know the rest of the form
      And she has it written
      Then her screen says "This is worth sharing with the Prevent team"
      And in her folder, for her alone, there stand the form, the form_text, the record, the record_json and the answers
      And the form says
        """
        At lunch he said: "They should all go."
        A history lesson the day before.
        """

    Scenario Outline: What a colleague left out is there to be taken back
      Given the safeguarding lead opens the chat with a colleague's <answers>
      Then her screen says "Questions to take back to your colleague:"
      And her screen says "<question>"

      Examples:
        | answers                          | question                                                     |
        | answers without a story          | What exactly was seen or heard, in the words that were used? |
        | answers without a story          | How old is the person?                                       |
        | answers with a story without days and names | When was it seen or heard?                        |
        | answers with a story without days and names | Who told it?                                      |
        | answers with a story without days and names | When was it told?                                 |

    Scenario: The lead keeps a note for herself, and sends the form another day
      Given the safeguarding lead opens the chat with a colleague's answers with half a form
      When she is asked, she answers
        | the chat asks               | she answers                |
        | about danger                | nothing                    |
        | who is asking               | I am the safeguarding lead |
        | whether to fill in the form | Not now                    |
      And she has it written
      Then the note says
        """
        For you to do
        """
      And the record says
        """
        Not yours to do, for you to know
        """

    Scenario: The lead completes the colleague's form
      Given the safeguarding lead opens the chat with a colleague's answers with half a form
      When she is asked, she answers
        | the chat asks               | she answers                |
        | about danger                | nothing                    |
        | who is asking               | I am the safeguarding lead |
        | whether to fill in the form | yes                        |
      And she does not know the rest of the form
      And she has it written
      Then the form says
        """
        not the current address
        """
