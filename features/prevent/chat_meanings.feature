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
        | the chat asks                             | she answers                                |
        | about danger                              | nothing                                    |
        | who is asking                             | I noticed it myself                        |
        | who it is about                           | pupil or student                           |
        | what was seen or heard                    | She was looking at a page of such a group. |
        | when that was                             | 18 November 2026                           |
        | who else was there                        | nobody                                     |
        | whether anybody else said something       | no                                         |
        | what was noticed                          | 5                                          |
        | whether it would be worrying about anyone | yes                                        |
        | who has been spoken to                    | Nobody yet: I can reach the lead           |
        | whether to stop with a note               | stop                                       |
        | about another safeguarding concern        | no                                         |
        | the age                                   | about 15                                   |
      And she has it written
      Then her screen says "Do not copy, download or forward extreme material."
      And her screen says "Report online material promoting terrorism or extremism"
      And her screen says "Make a complaint about Prevent"
