Feature: An organisation's own rule in the chat
  An organisation may ask more of its staff than the policy does. Its own rule stands in its own area pack, and
  what it asks is said in the chat like everything else, in the words for whoever is asked.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: assumption: Repeat concerns go to the lead, even when this one is cleared

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
          - assumption: Repeat concerns go to the lead, even when this one is cleared
        rules:
          - id: leads-look-at-it-all
            says: In Exampleshire the lead always looks at the whole history.
            when: {role: safeguarding_lead, additional_concern: [unsure, yes]}
            then: {duties: [consult_safeguarding_lead]}
            because: The lead sees what each colleague cannot.
            sources:
              - assumption: Repeat concerns go to the lead, even when this one is cleared
        """
      When she is asked, she answers
        | the chat asks                          | she answers                |
        | Does anything you saw or heard point   | nothing                    |
        | What is your part in this?             | I am the safeguarding lead |
        | Who is it about?                       | pupil                      |
        | What did you see or hear?              | nothing                    |
        | Did anybody else tell you              | no                         |
        | Which of these fits what you wrote?    | none                       |
        | any other safeguarding concern         | yes                        |
        | About how old                          | 15                         |
        | What else is going on                  | none                       |
        | In which area does the person live?    | Exampleshire               |
        | Where do you work?                     | A school                   |
        | Nothing has been written yet           | done                       |
      Then her screen says "Look at the whole history, and ask the Prevent team if you are in doubt."
