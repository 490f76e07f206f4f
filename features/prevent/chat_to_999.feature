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
        | the chat asks | she answers |
        | about danger  | 4           |
      Then her screen says "Ring 999 now"
      When she presses Enter without an answer
      Then her screen says "Type ready when you have made the call"
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | Type ready when you have made the call     | ready               |
        | whether the police have been told          | yes                 |
        | whether the police agree to a referral     | no                  |
        | when the police were rung                  | 2.30pm              |
        | for the log number                         | 77                  |
        | what the police wanted                     | stay inside         |
        | who is asking                              | I noticed it myself |
        | who it is about                            | A family member     |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | none                |
        | about another safeguarding concern         | no                  |
        | what else is going on in the person's life | none                |
        | where the person lives                     | I do not know       |
        | where she works                            | Somewhere else      |
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
        | the chat asks                     | she answers |
        | about danger                      | 2           |
        | Ring the police now               | ready       |
        | whether the police have been told | no          |
      Then her screen says "Ring 999 again now, or ask somebody beside you to ring."
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | who is asking                              | I noticed it myself |
        | who it is about                            | A family member     |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | none                |
        | about another safeguarding concern         | no                  |
        | what else is going on in the person's life | none                |
      And she has it written
      Then her screen says "Tell the police now"
      And in her folder, for her alone, there stand the note, the note_text, the record, the record_json and the answers
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
        | the chat asks   | she answers         |
        | about danger    | nothing             |
        | who is asking   | I noticed it myself |
        | who it is about | A family member     |
      And while writing she types "He has gone out with it" and then "999"
      Then her screen says "Ring 999 now"
      When she goes on writing "and the police are coming"
      And she says that danger has to be answered again
      Then she is asked about danger
      When she is asked, she answers
        | the chat asks | she answers |
        | about danger  | 1           |
      Then her screen says "Ring 999 now"
      And none of her words is lost

    Scenario: A threat is ticked, although nothing pointed to danger
      Given a youth worker opens the chat
      When she is asked, she answers
        | the chat asks                       | she answers         |
        | about danger                        | nothing             |
        | who is asking                       | I noticed it myself |
        | who it is about                     | pupil               |
        | what was seen or heard              | nothing             |
        | whether anybody else said something | no                  |
        | what was noticed                    | 8                   |
      Then her screen says "Because of that, please answer the first question once more."
      And she is asked about danger
