Feature: Help and the reason at every question
  Nobody should have to guess what a question means, or why it is asked. At every question "help" says more
  about it and lists what can be typed, and "why" gives the reason, with the document that it comes from.
  Asking changes nothing: the question comes back, and every answer is still there.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: kirklees-2022, "Making a referral"

  Rule: Help and the reason are there from the first question to the last of the form

    Scenario: A ward nurse who asks each time, up to the completed form
      Given a ward nurse opens the chat
      When she asks for help and for the reason each time, and answers
        | the chat asks                                                                                                                    | she answers                             |
        | about danger                                                                                                                     | nothing                                 |
        | who is asking                                                                                                                    | I noticed it myself                     |
        | who it is about                                                                                                                  | patient                                 |
        | what was seen or heard                                                                                                           | He said that it was right to hurt them. |
        | Because of that, please answer                                                                                                   | nothing                                 |
        | when that was                                                                                                                    | today                                   |
        | who else was there                                                                                                               | nobody                                  |
        | whether anybody else said something                                                                                              | yes                                     |
        | what was told                                                                                                                    | He praises it every evening.            |
        | who told it                                                                                                                      | another patient                         |
        | when it was told                                                                                                                 | yesterday                               |
        | what was noticed                                                                                                                 | 1, 6                                    |
        | whether it would be worrying about anyone                                                                                        | no                                      |
        | once more whether it would be worrying about anyone                                                                              | yes                                     |
        | who has been spoken to                                                                                                           | An advice line                          |
        | whether the lead can be reached                                                                                                  | no                                      |
        | about another safeguarding concern                                                                                               | no                                      |
        | the age                                                                                                                          | not known                               |
        | whether the person could be under 18                                                                                             | not sure                                |
        | what else is going on in the person's life                                                                                       | Is lonely or cut off from others        |
        | about earlier concerns                                                                                                           | yes                                     |
        | what else could explain it                                                                                                       | He is in pain.                          |
        | whether the concern is still there                                                                                               | yes                                     |
        | whether something points to the home                                                                                             | no                                      |
        | who works with the person already                                                                                                | none                                    |
        | whether somebody under 18 lives there                                                                                            | no                                      |
        | whether the person works with children                                                                                           | no                                      |
        | whether the person works with adults who need care                                                                               | no                                      |
        | whether the person has been told                                                                                                 | no                                      |
        | whether a parent or carer has been told                                                                                          | no                                      |
        | whether telling raises a risk                                                                                                    | yes                                     |
        | what the risk is                                                                                                                 | His brother may hurt him.               |
        | where the person lives                                                                                                           | Another area of England or Wales        |
        | where she works                                                                                                                  | A council                               |
        | whether to fill in the form                                                                                                      | yes                                     |
        | on the form: Forename(s)                                                                                                         | Rowan                                   |
        | on the form: Surname                                                                                                             | not known                               |
        | on the form: Other names or spellings                                                                                            | none                                    |
        | on the form: Date of birth                                                                                                       | not known                               |
        | on the form: Gender                                                                                                              | not known                               |
        | on the form: Known address(es)                                                                                                   | 1 High Street                           |
        | on the form: Nationality / citizenship                                                                                           | not known                               |
        | on the form: Immigration / asylum status                                                                                         | not known                               |
        | on the form: Primary language                                                                                                    | not known                               |
        | on the form: Contact number(s)                                                                                                   | none                                    |
        | on the form: Email address(es)                                                                                                   | none                                    |
        | on the form: Any other family details                                                                                            | not known                               |
        | on the form: How did the concern come to notice?                                                                                 | keep                                    |
        | on the form: What happened?                                                                                                      | keep                                    |
        | on the form: Is there anything about travel plans?                                                                               | keep                                    |
        | on the form: Is there contact with groups or people that cause concern?                                                          | not known                               |
        | on the form: Is there worrying use of the internet or a phone?                                                                   | not known                               |
        | on the form: Has the person spoken of wanting to harm somebody, or threatened to?                                                | not known                               |
        | on the form: Is there an interest in hate crime, extremism, terrorism, school shootings, massacres or murders of public figures? | keep                                    |
        | on the form: Is there anything else?                                                                                             | keep                                    |
        | on the form: Complex needs                                                                                                       | keep                                    |
        | on the form: Other information                                                                                                   | keep                                    |
        | on the form: Forename                                                                                                            | Hazel                                   |
        | on the form: Surname                                                                                                             | Heath                                   |
        | on the form: Professional role                                                                                                   | Ward nurse                              |
        | on the form: Organisation                                                                                                        | A hospital                              |
        | on the form: Telephone                                                                                                           | not known                               |
        | on the form: Email                                                                                                               | not known                               |
        | on the form: Relationship to the individual                                                                                      | his nurse                               |
        | on the form: Wishes to remain anonymous                                                                                          | yes                                     |
        | on the form: The concern first came to light                                                                                     | keep                                    |
        | on the form: The referral is made                                                                                                | today                                   |
        | on the form: Are there disabilities, disorders or mental health issues?                                                          | yes, he is in pain                      |
        | on the form: Has it been discussed with the safeguarding lead or the Prevent lead?                                               | keep                                    |
        | on the form: Has the individual been informed?                                                                                   | keep                                    |
        | on the form: Has any direct action been taken?                                                                                   | no                                      |
        | on the form: Has it been discussed with other agencies?                                                                          | keep                                    |
        | on the form: Current school, college or university                                                                               | not known                               |
        | on the form: Current occupation and employer                                                                                     | not known                               |
        | on the form: Previous schools, colleges or universities                                                                          | not known                               |
        | on the form: Previous occupations and employers                                                                                  | not known                               |
      Then her screen says "Nothing has been written yet"
      When she has it written
      Then her screen says "In a council: your own safeguarding team can tell you who sends referrals."
      And in her folder, for her alone, there stand the form, the form_text, the record, the record_json and the answers
      And the form says
        """
        His brother may hurt him.
        Rowan
        """

    Scenario: A form tutor who asks where she may stop
      Given a form tutor opens the chat
      When she asks for help and for the reason each time, and answers
        | the chat asks                             | she answers                      |
        | about danger                              | nothing                          |
        | who is asking                             | I noticed it myself              |
        | who it is about                           | pupil                            |
        | what was seen or heard                    | nothing                          |
        | whether anybody else said something       | yes                              |
        | what was told                             | She shared a video.              |
        | who told it                               | not known                        |
        | when it was told                          | not known                        |
        | what was noticed                          | 5                                |
        | whether it would be worrying about anyone | not sure                         |
        | who has been spoken to                    | Nobody yet: I can reach the lead |
        | whether to stop with a note               | Show the text                    |
      Then her screen says "The text of the note. Copy what you need:"
      And her screen says "She shared a video."
      When she is asked, she answers
        | the chat asks                      | she answers  |
        | The text of the note               | stop         |
        | about another safeguarding concern | no           |
        | the age                            | 2 March 2011 |
        | That makes them 15 years old       | write        |
      Then her screen says "Then you have done your part"

  Rule: Nobody is left alone with a question about danger

    Scenario: A youth worker who asks while she is ringing
      Given a youth worker opens the chat
      When she asks for help and for the reason each time, and answers
        | the chat asks                          | she answers                 |
        | about danger                           | 2 4                         |
        | for the call                           | ready                       |
        | whether the police have been told      | yes                         |
        | whether the police agree to a referral | no                          |
        | when the police were rung              | not known                   |
        | for the log number                     | not known                   |
        | what the police wanted                 | nothing                     |
        | who is asking                          | I am asking for a colleague |
      Then she is asked who it is about

  Rule: Whoever asks for a colleague, or as the lead, is asked in words that fit

    Scenario: A school secretary writes for a colleague
      Given a school secretary opens the chat
      When she asks for help and for the reason each time, and answers
        | the chat asks                                                                                           | she answers                     |
        | about danger                                                                                            | nothing                         |
        | who is asking                                                                                           | I am asking for a colleague     |
        | who it is about                                                                                         | colleague                       |
        | whether the person is in charge                                                                         | no                              |
        | what was seen or heard                                                                                  | He collects for a banned group. |
        | when that was                                                                                           | not known                       |
        | who else was there                                                                                      | the caretaker                   |
        | whether anybody else said something                                                                     | no                              |
        | what was noticed                                                                                        | open support                    |
        | whether it would be worrying about anyone                                                               | yes                             |
        | who has been spoken to                                                                                  | safeguarding lead               |
        | whether to stop with a note                                                                             | Go on now                       |
        | about another safeguarding concern                                                                      | no                              |
        | the age                                                                                                 | 40                              |
        | what else is going on in the person's life                                                              | none                            |
        | about earlier concerns                                                                                  | no                              |
        | what else could explain it                                                                              | skip                            |
        | whether the concern is still there                                                                      | yes                             |
        | who works with the person already                                                                       | none                            |
        | whether somebody under 18 lives there                                                                   | not sure                        |
        | whether the person works with children                                                                  | yes                             |
        | whether the person works with adults who need care                                                      | not sure                        |
        | whether the lead agrees                                                                                 | My lead has not said            |
        | where the person lives                                                                                  | Kirklees                        |
        | where she works                                                                                         | A school                        |
        | whether to fill in the form                                                                             | yes                             |
        | on the form: Forename(s)                                                                                | /rest                           |
        | on the form: How did the concern come to notice?                                                        | /rest                           |
        | on the form: Complex needs                                                                              | keep                            |
        | on the form: Other information                                                                          | keep                            |
        | on the form: Same as the person who first identified the concerns                                       | no                              |
        | on the form: Forename                                                                                   | Linden                          |
        | on the form: Surname                                                                                    | not known                       |
        | on the form: Professional role                                                                          | Caretaker                       |
        | on the form: Organisation                                                                               | not known                       |
        | on the form: Telephone                                                                                  | not known                       |
        | on the form: Email                                                                                      | not known                       |
        | on the form: Relationship to the individual                                                             | not known                       |
        | on the form: Wishes to remain anonymous                                                                 | no                              |
        | on the form: Forename                                                                                   | Tansy                           |
        | on the form: Surname                                                                                    | not known                       |
        | on the form: Professional role                                                                          | Secretary                       |
        | on the form: Organisation                                                                               | not known                       |
        | on the form: Relationship to the individual                                                             | not known                       |
        | on the form: Telephone                                                                                  | not known                       |
        | on the form: Email                                                                                      | not known                       |
        | on the form: The concern first came to light                                                            | /rest                           |
        | on the form: Are there disabilities, disorders or mental health issues?                                 | /rest                           |
        | on the form: Current school, college or university                                                      | /rest                           |
        | on the form: Are there additional needs, disabilities or special educational needs?                     | Dyslexia, suspected             |
        | on the form: What may happen if the person's needs are not met?                                         | not known                       |
        | on the form: Are there other safeguarding concerns about the family, the peer group or the environment? | not known                       |
        | on the form: What support does the family give?                                                         | not known                       |
        | on the form: What was said with the person, and with a parent or carer?                                 | not known                       |
      Then her screen says "Nothing has been written yet"
      When she has it written
      Then her screen asks the lead to contact the LADO
      And the form says
        """
        Linden
        Tansy
        """

    Scenario: The lead is not asked whether the lead can be reached
      Given a safeguarding lead opens the chat
      When she asks for help and for the reason each time, and answers
        | the chat asks                             | she answers                |
        | about danger                              | nothing                    |
        | who is asking                             | I am the safeguarding lead |
        | who it is about                           | family                     |
        | what was seen or heard                    | nothing                    |
        | whether anybody else said something       | no                         |
        | what was noticed                          | withdrawal                 |
        | whether it would be worrying about anyone | yes                        |
        | Nobody else yet                           | Nobody else yet            |
      Then she is asked about another safeguarding concern
      And she is not asked whether the lead can be reached

    Scenario: A lead who asks what the Prevent team's advice is for
      Given a safeguarding lead opens the chat
      When she asks for help and for the reason each time, and answers
        | the chat asks                             | she answers                |
        | about danger                              | nothing                    |
        | who is asking                             | I am the safeguarding lead |
        | who it is about                           | pupil                      |
        | what was seen or heard                    | nothing                    |
        | whether anybody else said something       | no                         |
        | what was noticed                          | withdrawal                 |
        | whether it would be worrying about anyone | yes                        |
        | Nobody else yet                           | The Prevent team, of the police or the council |
        | what the Prevent team advised             | To refer                   |
      Then she is asked about another safeguarding concern

  Rule: After a referral it is the same

    Scenario: A form tutor who asks each time about consent and support
      Given a form tutor opens the follow-up of a referral
      When she asks for help and for the reason each time, and answers
        | the program asks                   | she answers                       |
        | about danger                       | nothing                           |
        | what the police answered           | They asked the panel              |
        | when the police answered           | 18 November 2026                  |
        | what the panel decided             | To offer support                  |
        | when the panel decided             | yesterday                         |
        | whether anybody agreed to support  | Somebody agreed                   |
        | who agreed to support              | A parent or guardian              |
        | the age                            | 15                                |
        | how support went                   | It helped                         |
        | when support ended                 | 12                                |
        | whether there is something new     | no                                |
        | about another safeguarding concern | no                                |
        | whom she still has to ask          | The council's Channel coordinator |
      And she has it written
      Then her screen says "The police look again, 12 months after support ended."
      And her screen says "The council, or the Prevent team, can tell you who it is."
      When she lists her records on 22 November 2026
      Then the list says "Still to be asked: The council's Channel coordinator"

    Scenario: A form tutor who asks each time when nothing is for Prevent
      Given a form tutor opens the follow-up of a referral from a place that nobody knew
      When she asks for help and for the reason each time, and answers
        | the program asks                                   | she answers                  |
        | about danger                                       | nothing                      |
        | what the police answered                           | They see nothing for Prevent |
        | when the police answered                           | not known                    |
        | about needs for another service                    | not sure                     |
        | the age                                            | not known                    |
        | whether the person could be under 18               | not sure                     |
        | whether there is something new                     | yes                          |
        | about another safeguarding concern                 | not sure                     |
        | whether somebody under 18 lives there              | no                           |
        | whether the person works with children             | not sure                     |
        | whether the person works with adults who need care | not sure                     |
        | where the person lives                             | Derby                        |
        | whom she still has to ask                          | nobody                       |
      And she has it written
      Then her screen says "There is something new, refer again"
