Feature: What the documents say of an answer
  The note and the form say what staff answered, in words that say no more than the answer does. Where
  something is not known, not sure or not done, that stands there too, so that nobody reads a gap as a no.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-guide-2009, "Necessary and proportionate"

  Rule: A note can be written at any time, and says what is still open

    Scenario: Almost nothing was answered yet
      Given nothing points to danger
      When the note is written
      Then under "What the policy asks next" the note says "Not decided yet. Some questions are still open."
      And under "What has been done" the note says "Nothing else so far."

    Scenario: The police have not been told, a parent has
      Given somebody could be hurt now or very soon
      And the police have been told: no
      And a parent or carer has been told
      When the note is written
      Then under "What has been done" the note says "The police have not been told yet."
      And under "What has been done" the note says "A parent or carer has been told."

    Scenario: Whoever noticed it wishes to remain anonymous towards the family
      Given on the form, "Forename" is "Tansy"
      And on the form, "Wishes to remain anonymous" is "yes"
      When the note is written
      Then the note says "Tansy, does not want the person or the family to learn their name"

  Rule: The form says of danger what was answered, and whether the police know

    Scenario Outline: A danger that staff saw, or were not sure of
      Given a concern about a 15-year-old pupil
      And <danger>
      When the form is filled in
      Then under "<field>" the form says "<words>"

      Examples:
        | danger                                                                           | field                                                                | words                                                                    |
        | somebody is about to travel to join a banned group, or to fight abroad           | Is there anything about travel plans?                                | the person is about to travel to join a banned group, or to fight abroad |
        | somebody is about to travel to join a banned group, or to fight abroad: not sure | Is there anything about travel plans?                                | points to travel to join a banned group, or to fight abroad              |
        | somebody could be hurt now or very soon                                          | Has the person spoken of wanting to harm somebody, or threatened to? | someone could be hurt now or very soon                                   |
        | somebody could be hurt now or very soon: not sure                                | Has the person spoken of wanting to harm somebody, or threatened to? | points to someone being hurt                                             |

    Scenario: The police do not know yet
      Given a concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      When the form is filled in
      Then under "Has any direct action been taken?" the form says "The police had not been told when this was written."

  Rule: The form says who was spoken to, what was ticked, and why nobody was told

    Scenario: The lead has spoken to the head, and is not sure whether telling raises a risk
      Given a checked concern about a 15-year-old pupil
      And the safeguarding lead is asking
      And the head has been spoken to
      And the person has been told: no
      And telling them would put somebody at risk: not sure
      When the form is filled in
      Then under "Has it been discussed with the safeguarding lead or the Prevent lead?" the form says "Also spoken to:"
      And under "Has the individual been informed?" the form says "Telling them may put somebody at risk"

    Scenario: The person was not told, and the LADO says who tells them
      Given a checked concern about a 40-year-old colleague
      And the person works with children, and the worry could bear on it
      And the person has been told: no
      When the form is filled in
      Then under "Has the individual been informed?" the form says "The person has not been told."
      And under "Has the individual been informed?" the form says "It is for the LADO to say who tells, and when."

    Scenario: Something was seen that fits nothing on the list
      Given the form tutor saw or heard:
        """
        He was very quiet today.
        """
      And nothing was noticed
      When the form is filled in
      Then under "What happened?" the form says "Staff ticked nothing on the list."
