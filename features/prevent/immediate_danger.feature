Feature: Immediate danger
  If somebody could be hurt now or very soon, the first thing is to ring 999. Being not sure is reason
  enough. Nothing else has to be known first, and nobody's permission is needed. The safeguarding lead
  hears of it as soon as the call is made.

  Source: derby, "What is radicalisation and what may it look like?"
  Source: assumption: Not sure about danger is treated as danger

  @rule:immediate-danger
  Rule: 999 comes first, and not being sure is enough

    Scenario Outline: Yes and not sure are treated alike, and only no is no
      Given somebody could be hurt now or very soon: <answer>
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | answer   | the answer of the policy       |
        | no       | there is no answer yet         |
        | not sure | the first thing is to ring 999 |
        | yes      | the first thing is to ring 999 |

    Scenario: 999 is advised before a single other question is answered
      Given somebody could be hurt now or very soon
      When the policy is asked
      Then staff are asked at once to ring 999
      And staff are asked to let the safeguarding lead know
      And nothing else is asked of anybody

    Scenario: Where nothing points to danger, nobody is asked to ring 999
      Given a checked concern about a 15-year-old pupil
      And nothing points to danger
      When the policy is asked
      Then nobody is asked to ring 999

    Scenario: Danger comes before a referral that would otherwise be sent
      Given a checked concern about a 15-year-old pupil
      And somebody could be hurt now or very soon: not sure
      When the policy is asked
      Then the first thing is to ring 999
      And nobody is asked to send the form

    Scenario: Danger comes first where the worry was only about ordinary life
      Given all that was noticed is prayer
      And somebody could be hurt now or very soon
      When the policy is asked
      Then the first thing is to ring 999

    Scenario: Until staff have got through, 999 stays the first thing
      Given somebody could be hurt now or very soon
      And the police have been told: no
      When the policy is asked
      Then the first thing is to ring 999

    Scenario: Once the police know, 999 is no longer asked for
      Given somebody could be hurt now or very soon
      And the police have been told
      When the policy is asked
      Then nobody is asked to ring 999
      And the police are dealing with the danger

  Rule: As long as the questions about danger are open, nothing is sent and nobody is sent anywhere

    Scenario Outline: A concern of which nobody has said whether there is danger
      Given a concern about a 9-year-old child
      And symbols of an extreme group were seen
      And it would be worrying about anyone
      And <who knows>
      And <about the lead>
      And there were earlier concerns about the person
      And other explanations have been considered: no
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then nobody is asked to send the form
      And nobody is asked to come back to the referral once the police know
      And nobody is asked to talk to the safeguarding lead
      And nobody is asked to seek the Prevent team's advice
      And nobody is asked to think about other explanations
      And nobody is asked to add what is known from before
      And nobody is asked to find out what the child meant
      And staff are still asked whether somebody could be hurt

      Examples:
        | who knows                                | about the lead                                 | answer   |
        | the safeguarding lead has been spoken to | the safeguarding lead can be reached today     | yes      |
        | the safeguarding lead has been spoken to | the safeguarding lead can be reached today     | not sure |
        | nobody has been spoken to                | the safeguarding lead can be reached today     | not sure |
        | nobody has been spoken to                | the safeguarding lead can be reached today: no | not sure |

    Scenario Outline: Every other step waits as well
      Given a concern about <whom>
      And <what was noticed>
      And it would be worrying about anyone
      And <who knows>
      And <what else is known>
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then nobody is asked to <what waits>

      Examples:
        | whom                | what was noticed                            | who knows                                  | what else is known                             | answer   | what waits                     |
        | a 9-year-old child  | hateful words to shut others out were heard | nobody has been spoken to                  | the safeguarding lead can be reached today: no | not sure | talk to the safeguarding lead  |
        | a 15-year-old pupil | symbols of an extreme group were seen       | the safeguarding lead has been spoken to   | staff stop here with a note for the lead       | not sure | talk to the safeguarding lead  |
        | a 15-year-old pupil | symbols of an extreme group were seen       | the police Prevent team has been spoken to | the Prevent team advised a referral            | no       | seek the Prevent team's advice |
        | a 15-year-old pupil | a threat to harm somebody was heard         | the safeguarding lead has been spoken to   | there were earlier concerns about the person   | no       | seek the Prevent team's advice |
        | a 9-year-old child  | hateful words to shut others out were heard | the safeguarding lead has been spoken to   | the Prevent team has not answered yet          | not sure | note what was checked          |
        | a 15-year-old pupil | symbols of an extreme group were seen       | the police Prevent team has been spoken to | the Prevent team advised against a referral    | not sure | note what was checked          |
        | a 15-year-old pupil | symbols of an extreme group were seen       | the police Prevent team has been spoken to | the person is lonely                           | yes      | let the safeguarding lead know |
        | a 15-year-old pupil | symbols of an extreme group were seen       | nobody has been spoken to                  | the safeguarding lead can be reached today: no | yes      | let the safeguarding lead know |
        | a 15-year-old pupil | symbols of an extreme group were seen       | the safeguarding lead has been spoken to   | the person is lonely                           | yes      | speak to children's services   |
        | a 15-year-old pupil | symbols of an extreme group were seen       | the safeguarding lead has been spoken to   | the person is lonely                           | not sure | speak to children's services   |
        | a 15-year-old pupil | something else was noticed                  | the police Prevent team has been spoken to | the Prevent team advised a referral            | not sure | speak to children's services   |

    Scenario: That the police were told of something is no answer to whether there is danger
      Given a concern about a 15-year-old pupil
      And symbols of an extreme group were seen
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      And the police have been told
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to send the form
      And staff are still asked whether somebody could be hurt

    Scenario Outline: One question about danger is still open
      Given nothing was noticed
      And nothing else is known about the person's life
      And there is another safeguarding concern: no
      And <the one answer>
      And <the other answer>
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to come back if they notice something

      Examples:
        | the one answer                                                             | the other answer                                                           |
        | somebody could be hurt now or very soon: no                                | somebody is about to travel to join a banned group, or to fight abroad: no |
        | somebody could be hurt now or very soon: no                                | a crime is planned, or somebody took part in a terrorist act: no           |
        | somebody is about to travel to join a banned group, or to fight abroad: no | a crime is planned, or somebody took part in a terrorist act: no           |
