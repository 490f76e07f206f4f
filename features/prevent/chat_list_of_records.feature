Feature: Which records wait for an answer
  Whoever keeps records can see at a glance which of them wait, for how long, and for whom. The list gives the
  reference and the area, and never says who it is about. What is no record is left alone.

  Source: ho-toolkit, "Local Authority Partnership Self-Assessment Tool"
  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"

  Rule: Every record has its line, and everything else is left alone

    Scenario: Nothing there yet
      When she lists her records on 20 November 2026
      Then the list says "Once a referral is made, its record stands there."

    Scenario: Three records and two other files
      Given in her folder there stands the record of a referral
      And in her folder there stands the record of a referral from a place that nobody knew
      And in her folder there stands the record of a worry that was cleared
      And in her folder there stands another file, "minutes.txt"
      When she lists her records on 20 November 2026
      Then the list says "7F3KQMR Northamptonshire, 0 days since the referral Waiting for the police"
      And the list says "9CDF area not known"
      And the list says "since the record No referral is recorded"
      And the list says "Not records, and left alone: one other file"
      Given in her folder there stands another file, "photo.png"
      When she lists her records on 21 November 2026
      Then the list says "7F3KQMR Northamptonshire, 1 day since the referral"
      And the list says "2 other files"
      And the list says "To record an answer: triage follow-up FILE, such as concern-"

    Scenario: The last answer, and who is still to be asked
      Given a form tutor opens the follow-up of a referral
      When she is asked, she answers
        | the program asks                   | she answers             |
        | about danger                       | nothing                 |
        | what the police answered           | Nothing yet             |
        | the age                            | 15                      |
        | whether there is something new     | no                      |
        | about another safeguarding concern | no                      |
        | whom she still has to ask          | The police Prevent team |
      And she has it written
      And she lists her records on 30 November 2026
      Then the list says "10 days since the referral Waiting for the police"
      And the list says "Last answer written down on 20 November 2026"
      And the list says "Still to be asked: The police Prevent team"

    Scenario: A file with a name of its own may be named after a pupil
      Given in her folder there stands the record of a referral
      And in her folder there stands another file, "Robin.json"
      When she lists her records on 20 November 2026
      Then the list says "Not records, and left alone: a .json file with another name"
      And the list does not say "Robin"
