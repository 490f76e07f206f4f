Feature: Share
  A concern is worth sharing with the Prevent team when it is still there after checking, when it would be
  worrying about anyone, and when it rests on more than weak signs. It is a request for help on the
  national form, not an accusation. The lead writes down what is shared, with whom and why.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-guide-2009, "Case merits"
  Source: devon-flowchart: Schools ask for advice before they send the form

  @rule:refer
  Rule: A firm concern is shared

    Scenario: A concern told from the beginning
      Given a concern about a 15-year-old pupil
      And nothing points to danger
      And symbols of an extreme group were seen
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And other explanations have been considered
      And after checking the concern is still there
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And the lead is asked to write down the decision to share
      And staff are asked to check the completed form
      And staff are asked to send the form

    Scenario: The same in short: such a concern is called checked in these pages
      Given a checked concern about a 15-year-old pupil
      When the policy is asked
      Then this is worth sharing with the Prevent team

    Scenario: Everything that is asked, in order
      Given a checked concern about a 15-year-old pupil
      And the safeguarding lead is asking
      And the person is lonely
      And there were earlier concerns about the person: no
      And there is another safeguarding concern
      And the person has been told: no
      And a parent or carer has been told: no
      And telling them would put somebody at risk: no
      And something points to somebody at home: no
      And nobody works with the person already
      When the policy is asked
      Then this is asked, in this order:
        | when      | who       | what                                         |
        | first     | staff     | seek the Prevent team's advice               |
        | first     | staff     | agree who tells the person                   |
        | first     | the lead  | write down the decision to share             |
        | send      | staff     | check the completed form                     |
        | send      | staff     | send the form                                |
        | alongside | staff     | let the safeguarding lead know               |
        | alongside | staff     | contact the MASH                             |
        | alongside | staff     | speak to children's services                 |
        | alongside | staff     | see what support can be offered              |
        | later     | the panel | seek a guardian's consent before any support |
      And nothing is left to ask

    Scenario Outline: Yes is shared, not sure is talked through, no goes nowhere
      Given a checked concern about a 15-year-old pupil
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then <the answer of the policy>
      And <about the form>

      Examples:
        | answer   | the answer of the policy                           | about the form                   |
        | yes      | this is worth sharing with the Prevent team        | staff are asked to send the form |
        | not sure | this is talked through with the Prevent team first | nobody is asked to send the form |
        | no       | nothing goes to Prevent                            | nobody is asked to send the form |

    Scenario Outline: It has to be worrying about anyone
      Given a checked concern about a 15-year-old pupil
      And it would be worrying about anyone: <answer>
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | answer   | the answer of the policy                           |
        | yes      | this is worth sharing with the Prevent team        |
        | not sure | this is talked through with the Prevent team first |
        | no       | this is talked through with the Prevent team first |

    Scenario: While the police do not know of a danger, nothing is sent
      Given a checked concern about a 15-year-old pupil
      And somebody is about to travel to join a banned group, or to fight abroad: not sure
      When the policy is asked
      Then nobody is asked to send the form
      And nobody is asked to check the completed form
      And nobody is asked to write down the decision to share

    Scenario: A danger that has not been asked about is no clear road
      Given a concern about a 15-year-old pupil
      And symbols of an extreme group were seen
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to send the form

    Scenario Outline: Who is asking, and who was spoken to, does not take a firm concern back
      Given a checked concern about a 15-year-old pupil
      And <who> is asking
      When the policy is asked
      Then this is worth sharing with the Prevent team

      Examples:
        | who                                |
        | the member of staff who noticed it |
        | somebody on a colleague's behalf   |
        | the safeguarding lead              |

    Scenario Outline: A concern is shared whoever it is about
      Given a checked concern about <whom>
      When the policy is asked
      Then this is worth sharing with the Prevent team

      Examples:
        | whom                             |
        | a 15-year-old pupil              |
        | a 19-year-old student            |
        | a 40-year-old patient            |
        | a 52-year-old colleague          |
        | a 38-year-old parent             |
        | a patient whose age is not known |

  @rule:ask-before-sending
  Rule: The Prevent team is asked before the form goes, and the form does not wait for it

    @point-7
    Scenario: A firm concern in Northamptonshire, and its second step
      Given a checked concern about a 15-year-old pupil
      And the person lives in Northamptonshire
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to seek the Prevent team's advice
      And to seek the Prevent team's advice, staff turn to the Prevent team for advice
      And to seek the Prevent team's advice, staff read "prevent@northants.pnn.police.uk"
      And to seek the Prevent team's advice, staff read "Where a form is to be sent and you cannot reach them today, the form does not wait."
      And staff are asked to send the form

    Scenario Outline: Whoever else was spoken to, the police Prevent team is asked
      Given a fresh concern about a 15-year-old pupil
      And <who> has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                             | what is asked                                     |
        | the safeguarding lead           | staff are asked to seek the Prevent team's advice |
        | the Prevent lead                | staff are asked to seek the Prevent team's advice |
        | the head                        | staff are asked to seek the Prevent team's advice |
        | a line manager                  | staff are asked to seek the Prevent team's advice |
        | somebody in children's services | staff are asked to seek the Prevent team's advice |
        | an advice line                  | staff are asked to seek the Prevent team's advice |
        | the police Prevent team         | nobody is asked to seek the Prevent team's advice |

    Scenario: Nobody was spoken to
      Given a fresh concern about a 15-year-old pupil
      And nobody has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then staff are asked to seek the Prevent team's advice

    Scenario: As long as nobody asked who knows, nobody is sent anywhere
      Given a fresh concern about a 15-year-old pupil
      And after checking the concern is still there
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And nobody is asked to seek the Prevent team's advice

    Scenario: While the police do not know of a danger, that call comes first
      Given a checked concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      When the policy is asked
      Then nobody is asked to seek the Prevent team's advice

    Scenario: Ordinary life is nothing to ask about
      Given a checked concern about a 15-year-old pupil
      And all that was noticed is prayer
      When the policy is asked
      Then nobody is asked to seek the Prevent team's advice
