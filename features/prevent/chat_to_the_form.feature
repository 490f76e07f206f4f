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
        | the chat asks                                       | she answers                          |
        | about danger                                        | nothing                              |
        | who is asking                                       | I noticed it myself                  |
        | who it is about                                     | patient                              |
        | what was seen or heard                              | He said that the massacre was right. |
        | Because of that, please answer                      | nothing                              |
        | when that was                                       | today                                |
        | who else was there                                  | nobody                               |
        | whether anybody else said something                 | no                                   |
        | what was noticed                                    | 1, 6                                 |
        | whether it would be worrying about anyone           | no                                   |
        | once more whether it would be worrying about anyone | yes                                  |
        | who has been spoken to                              | A line manager                       |
        | whether the lead can be reached                     | no                                   |
        | about another safeguarding concern                  | not sure                             |
        | the age                                             | not known                            |
        | whether the person could be under 18                | not sure                             |
        | what else is going on in the person's life          | none                                 |
        | about earlier concerns                              | not sure                             |
        | what else could explain it                          | nothing that I can think of          |
        | whether the concern is still there                  | yes                                  |
        | whether something points to the home                | no                                   |
        | who works with the person already                   | none                                 |
        | whether somebody under 18 lives there               | not sure                             |
        | whether the person works with children              | no                                   |
        | whether the person works with adults who need care  | no                                   |
        | whether the person has been told                    | It is not possible just now          |
        | whether a parent or carer has been told             | It is not possible just now          |
        | where the person lives                              | I do not know                        |
        | where she works                                     | Health                               |
        | whether to fill in the form                         | yes                                  |
        | on the form: Forename(s)                            | /where                               |
        | Still to come: the end.                             | not known                            |
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
        | the chat asks                              | she answers         |
        | about danger                               | nothing             |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil               |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | 2 4                 |
        | whether it would be worrying about anyone  | yes                 |
        | who has been spoken to                     | A line manager      |
        | whether the lead can be reached            | no                  |
        | about another safeguarding concern         | no                  |
        | the age                                    | 7                   |
        | what else is going on in the person's life | none                |
        | about earlier concerns                     | no                  |
        | what else could explain it                 | nothing             |
        | whether the concern is still there         | yes                 |
        | whether something points to the home       | no                  |
        | who works with the person already          | none                |
        | whether the person has been told           | no                  |
        | whether a parent or carer has been told    | no                  |
        | whether telling raises a risk              | no                  |
        | where the person lives                     | Thurrock            |
        | where she works                            | A school            |
        | whether to fill in the form                | Not now             |
      And she has it written
      Then her screen asks her to find out what the child meant
      And her screen says "Agree with your safeguarding lead who tells the person"
      And in her folder, for her alone, there stand the note, the note_text, the record, the record_json and the answers

    Scenario: A lead is not sent to a lead
      Given a safeguarding lead opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers                |
        | about danger                               | nothing                    |
        | who is asking                              | I am the safeguarding lead |
        | who it is about                            | pupil                      |
        | what was seen or heard                     | nothing                    |
        | whether anybody else said something        | no                         |
        | what was noticed                           | 2 4                        |
        | whether it would be worrying about anyone  | yes                        |
        | who has been spoken to                     | A line manager             |
        | about another safeguarding concern         | no                         |
        | the age                                    | 7                          |
        | what else is going on in the person's life | none                       |
        | about earlier concerns                     | no                         |
        | what else could explain it                 | nothing                    |
        | whether the concern is still there         | yes                        |
        | whether something points to the home       | no                         |
        | who works with the person already          | none                       |
        | whether the person has been told           | no                         |
        | whether a parent or carer has been told    | no                         |
        | whether telling raises a risk              | no                         |
        | where the person lives                     | Thurrock                   |
        | where she works                            | A school                   |
        | whether to fill in the form                | Not now                    |
      And she has it written
      Then her screen asks her to find out what the child meant
      And her screen does not say "with your safeguarding lead"

  Rule: Every answer can be put right before anything is written

    Scenario: An answer that is changed at the end changes what is asked of staff
      Given a ward nurse who has answered everything about a patient of 17
      When she changes "Age" to "18"
      Then she is asked whether somebody under 18 lives there
      And her folder is empty

  Rule: What is no opinion is not put aside

    @point-3
    Scenario: Hateful words, and nothing is left, said twice
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                                       | she answers             |
        | about danger                                        | nothing                 |
        | who is asking                                       | I noticed it myself     |
        | who it is about                                     | pupil                   |
        | what was seen or heard                              | nothing                 |
        | whether anybody else said something                 | no                      |
        | what was noticed                                    | 3 4 9                   |
        | whether it would be worrying about anyone           | no                      |
        | once more whether it would be worrying about anyone | no                      |
        | who has been spoken to                              | Nobody yet: I can reach |
      Then her screen says "You can stop here with a note for your lead"
      And her screen does not say "ordinary life"
      When she is asked, she answers
        | the chat asks                      | she answers |
        | whether to stop with a note        | stop        |
        | about another safeguarding concern | no          |
        | the age                            | 15          |
      And she has it written
      Then her screen says "Talk to your safeguarding lead"
      And her screen does not say "There is nothing to report"
      And in her folder, for her alone, there stand the note, the note_text and the answers

    @point-3
    Scenario: Hateful words are shown beside the answer before it is asked again
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                             | she answers         |
        | about danger                              | nothing             |
        | who is asking                             | I noticed it myself |
        | who it is about                           | pupil               |
        | what was seen or heard                    | nothing             |
        | whether anybody else said something       | no                  |
        | what was noticed                          | 4                   |
        | whether it would be worrying about anyone | no                  |
      Then her screen says "You ticked: Uses hateful words to shut others out or stir up violence."
      And she is asked once more whether it would be worrying about anyone
      When she types the command back
      Then she is asked whether it would be worrying about anyone

    @point-3
    Scenario: Only pulling away was noticed, and nothing is left: that is ordinary life
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | about danger                               | nothing             |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil               |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | withdrawal          |
        | whether it would be worrying about anyone  | no                  |
        | about another safeguarding concern         | no                  |
        | what else is going on in the person's life | none                |
        | Nothing has been written yet               | done                |
      Then her screen says "This is ordinary life"
      And her screen says "Nothing needs to go to Prevent."
      And her screen says "It was right to ask."
      And her folder is empty

  Rule: The form and the note say what was done and what was not

    Scenario: A lead for whom it is not possible to tell anybody just now
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
        | whether the person has been told           | It is not possible         |
        | whether a parent or carer has been told    | It is not possible         |
        | where the person lives                     | Derby                      |
        | where she works                            | A council                  |
        | whether to fill in the form                | Not now                    |
      And she has it written
      Then her screen asks her to tell them when it becomes possible

    @point-1
    Scenario: A housing officer, the police, and a worry about her manager
      Given a housing officer opens the chat
      When she is asked, she answers
        | the chat asks                                      | she answers                |
        | about danger                                       | 1                          |
        | for the call                                       | ready                      |
        | whether the police have been told                  | yes                        |
        | when the police were rung                          | not known                  |
        | for the log number                                 | not known                  |
        | what the police wanted                             | nothing                    |
        | who is asking                                      | I noticed it myself        |
        | who it is about                                    | colleague                  |
        | whether the person is in charge                    | manager                    |
        | what was seen or heard                             | nothing                    |
        | whether anybody else said something                | no                         |
        | what was noticed                                   | 1                          |
        | whether it would be worrying about anyone          | yes                        |
        | who has been spoken to                             | Nobody yet: I cannot reach |
        | about another safeguarding concern                 | no                         |
        | the age                                            | 50                         |
        | what else is going on in the person's life         | none                       |
        | about earlier concerns                             | no                         |
        | what else could explain it                         | nothing                    |
        | whether the concern is still there                 | yes                        |
        | who works with the person already                  | none                       |
        | whether somebody under 18 lives there              | no                         |
        | whether the person works with children             | no                         |
        | whether the person works with adults who need care | no                         |
        | where the person lives                             | Derby                      |
        | where she works                                    | A council                  |
        | whether to fill in the form                        | yes                        |
      And she does not know the rest of the form
      And she has it written
      Then her screen says "This is worth sharing with the Prevent team"
      And the form says
        """
        The concern is about the manager of the member of staff. Please do not get in touch through the manager.
        Nobody has been spoken to so far but the police (about the danger).
        """
      And the written form does not say "The concern is about the safeguarding lead"

  Rule: Where identity was the only ground, nothing is kept

    Scenario: A child who began to pray
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers                |
        | about danger                               | nothing                    |
        | who is asking                              | I noticed it myself        |
        | who it is about                            | pupil or student           |
        | what was seen or heard                     | She began to pray at noon. |
        | when that was                              | not known                  |
        | who else was there                         | nobody                     |
        | whether anybody else said something        | no                         |
        | what was noticed                           | withdrawal                 |
        | whether it would be worrying about anyone  | no                         |
        | about another safeguarding concern         | no                         |
        | what else is going on in the person's life | none                       |
        | Nothing has been written yet               | done                       |
      Then her screen says "There is nothing to report, record or look out for"
      And the chat is over
      And her folder is empty

  Rule: Where nothing was noticed, a record is made only on request

    Scenario: A form tutor who would like to keep that she asked
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | about danger                               | nothing             |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil or student    |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | none                |
        | about another safeguarding concern         | no                  |
        | what else is going on in the person's life | none                |
        | Nothing has been written yet               | done                |
      Then her screen says "If you need a record for your own files, type record."
      And her folder is empty
      When she types "record"
      Then in her folder, for her alone, there stand the record, the record_json and the answers
