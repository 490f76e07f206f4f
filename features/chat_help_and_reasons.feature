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
        | the chat asks                          | she answers                          |
        | Does anything you saw or heard point   | nothing                              |
        | What is your part in this?             | I noticed it myself                  |
        | Who is it about?                       | patient                              |
        | What did you see or hear?              | He said that it was right to hurt them. |
        | When was that?                         | today                                |
        | Who else was there?                    | nobody                               |
        | Did anybody else tell you              | yes                                  |
        | What were you told?                    | He praises it every evening.         |
        | Who told you?                          | another patient                      |
        | When did they tell you?                | yesterday                            |
        | Which of these fits what you wrote?    | 1, 6                                 |
        | Is something left that would worry you | no                                   |
        | Please look at the two answers together | yes                                 |
        | Who has been spoken to about this      | An advice line                       |
        | Can the lead be reached without delay? | no                                   |
        | any other safeguarding concern         | no                                   |
        | About how old is the person?           | not known                            |
        | Could the person be under 18?          | not sure                             |
        | What else is going on                  | Is lonely or cut off from others     |
        | Were there earlier concerns            | yes                                  |
        | What else could explain                | He is in pain.                       |
        | are you still concerned                | yes                                  |
        | Does anyone under 18 live              | no                                   |
        | work or volunteer with children        | no                                   |
        | Has the person been told               | no                                   |
        | Has a parent or carer been told        | no                                   |
        | Would telling the person, or a parent  | yes                                  |
        | In one sentence, what is the risk?     | His brother may hurt him.            |
        | In which area does the person live?    | Another area of England or Wales     |
        | Where do you work?                     | A council                            |
        | Would you like to fill in the form now | yes                                  |
        | Forename or forenames                  | Rowan                                |
        | Surname                                | not known                            |
        | Other names or spellings               | none                                 |
        | Date of birth                          | not known                            |
        | Gender                                 | not known                            |
        | Known addresses                        | 1 High Street                        |
        | Nationality or citizenship             | not known                            |
        | Immigration or asylum status           | not known                            |
        | Main language                          | not known                            |
        | Telephone numbers                      | none                                 |
        | Email addresses                        | none                                 |
        | Any other family details               | not known                            |
        | How did it come to your notice?        | keep                                 |
        | What happened?                         | keep                                 |
        | Is anything known about travel plans?  | keep                                 |
        | Is there contact with groups or people | not known                            |
        | Is there worrying use of the internet  | not known                            |
        | A wish to harm, or a threat?           | not known                            |
        | Is there an interest in hate crime     | keep                                 |
        | Anything else about the concern?       | keep                                 |
        | What may affect the person's wellbeing | keep                                 |
        | Other professionals who know           | keep                                 |
        | Your forename                          | Hazel                                |
        | Your surname                           | Heath                                |
        | Your job, such as form tutor           | Ward nurse                           |
        | Your organisation                      | A hospital                           |
        | Your telephone number                  | not known                            |
        | Your email address                     | not known                            |
        | How do you know the person?            | his nurse                            |
        | Do you wish to stay anonymous          | yes                                  |
        | When did the concern first come        | keep                                 |
        | When is the referral made?             | today                                |
        | Are there disabilities, disorders      | yes, he is in pain                   |
        | Was it discussed with the safeguarding lead | keep                            |
        | Has the person been informed?          | keep                                 |
        | Was anything done at once              | no                                   |
        | Was it discussed with other agencies?  | keep                                 |
        | Current school, college or university  | not known                            |
        | Current work and employer              | not known                            |
        | Earlier schools, colleges              | not known                            |
        | Earlier work and employers             | not known                            |
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
        | the chat asks                          | she answers                          |
        | Does anything you saw or heard point   | nothing                              |
        | What is your part in this?             | I noticed it myself                  |
        | Who is it about?                       | pupil                                |
        | What did you see or hear?              | nothing                              |
        | Did anybody else tell you              | yes                                  |
        | What were you told?                    | She shared a video.                  |
        | Who told you?                          | not known                            |
        | When did they tell you?                | not known                            |
        | Which of these fits what you wrote?    | 5                                    |
        | Is something left that would worry you | not sure                             |
        | Who has been spoken to about this      | Nobody yet: I can reach the lead     |
        | You can stop here with a note          | Show the text                        |
      Then her screen says "The text of the note. Copy what you need:"
      And her screen says "She shared a video."
      When she is asked, she answers
        | the chat asks                          | she answers                          |
        | The text of the note                   | stop                                 |
        | any other safeguarding concern         | no                                   |
        | About how old is the person?           | 2 March 2011                         |
        | That makes them 15 years old           | write                                |
      Then her screen says "You have done your part"

  Rule: Nobody is left alone with a question about danger

    Scenario: A youth worker who asks while she is ringing
      Given a youth worker opens the chat
      When she asks for help and for the reason each time, and answers
        | the chat asks                          | she answers                          |
        | Does anything you saw or heard point   | 2 4                                  |
        | When you have made the call            | ready                                |
        | Did you get through                    | yes                                  |
        | At what time did you speak             | not known                            |
        | What is the log number?                | not known                            |
        | What did they ask you to do            | nothing                              |
        | What is your part in this?             | I am asking for somebody else        |
      Then she is asked "Who is it about?"

  Rule: Whoever asks for a colleague, or as the lead, is asked in words that fit

    Scenario: A school secretary writes for a colleague
      Given a school secretary opens the chat
      When she asks for help and for the reason each time, and answers
        | the chat asks                          | she answers                          |
        | Does anything you saw or heard point   | nothing                              |
        | What is your part in this?             | I am asking for somebody else        |
        | Who is it about?                       | colleague                            |
        | What did your colleague see or hear?   | He collects for a banned group.      |
        | When was that?                         | not known                            |
        | Who else was there?                    | the caretaker                        |
        | Did anybody else tell you or your colleague | no                              |
        | Which of these fits what you wrote?    | open support                         |
        | Is something left that would worry you | yes                                  |
        | Who has been spoken to about this      | safeguarding lead                    |
        | any other safeguarding concern         | no                                   |
        | About how old is the person?           | 40                                   |
        | What else is going on                  | none                                 |
        | Were there earlier concerns            | no                                   |
        | What else could explain                | skip                                 |
        | are you still concerned                | yes                                  |
        | Does anyone under 18 live              | not sure                             |
        | work or volunteer with children        | yes                                  |
        | Has the person been told               | yes                                  |
        | In which area does the person live?    | Kirklees                             |
        | Where do you work?                     | A school                             |
        | Would you like to fill in the form now | yes                                  |
        | Forename or forenames                  | /rest                                |
        | How did it come to your notice?        | /rest                                |
        | What may affect the person's wellbeing | keep                                 |
        | Other professionals who know           | keep                                 |
        | Was it you who first noticed it?       | no                                   |
        | Their forename                         | Linden                               |
        | Their surname                          | not known                            |
        | Their job, such as form tutor          | Caretaker                            |
        | Their organisation                     | not known                            |
        | Their telephone number                 | not known                            |
        | Their email address                    | not known                            |
        | How do they know the person?           | not known                            |
        | Do they wish to stay anonymous         | no                                   |
        | Your forename                          | Tansy                                |
        | Your surname                           | not known                            |
        | Your job                               | Secretary                            |
        | Your organisation                      | not known                            |
        | How do you know the person?            | not known                            |
        | Your telephone number                  | not known                            |
        | Your email address                     | not known                            |
        | When did the concern first come        | /rest                                |
        | Are there disabilities, disorders      | /rest                                |
        | Current school, college or university  | /rest                                |
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
        | the chat asks                          | she answers                          |
        | Does anything you saw or heard point   | nothing                              |
        | What is your part in this?             | I am the safeguarding lead           |
        | Who is it about?                       | family                               |
        | What did you see or hear?              | nothing                              |
        | Did anybody else tell you              | no                                   |
        | Which of these fits what you wrote?    | withdrawal                           |
        | Is something left that would worry you | yes                                  |
        | Nobody else yet                        | Nobody else yet                      |
      Then she is asked "Is there any other safeguarding concern, besides Prevent?"
      And her screen does not say "Can the lead be reached without delay?"

  Rule: After a referral it is the same

    Scenario: A form tutor who asks each time about consent and support
      Given a form tutor opens the follow-up of a referral
      When she asks for help and for the reason each time, and answers
        | the program asks                       | she answers                          |
        | Does anything you saw or heard point   | nothing                              |
        | What did the police answer?            | They asked the panel                 |
        | When did they answer?                  | 18 November 2026                     |
        | What did the panel decide?             | To offer support                     |
        | When did the panel decide?             | yesterday                            |
        | What does the panel say about consent  | Somebody agreed                      |
        | Who agreed, as the panel reports it?   | A parent or guardian                 |
        | About how old is the person now?       | 15                                   |
        | How did support go                     | It helped                            |
        | How many months ago did support end?   | 12                                   |
        | Has anybody learned anything new       | no                                   |
        | any other safeguarding concern         | no                                   |
        | Whom do you still have to ask          | The council's Channel coordinator    |
      And she has it written
      Then her screen says "The police look again, 12 months after support ended."
      And her screen says "The council, or the Prevent team, can tell you who it is."
      When she lists her records on 22 November 2026
      Then the list says "Still to be asked: The council's Channel coordinator"

    Scenario: A form tutor who asks each time when nothing is for Prevent
      Given a form tutor opens the follow-up of a referral from a place that nobody knew
      When she asks for help and for the reason each time, and answers
        | the program asks                       | she answers                          |
        | Does anything you saw or heard point   | nothing                              |
        | What did the police answer?            | They see nothing for Prevent         |
        | When did they answer?                  | not known                            |
        | Are there needs that another service   | not sure                             |
        | About how old is the person now?       | not known                            |
        | Could the person be under 18?          | not sure                             |
        | Has anybody learned anything new       | yes                                  |
        | any other safeguarding concern         | not sure                             |
        | Does anyone under 18 live              | no                                   |
        | work or volunteer with children        | not sure                             |
        | In which area does the person live?    | Derby                                |
        | Whom do you still have to ask          | nobody                               |
      And she has it written
      Then her screen says "There is something new, refer again"
