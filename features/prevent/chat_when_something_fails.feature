Feature: When something does not work
  A folder that cannot be used, a record that somebody else has open, a program whose two checks do not agree:
  nobody loses what they wrote, nothing is overwritten, and the advice that protects more is followed.

  Source: assumption: Not sure about danger is treated as danger
  Source: kirklees-2022, "Making a referral"

  Rule: What was answered is not lost where it cannot be written

    Scenario: The folder cannot be made, another one can
      Given a form tutor opens the chat, for a folder that cannot be made
      When she is asked, she answers
        | the chat asks                             | she answers                      |
        | about danger                              | nothing                          |
        | who is asking                             | I noticed it myself              |
        | who it is about                           | pupil                            |
        | what was seen or heard                    | He shared a video.               |
        | when that was                             | not known                        |
        | who else was there                        | nobody                           |
        | whether anybody else said something       | no                               |
        | what was noticed                          | 5                                |
        | whether it would be worrying about anyone | yes                              |
        | who has been spoken to                    | Nobody yet: I can reach the lead |
        | whether to stop with a note               | stop                             |
        | about another safeguarding concern        | no                               |
        | the age                                   | 15                               |
      And she has it written
      Then her screen says "The files could not be written there."
      When she names another folder
      Then her screen says "Then you have done your part"
      And in her folder, for her alone, there stand the note, the note_text and the answers

    Scenario: Somebody else changes the record while an answer is added
      Given a form tutor opens the follow-up of a referral
      When she is asked, she answers
        | the program asks                   | she answers |
        | about danger                       | nothing     |
        | what the police answered           | Nothing yet |
        | the age                            | 15          |
        | whether there is something new     | no          |
        | about another safeguarding concern | no          |
        | whom she still has to ask          | nobody      |
      And somebody else changes the record meanwhile
      And she has it written
      Then her screen says "Nothing was added."
      When she types "stop"
      Then her screen says "nothing was added to the record"

  Rule: Where the two checks do not agree, everything is followed and the lead is told

    Scenario: A pupil, and a program that needs a look
      Given a form tutor opens the chat, and the two checks of the program do not agree
      When she is asked, she answers
        | the chat asks                             | she answers                      |
        | about danger                              | nothing                          |
        | who is asking                             | I noticed it myself              |
        | who it is about                           | pupil                            |
        | what was seen or heard                    | He shared a video.               |
        | when that was                             | not known                        |
        | who else was there                        | nobody                           |
        | whether anybody else said something       | no                               |
        | what was noticed                          | 5                                |
        | whether it would be worrying about anyone | yes                              |
        | who has been spoken to                    | Nobody yet: I can reach the lead |
        | whether to stop with a note               | stop                             |
        | about another safeguarding concern        | no                               |
        | the age                                   | 15                               |
      And she has it written
      Then her screen says "Two checks of this advice did not agree. Follow everything below, and tell your lead that the program needs a look."
      And the note says
        """
        Two checks of this advice did not agree.
        """

  Rule: What an old record lacks is said before it is used

    Scenario: A record from before there were seals, for an area that is not here
      Given a form tutor opens the follow-up of an old referral from an area that is not here
      Then her screen says "This record was made before records had a seal"
      And her screen says "This record's area is not among those installed here"
