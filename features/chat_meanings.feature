Feature: What words mean, and where to turn
  Staff are asked about things that have a meaning of their own. Behind "help" each has one line of it. At the
  end the chat says what not to do, where material that was seen online can be reported, and where to complain.
  It asks nobody to download, copy or forward anything.

  Source: kirklees-2022, "What is Channel?"
  Source: report-online: Online material that promotes terrorism or extremism can be reported there
  Source: stacu: A complaint about Prevent goes to the Standards and Compliance Unit

  Rule: A word that is asked about has a line of meaning behind "help"

    @point-11
    Scenario: The first question speaks of terrorism and of a banned group
      Given a form tutor opens the chat
      When she types the command help
      Then her screen says "What some words mean:"
      And her screen says "Terrorism:"
      And her screen says "Banned group:"

  Rule: At the end staff read what not to do, and whom to turn to

    @point-11
    Scenario: A note for the lead, and what stands below it
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                          | she answers                               |
        | Does anything you saw or heard point   | nothing                                   |
        | What is your part in this?             | I noticed it myself                       |
        | Who is it about?                       | pupil or student                          |
        | What did you see or hear?              | She was looking at a page of such a group. |
        | When was that?                         | 18 November 2026                          |
        | Who else was there?                    | nobody                                    |
        | Did anybody else tell you              | no                                        |
        | Which of these fits what you wrote?    | 5                                         |
        | Is something left that would worry you | yes                                       |
        | Who has been spoken to about this      | Nobody yet: I can reach the lead          |
        | You can stop here                      | stop                                      |
        | any other safeguarding concern         | no                                        |
        | About how old                          | about 15                                  |
      And she has it written
      Then her screen says "Do not copy, download or forward extreme material."
      And her screen says "Report online material promoting terrorism or extremism"
      And her screen says "Make a complaint about Prevent"
