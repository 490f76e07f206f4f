Feature: Where to report what is online, where to complain, and what words mean
  Nobody is asked to know the words of the field: "help" says what they mean at every question that uses them. The
  last page says where online material is reported, and that nobody copies it; and where one complains.

  Source: report-online: Online material that promotes terrorism or extremism can be reported there
  Source: stacu: A complaint about Prevent goes to the Standards and Compliance Unit
  Source: kirklees-2022, "2. Definitions"

  Rule: Help says what the words of a question mean

    @point-11
    Scenario Outline: A word of the first question
      Given a nursery worker opens the chat
      When she types the command help
      Then her screen says "What some words mean:"
      And her screen says what "<word>" means

      Examples:
        | word         |
        | Terrorism    |
        | Banned group |

    @point-11
    Scenario: Words come with the questions that use them
      Given a nursery worker opens the chat
      When she is asked, she answers
        | the chat asks                             | she answers         |
        | about danger                              | nothing             |
        | who is asking                             | I noticed it myself |
        | who it is about                           | colleague           |
        | whether the person is in charge           | no                  |
        | what was seen or heard                    | nothing             |
        | whether anybody else said something       | no                  |
        | what was noticed                          | 5                   |
        | whether it would be worrying about anyone | yes                 |
      And she types the command help
      Then her screen says what "Safeguarding lead" means
      And her screen says what "Prevent team" means
      And her screen does not say "Banned group:"
      When she is asked, she answers
        | the chat asks                              | she answers  |
        | You can type these                         | Prevent lead |
        | about another safeguarding concern         | no           |
        | the age                                    | 17           |
        | what else is going on in the person's life | none         |
        | about earlier concerns                     | no           |
        | what else could explain it                 | nothing      |
        | whether the concern is still there         | yes          |
      And she types the command help
      Then her screen says what "MASH" means
      When she is asked, she answers
        | the chat asks                     | she answers |
        | You can type these                | no          |
        | who works with the person already | none        |
      And she types the command help
      Then her screen says what "LADO" means

  Rule: The last page says where to report what is online, and where to complain

    @point-11
    Scenario: A form tutor who stops with a note
      Given a form tutor who stopped with a note
      Then her screen says "Do not copy, download or forward extreme material. Write down where you saw it."
      And her screen says "Report online material promoting terrorism or extremism"
      And her screen says "Make a complaint about Prevent"

    @point-11
    Scenario: A form tutor who hears that a case was closed
      Given a form tutor opens the follow-up of a referral
      When she is asked, she answers
        | the program asks                   | she answers                  |
        | about danger                       | nothing                      |
        | what the police answered           | They see nothing for Prevent |
        | when the police answered           | not known                    |
        | about needs for another service    | no                           |
        | the age                            | 15                           |
        | whether there is something new     | no                           |
        | about another safeguarding concern | no                           |
        | whom she still has to ask          | nobody                       |
      And she has it written
      Then her screen says "If you disagree with the outcome"
      And her screen says "Make a complaint about Prevent"
