Feature: Into 999 and back
  Safety costs nothing. The first line says when to ring 999, and the first question is about danger. Who
  answers that something points to it, or is not sure, sees at once what to say to the police, and nothing
  else is asked until they are back. 999 is within reach at every question.

  Source: derby, "What is radicalisation and what may it look like?"
  Source: ho-toolkit, "4. Referral Process"

  Rule: After an alert nothing is asked until the user is back

    Scenario: Not sure is enough, and what the police said reaches the record
      Given a youth worker opens the chat
      Then the first thing on her screen is when to ring 999
      When she is asked, she answers
        | the chat asks                        | she answers |
        | Does anything you saw or heard point | 4           |
      Then her screen says "Ring 999 now"
      When she presses Enter without an answer
      Then her screen says "Type ready when you have made the call"
      When she is asked, she answers
        | the chat asks                         | she answers               |
        | Type ready when you have made the call | ready                    |
        | Did you get through                   | yes                       |
        | At what time                          | 2.30pm                    |
        | What is the log number?               | 77                        |
        | What did they ask you to do           | stay inside               |
        | What is your part in this?            | I noticed it myself       |
        | Who is it about?                      | A family member           |
        | What did you see or hear?             | nothing                   |
        | Did anybody else tell you             | no                        |
        | Which of these fits what you wrote?   | none                      |
        | any other safeguarding concern        | no                        |
        | What else is going on                 | none                      |
      And she has it written
      Then her screen says "The police are dealing with the danger"
      And in her folder, for her alone, there stand the record, the record_json and the answers
      And the record says
        """
        14:30
        77
        stay inside
        """

    Scenario: Somebody may be about to leave, and nobody answers the telephone
      Given a youth worker opens the chat
      When she is asked, she answers
        | the chat asks                          | she answers                           |
        | Does anything you saw or heard point   | 2                                     |
        | Ring the police now                    | ready                                 |
        | Did you get through                    | no                                    |
      Then her screen says "Ring 999 again now, or ask somebody beside you to ring."
      When she is asked, she answers
        | the chat asks                          | she answers                           |
        | What is your part in this?             | I noticed it myself                   |
        | Who is it about?                       | A family member                       |
        | What did you see or hear?              | nothing                               |
        | Did anybody else tell you              | no                                    |
        | Which of these fits what you wrote?    | none                                  |
        | any other safeguarding concern         | no                                    |
        | What else is going on                  | none                                  |
      And she has it written
      Then her screen says "Tell the police now"
      And in her folder, for her alone, there stand the record, the record_json and the answers
      And the record says
        """
        The police were rung, but could not be reached or are not dealing with it yet.
        """

  Rule: 999 is within reach at every question, and danger can be told at any time

    Scenario: A line that she has just finished speaks of danger
      Given a youth worker opens the chat
      When she is asked, she answers
        | the chat asks                        | she answers         |
        | Does anything you saw or heard point | nothing             |
        | What is your part in this?           | I noticed it myself |
        | Who is it about?                     | A family member     |
      And she types "We sat on the wall behind the club"
      Then her screen does not say "point to one of these"
      When she types "He said they should all be shot"
      Then her screen says "Because of that, please answer the first question once more."
      And she is asked "Does anything you saw or heard point to one of these?"
      When she types "nothing"
      Then her screen says "We sat on the wall behind the club"
      And her screen says "He said they should all be shot"
      And she is asked "What did you see or hear?"

    Scenario: Something comes up while the story is written down
      Given a youth worker opens the chat
      When she is asked, she answers
        | the chat asks                        | she answers         |
        | Does anything you saw or heard point | nothing             |
        | What is your part in this?           | I noticed it myself |
        | Who is it about?                     | A family member     |
      And while writing she types "He has gone out with it" and then "999"
      Then her screen says "Ring 999 now"
      When she goes on writing "and the police are coming"
      And she says that danger has to be answered again
      Then she is asked "Does anything you saw or heard point to one of these?"
      When she is asked, she answers
        | the chat asks                        | she answers |
        | Does anything you saw or heard point | 1           |
      Then her screen says "Ring 999 now"
      And none of her words is lost
