Feature: From a worry to the completed referral form
  Where nobody can be reached, a concern does not wait. Whoever has it goes on to the referral form. What
  was answered already stands in it and is shown once more; what is not known may stay not known, and
  nothing is asked of the person or the family for the form's sake.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-guide-2009, "Necessary and proportionate"

  Rule: A concern goes on to the form, also where much is not known

    Scenario: A ward nurse at night, with a patient whose name and age nobody knows
      Given a ward nurse opens the chat
      When she is asked, she answers
        | the chat asks                          | she answers                                |
        | Does anything you saw or heard point   | nothing                                    |
        | What is your part in this?             | I noticed it myself                        |
        | Who is it about?                       | patient                                    |
        | What did you see or hear?              | He said that the massacre was right.       |
        | Because of that word, please answer    | nothing                                    |
        | When was that?                         | today                                      |
        | Who else was there?                    | nobody                                     |
        | Did anybody else tell you              | no                                         |
        | Which of these fits what you wrote?    | 1, 6                                       |
        | Is something left that would worry you | no                                         |
        | Please look at the two answers together | yes                                       |
        | Who has been spoken to about this      | A line manager                             |
        | any other safeguarding concern         | not sure                                   |
        | About how old                          | not known                                  |
        | Could the person be under 18?          | not sure                                   |
        | What else is going on                  | none                                       |
        | Were there earlier concerns            | not sure                                   |
        | What else could explain                | nothing that I can think of                |
        | are you still concerned                | yes                                        |
        | Does anyone under 18 live              | not sure                                   |
        | work or volunteer with children        | no                                         |
        | Has the person been told               | It is not possible just now                |
        | Has a parent or carer been told        | It is not possible just now                |
        | In which area                          | I do not know                              |
        | Where do you work?                     | Health                                     |
        | Would you like to fill in the form now | yes                                        |
        | Forename or forenames                  | /where                                     |
        | Still to come: the end.                | not known                                  |
      And she does not know the rest of the form
      Then her screen says "Check your answers"
      When she has it written
      Then her screen says "This is worth sharing with the Prevent team"
      And her screen says "Find out the person's age from your records"
      And in her folder, for her alone, there stand the form, the form_text, the record, the record_json and the answers
      And the form says
        """
        He said that the massacre was right.
        Not known
        """

    Scenario: A form tutor whose lead is away, with words of a very young child
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                          | she answers                                |
        | Does anything you saw or heard point   | nothing                                    |
        | What is your part in this?             | I noticed it myself                        |
        | Who is it about?                       | pupil                                      |
        | What did you see or hear?              | nothing                                    |
        | Did anybody else tell you              | no                                         |
        | Which of these fits what you wrote?    | 2 4                                        |
        | Is something left that would worry you | yes                                        |
        | Who has been spoken to about this      | A line manager                             |
        | any other safeguarding concern         | no                                         |
        | About how old                          | 7                                          |
        | What else is going on                  | none                                       |
        | Were there earlier concerns            | no                                         |
        | What else could explain                | nothing                                    |
        | are you still concerned                | yes                                        |
        | Has the person been told               | no                                         |
        | Has a parent or carer been told        | no                                         |
        | Would telling the person, or a parent  | no                                         |
        | In which area                          | Thurrock                                   |
        | Where do you work?                     | A school                                   |
        | Would you like to fill in the form now | Not now                                    |
      And she has it written
      Then her screen says "Find out what the child meant, with your safeguarding lead."
      And her screen says "Agree with your safeguarding lead who tells the person"
      And in her folder, for her alone, there stand the note, the note_text, the record, the record_json and the answers

    Scenario: A lead is not sent to a lead
      Given a safeguarding lead opens the chat
      When she is asked, she answers
        | the chat asks                          | she answers                                |
        | Does anything you saw or heard point   | nothing                                    |
        | What is your part in this?             | I am the safeguarding lead                 |
        | Who is it about?                       | pupil                                      |
        | What did you see or hear?              | nothing                                    |
        | Did anybody else tell you              | no                                         |
        | Which of these fits what you wrote?    | 2 4                                        |
        | Is something left that would worry you | yes                                        |
        | Who has been spoken to about this      | A line manager                             |
        | any other safeguarding concern         | no                                         |
        | About how old                          | 7                                          |
        | What else is going on                  | none                                       |
        | Were there earlier concerns            | no                                         |
        | What else could explain                | nothing                                    |
        | are you still concerned                | yes                                        |
        | Has the person been told               | no                                         |
        | Has a parent or carer been told        | no                                         |
        | Would telling the person, or a parent  | no                                         |
        | In which area                          | Thurrock                                   |
        | Where do you work?                     | A school                                   |
        | Would you like to fill in the form now | Not now                                    |
      And she has it written
      Then her screen says "Find out what the child meant."
      And her screen does not say "with your safeguarding lead"

  Rule: Every answer can be put right before anything is written

    Scenario: An answer that is changed at the end changes what is asked of staff
      Given a ward nurse who has answered everything about a patient of 17
      When she changes "Age" to "18"
      Then she is asked "Does anyone under 18 live with the person?"
      And her folder is empty

  Rule: Where identity was the only ground, nothing is kept

    Scenario: A child who began to pray
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                          | she answers                |
        | Does anything you saw or heard point   | nothing                    |
        | What is your part in this?             | I noticed it myself        |
        | Who is it about?                       | pupil or student           |
        | What did you see or hear?              | She began to pray at noon. |
        | When was that?                         | not known                  |
        | Who else was there?                    | nobody                     |
        | Did anybody else tell you              | no                         |
        | Which of these fits what you wrote?    | withdrawal                 |
        | Is something left that would worry you | no                         |
        | any other safeguarding concern         | no                         |
        | What else is going on                  | none                       |
        | Nothing has been written yet           | done                       |
      Then her screen says "There is nothing to report, record or look out for"
      And the chat is over
      And her folder is empty

  Rule: Where nothing was noticed, a record is made only on request

    Scenario: A form tutor who would like to keep that she asked
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                          | she answers                |
        | Does anything you saw or heard point   | nothing                    |
        | What is your part in this?             | I noticed it myself        |
        | Who is it about?                       | pupil or student           |
        | What did you see or hear?              | nothing                    |
        | Did anybody else tell you              | no                         |
        | Which of these fits what you wrote?    | none                       |
        | any other safeguarding concern         | no                         |
        | What else is going on                  | none                       |
        | Nothing has been written yet           | done                       |
      Then her screen says "If you need a record for your own files, type record."
      And her folder is empty
      When she types "record"
      Then in her folder, for her alone, there stand the record, the record_json and the answers
