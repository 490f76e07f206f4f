Feature: Where the police lead, one call is enough and nobody is told too early
  Where it is about travel or a crime, the police lead. The chat asks whether they agree to a referral. Until they
  do, nothing is sent, and nobody speaks to the person or the family of it. What one call serves is one task.

  Source: northants-2019, "Prevent Programme"
  Source: ho-toolkit, "4. Referral Process"

  Rule: Nothing is sent before the police agree, and nobody is told

    @point-2
    Scenario: A planned attack, and the police have not said whether a referral may go ahead
      Given a youth worker opens the chat
      When she is asked, she answers
        | the chat asks                                      | she answers          |
        | about danger                                       | 3                    |
        | for the call                                       | ready                |
        | whether the police have been told                  | yes                  |
        | whether the police agree to a referral             | no                   |
        | when the police were rung                          | 14:30                |
        | for the log number                                 | 77                   |
        | what the police wanted                             | to tell nobody       |
        | who is asking                                      | I noticed it myself  |
        | who it is about                                    | pupil                |
        | what was seen or heard                             | He showed me a plan. |
        | when that was                                      | today                |
        | who else was there                                 | nobody               |
        | whether anybody else said something                | no                   |
        | what was noticed                                   | 8                    |
        | whether it would be worrying about anyone          | yes                  |
        | about another safeguarding concern                 | no                   |
        | the age                                            | 16                   |
        | what else is going on in the person's life         | none                 |
        | about earlier concerns                             | no                   |
        | whether the concern is still there                 | yes                  |
        | whether something points to the home               | no                   |
        | who works with the person already                  | none                 |
        | whether the person works with children             | no                   |
        | whether the person works with adults who need care | no                   |
        | where the person lives                             | Derby                |
        | where she works                                    | A council            |
      And she has it written
      Then her screen says "The police are dealing with the danger"
      And her screen asks her to find out from the police whether a referral is wanted
      And her screen asks her to keep the referral to themselves for now
      And her screen asks her to let the safeguarding lead know
      And her screen does not ask her to send the form
      And her screen does not say "who tells the person"
      And in her folder, for her alone, there stand the record, the record_json and the answers
      And the record says
        """
        The police have not said
        """

    @point-2
    Scenario: They agree, so the form goes, and they say when the family is told
      Given a youth worker opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers                |
        | about danger                               | 1 3                        |
        | for the call                               | ready                      |
        | whether the police have been told          | yes                        |
        | whether the police agree to a referral     | yes                        |
        | when the police were rung                  | 14:30                      |
        | for the log number                         | 77                         |
        | what the police wanted                     | nothing                    |
        | who is asking                              | I am the safeguarding lead |
        | who it is about                            | pupil                      |
        | what was seen or heard                     | He showed me a plan.       |
        | when that was                              | today                      |
        | who else was there                         | nobody                     |
        | whether anybody else said something        | no                         |
        | what was noticed                           | 8                          |
        | whether it would be worrying about anyone  | yes                        |
        | Nobody else yet                            | Nobody else yet            |
        | about another safeguarding concern         | no                         |
        | the age                                    | 15                         |
        | what else is going on in the person's life | none                       |
        | about earlier concerns                     | yes                        |
        | what else could explain it                 | skip                       |
        | whether the concern is still there         | yes                        |
        | whether something points to the home       | not sure                   |
        | who works with the person already          | 1                          |
        | where the person lives                     | Northamptonshire           |
        | where she works                            | A council                  |
        | whether to fill in the form                | yes                        |
      And she does not know the rest of the form
      And she has it written
      Then her screen says "This is worth sharing with the Prevent team"
      And her screen asks her to keep the referral to themselves for now
      And her screen asks her to call the MASH before anybody asks the family
      And her screen asks her to tell whoever already works with the person
      And her screen asks her to find out who has parental responsibility
      And her screen asks her to look for help with violence
      And her screen does not say "Decide who tells the person"
      And the form says
        """
        The police have said that a referral may go ahead.
        Please speak to MASH before anybody speaks to the child or the family.
        As far as is known, these already work with the person: a social worker.
        """
      And the record says
        """
        The police have said that a Prevent referral may go ahead.
        """

  Rule: What one call serves is one task

    @point-9
    Scenario: Somebody could be hurt, and it is about a crime as well
      Given a youth worker opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | about danger                               | 1 3                 |
        | Ring 999 now                               | ready               |
        | whether the police have been told          | no                  |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil               |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | none                |
        | about another safeguarding concern         | no                  |
        | what else is going on in the person's life | none                |
      And she has it written
      Then her screen says "Ring 999. Say where you are, who may be hurt, and what you saw or heard. Stay on the line. Tell them in the same call that it may be about travel or a crime."
      And her screen does not say "Otherwise ring 101"

    @point-9
    Scenario: The home may be the source, and there is another concern for the MASH
      Given a nursery worker opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | about danger                               | nothing             |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil               |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | 3                   |
        | whether it would be worrying about anyone  | yes                 |
        | who has been spoken to                     | Prevent lead        |
        | about another safeguarding concern         | yes                 |
        | the age                                    | 9                   |
        | what else is going on in the person's life | none                |
        | about earlier concerns                     | no                  |
        | what else could explain it                 | nothing             |
        | whether the concern is still there         | yes                 |
        | whether something points to the home       | yes                 |
        | who works with the person already          | social worker       |
      Then her screens have shown "Around the person (" once
      When she is asked, she answers
        | the chat asks               | she answers      |
        | where the person lives      | Northamptonshire |
        | where she works             | A school         |
        | whether to fill in the form | yes              |
      And she does not know the rest of the form
      And she has it written
      Then her screen asks her to call the MASH before anybody asks the family
      And her screen asks the lead to find out who has parental responsibility
      And her screen asks the lead to tell whoever already works with the person
      And her screen does not ask her to contact the MASH
      And her screen does not say "Find out what the child meant"
      And the form says
        """
        Something points to somebody in the household being part of it. Please speak to MASH
        It is for MASH to say who tells, and when.
        """
