Feature: The note and the hand-over to the lead
  Whoever noticed something has done their part when the safeguarding lead has a note of it: what was seen
  or heard in exact words, when, and who said it. The note is offered early. The lead goes on from it and is
  not asked again what was answered; only safety and the lead's own part are asked anew. What is missing is
  listed as questions to take back to the colleague.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-toolkit, "4. Referral Process"

  @rule:check-with-lead
  Rule: The note is offered early, where the lead can be reached

    Scenario Outline: After eight screens at most, whoever it is about
      Given a concern about <whom>
      When a worry is told from the beginning
      Then the note is offered after 8 screens at most

      Examples:
        | whom                             |
        | a 15-year-old pupil              |
        | a 40-year-old patient            |
        | a patient whose age is not known |

    Scenario: A grave sign makes it no later
      Given a threat to harm somebody was heard
      When a worry is told from the beginning
      Then the note is offered after 8 screens at most

    Scenario: After "stop here", two more questions complete the note
      Given a concern about a 15-year-old pupil
      When a worry is told from the beginning
      And the member of staff stops with a note
      Then these questions are asked, and no others:
        | about another safeguarding concern |
        | the age                            |
      And staff are asked to talk to the safeguarding lead
      And nobody is asked to send the form

    @point-12
    Scenario: Where the lead was told, the note is offered too, so that they can go on
      Given the safeguarding lead has been spoken to
      When a worry is told from the beginning
      Then the note is offered after 8 screens at most

    Scenario: Where somebody else was spoken to, there is no note to stop with
      Given the head has been spoken to
      When a worry is told from the beginning
      Then the note is not offered
      When the policy is asked
      Then nobody is asked to talk to the safeguarding lead

    Scenario: Where the lead cannot be reached, nobody is left with a note
      Given nobody has been spoken to
      And the safeguarding lead can be reached today: no
      When a worry is told from the beginning
      Then the note is not offered

    Scenario: The lead is not offered a note to themselves
      Given the safeguarding lead is asking
      When a worry is told from the beginning
      Then the note is not offered

  Rule: The note says what was seen and told, in exact words, and what comes next

    Background:
      Given a fresh concern about a 14-year-old pupil
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      And staff stop here with a note for the lead

    Scenario: What was seen and what was told stand apart, each with who and when
      Given a form tutor saw or heard on 18 November 2026:
        """
        He said: "They should all be gone."
        """
      And another pupil told staff on 19 November 2026:
        """
        He keeps sending us things.
        """
      When the note is written
      Then under "What was seen or heard" the note says "a form tutor, 18 November 2026"
      And under "What was seen or heard" the note says "They should all be gone."
      And under "What was told, and by whom" the note says "another pupil, 19 November 2026"
      And under "What was told, and by whom" the note says "He keeps sending us things."

    Scenario: What staff thought of is kept apart from what they saw
      Given a form tutor saw or heard on 18 November 2026:
        """
        He drew a symbol on his bag.
        """
      And staff thought of another explanation:
        """
        It may come from a game.
        """
      When the note is written
      Then under "What was seen or heard" the note says "He drew a symbol on his bag."
      And under "What else could explain it" the note says "It may come from a game."

    Scenario: What the policy asks next stands in the note, without a verdict on anybody
      When the note is written
      Then under "What the policy asks next" the note says "Talk to your safeguarding lead"
      And the note says "This is a request for help, not an accusation."
      And the note says "None of them is proof of anything."
      And the note says "You need nobody's permission to ring 999."
      And the note does not say "check_with_lead"
      And the note does not say "Prevent team for advice"

    Scenario: What was done stands in the note
      When the note is written
      Then under "What has been done" the note says "No colleague or service has been spoken to so far."

    Scenario: Gaps stand in the note as questions to take back
      Given a form tutor saw or heard:
        """
        He drew a symbol on his bag.
        """
      When the note is written
      Then under "Questions to take back" the note says "When was it? The day is not given for: what was seen or heard"
      And under "Questions to take back" the note says "Is the person, or somebody near them, at risk in any other way?"

    Scenario: Danger leads the note, whatever else stands in it
      Given somebody could be hurt now or very soon
      When the note is written
      Then under "What the policy asks next" the note says "Ring 999 now"

  Rule: The lead goes on without asking twice

    Background:
      Given the member of staff who noticed it is asking
      And a fresh concern about a 14-year-old pupil
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      And staff stop here with a note for the lead
      And there is another safeguarding concern: no

    Scenario: Only safety and the lead's own part are asked anew
      Given a form tutor saw or heard on 18 November 2026:
        """
        He said: "They should all be gone."
        """
      When the lead goes on from the note
      Then the lead is asked whether somebody could be hurt
      And the lead is asked whether somebody is about to travel
      And the lead is asked whether a crime is planned
      And the lead is asked who is asking
      And the lead is not asked who it is about
      And the lead is not asked what was noticed
      And the lead is not asked whether it would be worrying about anyone
      And the lead is not asked about another safeguarding concern
      And the lead is not asked the age
      And the lead is not asked whether the lead can be reached
      And the lead is not asked whether to stop with a note

    Scenario: What the note left open is asked now
      When the lead goes on from the note
      Then the lead is asked what else is going on in the person's life
      And the lead is asked about earlier concerns
      And the lead is asked what else could explain it
      And the lead is asked whether the concern is still there
      And this is worth sharing with the Prevent team

    Scenario: Each statement keeps who said it and when
      Given a form tutor saw or heard on 18 November 2026:
        """
        He said: "They should all be gone."
        """
      And another pupil told staff on 19 November 2026:
        """
        He keeps sending us things.
        """
      When the lead goes on from the note
      Then every statement still says who said it and when
      And nothing is taken back to the colleague

    Scenario: Gaps are questions to take back
      Given a form tutor saw or heard:
        """
        He said: "They should all be gone."
        """
      And another pupil told staff:
        """
        He keeps sending us things.
        """
      When the lead goes on from the note
      Then this is taken back to the colleague: "When was it seen or heard?"
      And this is taken back to the colleague: "When was it told?"

    Scenario: Without a story, the words themselves are asked for
      When the lead goes on from the note
      Then this is taken back to the colleague: "What exactly was seen or heard, in the words that were used?"

    Scenario: Danger is asked about anew, and a danger that is new comes first
      Given somebody could be hurt now or very soon
      And the police have been told: no
      When the lead goes on from the note
      Then the lead is asked whether somebody could be hurt
      And the lead is asked whether the police have been told
      And the first thing is to ring 999
