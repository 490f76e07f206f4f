Feature: An organisation's own rule in the chat
  An organisation may ask more of its staff than the policy does. Its own rule stands in its own area pack, and
  what it asks is said in the chat like everything else, in the words for whoever is asked.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: assumption: The lead hears of danger and of every other safeguarding concern

  Rule: What an organisation asks besides is said in the words for whoever is asked

    Scenario: Leads who are to look at the whole history each time
      Given a safeguarding lead opens the chat where an organisation added this area:
        """
        id: exampleshire
        name: Exampleshire
        says: A made-up council, for this scenario.
        contacts:
          mash: {name: Exampleshire MASH, phone: "01632 960001"}
        form: national_2018
        sources:
          - assumption: The lead hears of danger and of every other safeguarding concern
        rules:
          - id: leads-look-at-it-all
            says: In Exampleshire the lead always looks at the whole history.
            when: {role: safeguarding_lead, additional_concern: [unsure, yes]}
            then: {duties: [consult_safeguarding_lead]}
            because: The lead sees what each colleague cannot.
            sources:
              - assumption: The lead hears of danger and of every other safeguarding concern
        """
      When she is asked, she answers
        | the chat asks                              | she answers                |
        | about danger                               | nothing                    |
        | who is asking                              | I am the safeguarding lead |
        | who it is about                            | pupil                      |
        | what was seen or heard                     | nothing                    |
        | whether anybody else said something        | no                         |
        | what was noticed                           | none                       |
        | about another safeguarding concern         | yes                        |
        | the age                                    | 15                         |
        | what else is going on in the person's life | none                       |
        | where the person lives                     | Exampleshire               |
        | where she works                            | A school                   |
        | Nothing has been written yet               | done                       |
      Then her screen says "Look at the whole history, and ask the Prevent team if you are in doubt."
