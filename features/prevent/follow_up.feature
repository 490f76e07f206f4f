Feature: Following up a referral
  Whoever refers should hear what became of it. Staff write down what the police or the panel answered, and
  read what comes next, whose task it is, and why. The assessment and the test for the panel belong to the
  police and the panel: their answer is taken as it is. Danger and age are asked anew each time. What was
  decided before is never changed.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-toolkit, "Local Authority Partnership Self-Assessment Tool"
  Source: channel-guidance-2023: The panel asks for consent to support; staff do not collect it

  Rule: The answer of the police and the panel leads to the next step, and says whose it is

    Scenario: A referred pupil of 15, up to the reviews
      Given a checked concern about a 15-year-old pupil
      And the person lives in Northamptonshire
      And today is 1 November 2026
      And the record of it was written
      When staff follow it up on 10 November 2026:
        | the program asks                     | staff answer                                |
        | Does anything you saw or heard point | nothing                                     |
        | What did the police answer?          | They asked the panel to look at how to help |
        | When did they answer?                | 9 November 2026                             |
        | What did the panel decide?           | Nothing yet, or you have not heard          |
        | About how old is the person now?     | 15                                          |
        | Has anybody learned something new    | no                                          |
        | at risk in any other way             | no                                          |
        | Whom do you still have to ask        | Your safeguarding lead                      |
        | Nothing has been written yet         | write                                       |
      Then the follow-up says "The panel looks at how to help"
      And the follow-up says "The police: The police present the case to the panel."
      When staff follow it up on 20 November 2026:
        | the program asks                                                  | staff answer                                     |
        | Does anything you saw or heard point                              | nothing                                          |
        | Earlier you answered: They asked the panel to look at how to help | keep                                             |
        | When did they answer?                                             | 9 November 2026                                  |
        | What did the panel decide?                                        | To offer support                                 |
        | When did the panel decide?                                        | 19 November 2026                                 |
        | What does the panel say about consent                             | Nobody has been asked yet, or you have not heard |
        | About how old is the person now?                                  | 15                                               |
        | Has anybody learned something new                                 | no                                               |
        | at risk in any other way                                          | no                                               |
        | Whom do you still have to ask                                     | nobody                                           |
        | Nothing has been written yet                                      | write                                            |
      Then the follow-up says "The Channel panel: The panel asks a parent or guardian first. Support starts only then."
      And the follow-up says "You do not collect consent"
      When staff follow it up on 1 December 2026:
        | the program asks                      | staff answer         |
        | Does anything you saw or heard point  | nothing              |
        | What did the police answer?           | keep                 |
        | When did they answer?                 | 9 November 2026      |
        | What did the panel decide?            | keep                 |
        | When did the panel decide?            | 19 November 2026     |
        | What does the panel say about consent | Somebody agreed      |
        | Who agreed, as the panel reports it?  | A parent or guardian |
        | About how old is the person now?      | 15                   |
        | How did support go                    | It goes on           |
        | Has anybody learned something new     | no                   |
        | at risk in any other way              | no                   |
        | Whom do you still have to ask         | nobody               |
        | Nothing has been written yet          | write                |
      Then the follow-up says "The Channel panel: The panel agrees a plan for support."
      When staff follow it up on 1 February 2028:
        | the program asks                      | staff answer     |
        | Does anything you saw or heard point  | nothing          |
        | What did the police answer?           | keep             |
        | When did they answer?                 | 9 November 2026  |
        | What did the panel decide?            | keep             |
        | When did the panel decide?            | 19 November 2026 |
        | What does the panel say about consent | keep             |
        | Who agreed, as the panel reports it?  | keep             |
        | About how old is the person now?      | 16               |
        | How did support go                    | It helped        |
        | How many months ago did support end?  | 6                |
        | Has anybody learned something new     | no               |
        | at risk in any other way              | no               |
        | Whom do you still have to ask         | nobody           |
        | Nothing has been written yet          | write            |
      Then the follow-up says "Support is complete"
      And the follow-up says "The police: The police look again, 6 months after support ended."
      And the record holds 4 follow-ups
      And what was decided before is unchanged

    Scenario: Support was refused
      Given a checked concern about a 15-year-old pupil
      And the record of it was written
      When staff follow it up on 1 December 2026:
        | the program asks                      | staff answer                                |
        | Does anything you saw or heard point  | nothing                                     |
        | What did the police answer?           | They asked the panel to look at how to help |
        | When did they answer?                 | not known                                   |
        | What did the panel decide?            | To offer support                            |
        | When did the panel decide?            | not known                                   |
        | What does the panel say about consent | It was refused                              |
        | About how old is the person now?      | 15                                          |
        | Has anybody learned something new     | no                                          |
        | at risk in any other way              | no                                          |
        | Whom do you still have to ask         | nobody                                      |
        | Nothing has been written yet          | write                                       |
      Then the follow-up says "Other help instead of Channel"
      And the follow-up says "The Channel panel: The panel looks at whether the child has to be kept safe."

    Scenario: Support ended without the change hoped for
      Given a checked concern about a 15-year-old pupil
      And the record of it was written
      When staff follow it up on 1 December 2027:
        | the program asks                      | staff answer                                |
        | Does anything you saw or heard point  | nothing                                     |
        | What did the police answer?           | They asked the panel to look at how to help |
        | When did they answer?                 | not known                                   |
        | What did the panel decide?            | To offer support                            |
        | When did the panel decide?            | not known                                   |
        | What does the panel say about consent | Somebody agreed                             |
        | Who agreed, as the panel reports it?  | A parent or guardian                        |
        | About how old is the person now?      | 16                                          |
        | How did support go                    | Support ended without the change hoped for  |
        | How many months ago did support end?  | 2                                           |
        | Has anybody learned something new     | no                                          |
        | at risk in any other way              | no                                          |
        | Whom do you still have to ask         | nobody                                      |
        | Nothing has been written yet          | write                                       |
      Then the follow-up says "The panel considers what else may help."
      And the follow-up says "The police manage any risk that is left."

    Scenario: Something new about a closed case
      Given a checked concern about a 15-year-old pupil
      And the record of it was written
      When staff follow it up on 1 December 2026:
        | the program asks                     | staff answer                 |
        | Does anything you saw or heard point | nothing                      |
        | What did the police answer?          | They see nothing for Prevent |
        | When did they answer?                | yesterday                    |
        | Are there needs that another service | no                           |
        | About how old is the person now?     | 15                           |
        | Has anybody learned something new    | yes                          |
        | at risk in any other way             | no                           |
        | In which area does the person live?  | Derby                        |
        | Whom do you still have to ask        | The police Prevent team      |
        | Nothing has been written yet         | write                        |
      Then the follow-up says "There is something new, refer again"
      And the follow-up says "Make a new referral."
      And the follow-up says "If you disagree with the outcome"
      And the follow-up says "A closed case can be opened again."

  Rule: Danger comes before every answer

    Scenario: Somebody could be hurt while staff wait for an answer
      Given a checked concern about a 15-year-old pupil
      And the record of it was written
      When staff follow it up on 1 December 2026:
        | the program asks                     | staff answer                       |
        | Does anything you saw or heard point | 1                                  |
        | Ring 999 now                         | ready                              |
        | Did you get through                  | no                                 |
        | What did the police answer?          | Nothing yet, or you have not heard |
        | About how old is the person now?     | not known                          |
        | Could the person be under 18?        | not sure                           |
        | Has anybody learned something new    | yes                                |
        | at risk in any other way             | not sure                           |
        | Does anyone under 18 live            | no                                 |
        | work or volunteer with children      | no                                 |
        | work or volunteer with adults        | no                                 |
        | In which area does the person live?  | I do not know                      |
        | Whom do you still have to ask        | nobody                             |
        | Nothing has been written yet         | write                              |
      Then the follow-up says "What the policy asks you to do next Ring 999 now"
      And the follow-up says "Tell the police Prevent team what is new."

  Rule: A list shows what is awaited, and never who it is about

    Scenario: A referral that nobody has answered yet
      Given a checked concern about a 15-year-old pupil
      And the person lives in Northamptonshire
      And today is 1 November 2026
      And the record of it was written
      When staff list the records on 20 November 2026
      Then the follow-up says "7F3KQMR Northamptonshire, 19 days since the referral Waiting for the police"
      And the follow-up does not say "15"

  Rule: A record that was altered is not used

    Scenario: A word in the record was changed by hand
      Given a checked concern about a 15-year-old pupil
      And the record of it was written
      And somebody changed "prevent_referral" in the record to no_prevent_action
      When staff follow it up on 1 December 2026:
        | the program asks | staff answer |
      Then the follow-up says "this record was altered or damaged"
      And the record holds 0 follow-ups
      And what was decided before is unchanged
