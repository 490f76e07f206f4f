Feature: When something does not work
  A folder that cannot be used, a record that somebody else has open, a program whose two checks do not agree:
  nobody loses what they wrote, nothing is overwritten, and the advice that protects more is followed.

  Source: assumption: Not sure about danger is treated as danger
  Source: later-guidance, "In doubt, share and ask"

  Rule: What was answered is not lost where it cannot be written

    Scenario: The folder cannot be made, another one can
      Given a form tutor opens the chat, for a folder that cannot be made
      When she is asked, she answers
        | the chat asks                          | she answers                      |
        | Does anything you saw or heard point   | nothing                          |
        | What is your part in this?             | I noticed it myself              |
        | Who is it about?                       | pupil                            |
        | What did you see or hear?              | He shared a video.               |
        | When was that?                         | not known                        |
        | Who else was there?                    | nobody                           |
        | Did anybody else tell you              | no                               |
        | Which of these fits what you wrote?    | 5                                |
        | Is something left that would worry you | yes                              |
        | Who has been spoken to about this      | Nobody yet: I can reach the lead |
        | You can stop here with a note          | stop                             |
        | any other safeguarding concern         | no                               |
        | About how old is the person?           | 15                               |
      And she has it written
      Then her screen says "The files could not be written there."
      When she names another folder
      Then her screen says "You have done your part"
      And in her folder, for her alone, there stand the note, the note_text and the answers

    Scenario: Somebody else changes the record while an answer is added
      Given a form tutor opens the follow-up of a referral
      When she is asked, she answers
        | the program asks                       | she answers                      |
        | Does anything you saw or heard point   | nothing                          |
        | What did the police answer?            | Nothing yet                      |
        | About how old is the person now?       | 15                               |
        | Has anybody learned anything new       | no                               |
        | any other safeguarding concern         | no                               |
        | Whom do you still have to ask          | nobody                           |
      And somebody else changes the record meanwhile
      And she has it written
      Then her screen says "Nothing was added."
      When she types "stop"
      Then her screen says "nothing was added to the record"

  Rule: Where the two checks do not agree, everything is followed and the lead is told

    Scenario: A pupil, and a program that needs a look
      Given a form tutor opens the chat, and the two checks of the program do not agree
      When she is asked, she answers
        | the chat asks                          | she answers                      |
        | Does anything you saw or heard point   | nothing                          |
        | What is your part in this?             | I noticed it myself              |
        | Who is it about?                       | pupil                            |
        | What did you see or hear?              | He shared a video.               |
        | When was that?                         | not known                        |
        | Who else was there?                    | nobody                           |
        | Did anybody else tell you              | no                               |
        | Which of these fits what you wrote?    | 5                                |
        | Is something left that would worry you | yes                              |
        | Who has been spoken to about this      | Nobody yet: I can reach the lead |
        | You can stop here with a note          | stop                             |
        | any other safeguarding concern         | no                               |
        | About how old is the person?           | 15                               |
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
