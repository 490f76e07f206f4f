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
        | the chat asks                                       | she answers                             |
        | about danger                                        | nothing                                 |
        | who is asking                                       | I noticed it myself                     |
        | who it is about                                     | patient                                 |
        | what was seen or heard                              | He said that it was right to hurt them. |
        | when that was                                       | today                                   |
        | who else was there                                  | nobody                                  |
        | whether anybody else said something                 | yes                                     |
        | what was told                                       | He praises it every evening.            |
        | who told it                                         | another patient                         |
        | when it was told                                    | yesterday                               |
        | what was noticed                                    | 1, 6                                    |
        | whether it would be worrying about anyone           | no                                      |
        | once more whether it would be worrying about anyone | yes                                     |
        | who has been spoken to                              | An advice line                          |
        | whether the lead can be reached                     | no                                      |
        | about another safeguarding concern                  | no                                      |
        | the age                                             | not known                               |
        | whether the person could be under 18                | not sure                                |
        | what else is going on in the person's life          | Is lonely or cut off from others        |
        | about earlier concerns                              | yes                                     |
        | what else could explain it                          | He is in pain.                          |
        | whether the concern is still there                  | yes                                     |
        | whether something points to the home                | no                                      |
        | who works with the person already                   | none                                    |
        | whether somebody under 18 lives there               | no                                      |
        | whether the person works with children              | no                                      |
        | whether the person works with adults who need care  | no                                      |
        | whether the person has been told                    | no                                      |
        | whether a parent or carer has been told             | no                                      |
        | whether telling raises a risk                       | yes                                     |
        | what the risk is                                    | His brother may hurt him.               |
        | where the person lives                              | Another area of England or Wales        |
        | where she works                                     | A council                               |
        | whether to fill in the form                         | yes                                     |
        | Forename or forenames                               | Rowan                                   |
        | Surname                                             | not known                               |
        | Other names or spellings                            | none                                    |
        | Date of birth                                       | not known                               |
        | Gender                                              | not known                               |
        | Known addresses                                     | 1 High Street                           |
        | Nationality or citizenship                          | not known                               |
        | Immigration or asylum status                        | not known                               |
        | Main language                                       | not known                               |
        | Telephone numbers                                   | none                                    |
        | Email addresses                                     | none                                    |
        | Any other family details                            | not known                               |
        | How did it come to your notice?                     | keep                                    |
        | What happened?                                      | keep                                    |
        | Is anything known about travel plans?               | keep                                    |
        | Is there contact with groups or people              | not known                               |
        | Is there worrying use of the internet               | not known                               |
        | A wish to harm, or a threat?                        | not known                               |
        | Is there an interest in hate crime                  | keep                                    |
        | Anything else about the concern?                    | keep                                    |
        | What may affect the person's wellbeing              | keep                                    |
        | Other professionals who know                        | keep                                    |
        | Your forename                                       | Hazel                                   |
        | Your surname                                        | Heath                                   |
        | Your job, such as form tutor                        | Ward nurse                              |
        | Your organisation                                   | A hospital                              |
        | Your telephone number                               | not known                               |
        | Your email address                                  | not known                               |
        | How do you know the person?                         | his nurse                               |
        | Do you wish to stay anonymous                       | yes                                     |
        | When did the concern first come                     | keep                                    |
        | When is the referral made?                          | today                                   |
        | Are there disabilities, disorders                   | yes, he is in pain                      |
        | Was it discussed with the safeguarding lead         | keep                                    |
        | Has the person been informed?                       | keep                                    |
        | Was anything done at once                           | no                                      |
        | Was it discussed with other agencies?               | keep                                    |
        | Current school, college or university               | not known                               |
        | Current work and employer                           | not known                               |
        | Earlier schools, colleges                           | not known                               |
        | Earlier work and employers                          | not known                               |
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
      Then her screen says "You have done your part"

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
        | the chat asks                                      | she answers                     |
        | about danger                                       | nothing                         |
        | who is asking                                      | I am asking for a colleague     |
        | who it is about                                    | colleague                       |
        | whether the person is in charge                    | no                              |
        | what was seen or heard                             | He collects for a banned group. |
        | when that was                                      | not known                       |
        | who else was there                                 | the caretaker                   |
        | whether anybody else said something                | no                              |
        | what was noticed                                   | open support                    |
        | whether it would be worrying about anyone          | yes                             |
        | who has been spoken to                             | safeguarding lead               |
        | whether to stop with a note                        | Go on now                       |
        | about another safeguarding concern                 | no                              |
        | the age                                            | 40                              |
        | what else is going on in the person's life         | none                            |
        | about earlier concerns                             | no                              |
        | what else could explain it                         | skip                            |
        | whether the concern is still there                 | yes                             |
        | who works with the person already                  | none                            |
        | whether somebody under 18 lives there              | not sure                        |
        | whether the person works with children             | yes                             |
        | whether the person works with adults who need care | not sure                        |
        | whether the lead agrees                            | My lead has not said            |
        | where the person lives                             | Kirklees                        |
        | where she works                                    | A school                        |
        | whether to fill in the form                        | yes                             |
        | Forename or forenames                              | /rest                           |
        | How did it come to your notice?                    | /rest                           |
        | What may affect the person's wellbeing             | keep                            |
        | Other professionals who know                       | keep                            |
        | Was it you who first noticed it?                   | no                              |
        | Their forename                                     | Linden                          |
        | Their surname                                      | not known                       |
        | Their job, such as form tutor                      | Caretaker                       |
        | Their organisation                                 | not known                       |
        | Their telephone number                             | not known                       |
        | Their email address                                | not known                       |
        | How do they know the person?                       | not known                       |
        | Do they wish to stay anonymous                     | no                              |
        | Your forename                                      | Tansy                           |
        | Your surname                                       | not known                       |
        | Your job                                           | Secretary                       |
        | Your organisation                                  | not known                       |
        | How do you know the person?                        | not known                       |
        | Your telephone number                              | not known                       |
        | Your email address                                 | not known                       |
        | When did the concern first come                    | /rest                           |
        | Are there disabilities, disorders                  | /rest                           |
        | Current school, college or university              | /rest                           |
        | Are there additional needs                         | Dyslexia, suspected             |
        | What may happen if these needs                     | not known                       |
        | Are there other safeguarding concerns about        | not known                       |
        | What support does the family                       | not known                       |
        | What was said with the person                      | not known                       |
      Then her screen says "Nothing has been written yet"
      When she has it written
      Then her screen says "The lead contacts the LADO, the council's officer for people who work with children."
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
        | Nobody else yet                           | The police Prevent team    |
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
