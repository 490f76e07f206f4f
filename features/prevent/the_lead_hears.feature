Feature: The lead always hears
  The safeguarding lead sees what others cannot, and in education makes the referral and speaks with the
  family. So the lead hears of every concern that remains, of every danger, and of every other safeguarding
  concern. A line manager or an outside service is no substitute. No call and no referral waits for the lead.

  Source: dfe-referral: The safeguarding lead makes the referral and speaks with the child and the parents
  Source: assumption: Outside of education too, the lead hears of every concern that remains
  Source: assumption: The lead hears of danger and of every other safeguarding concern

  @rule:lead-not-told-yet
  Rule: The lead hears of a concern that remains

    @point-5
    Scenario: Only a line manager was spoken to, and the lead is away
      Given a fresh concern about a 15-year-old pupil
      And a line manager has been spoken to
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to let the safeguarding lead know
      And staff are asked to send the form

    Scenario Outline: Whoever was spoken to, the lead hears unless one of those who lead knows
      Given a fresh concern about a 15-year-old pupil
      And <who> has been spoken to
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                             | what is asked                                     |
        | the safeguarding lead           | nobody is asked to let the safeguarding lead know |
        | the Prevent lead                | nobody is asked to let the safeguarding lead know |
        | the head                        | nobody is asked to let the safeguarding lead know |
        | a line manager                  | staff are asked to let the safeguarding lead know |
        | somebody in children's services | staff are asked to let the safeguarding lead know |
        | the police Prevent team         | staff are asked to let the safeguarding lead know |
        | an advice line                  | staff are asked to let the safeguarding lead know |

    Scenario Outline: Where nobody was spoken to, and the lead is away, they hear of it later
      Given a fresh concern about a 15-year-old pupil
      And nobody has been spoken to
      And the safeguarding lead can be reached today: <answer>
      And after checking the concern is still there: not sure
      When the policy is asked
      Then <the answer of the policy>
      And <what is asked>

      Examples:
        | answer | the answer of the policy                                | what is asked                                     |
        | no     | this is talked through with the Prevent team first      | staff are asked to let the safeguarding lead know |
        | yes    | this is talked through with the safeguarding lead first | nobody is asked to let the safeguarding lead know |

    Scenario Outline: Whoever asks, but the lead
      Given a fresh concern about a 15-year-old pupil
      And <who> is asking
      And <who was spoken to>
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                                | who was spoken to                          | what is asked                                     |
        | the member of staff who noticed it | nobody has been spoken to                  | staff are asked to let the safeguarding lead know |
        | somebody on a colleague's behalf   | nobody has been spoken to                  | staff are asked to let the safeguarding lead know |
        | the safeguarding lead              | nobody has been spoken to                  | nobody is asked to let the safeguarding lead know |
        | the member of staff who noticed it | the police Prevent team has been spoken to | staff are asked to let the safeguarding lead know |
        | somebody on a colleague's behalf   | the police Prevent team has been spoken to | staff are asked to let the safeguarding lead know |
        | the safeguarding lead              | the police Prevent team has been spoken to | nobody is asked to let the safeguarding lead know |

    Scenario Outline: Not once it was cleared, and not while it waits for the police
      Given a fresh concern about a 15-year-old pupil
      And <who was spoken to>
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there: no
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to let the safeguarding lead know

      Examples:
        | who was spoken to                          |
        | nobody has been spoken to                  |
        | the police Prevent team has been spoken to |

    Scenario: As long as nobody asked whether the lead is there, nobody is sent to them in this way
      Given a fresh concern about a 15-year-old pupil
      And nobody has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then nobody is asked to let the safeguarding lead know

    Scenario Outline: Once it was referred, they heard before
      Given a checked concern about a 15-year-old pupil
      And <who knows>
      And the police will lead on this
      When the policy is asked
      Then nobody is asked to let the safeguarding lead know

      Examples:
        | who knows                                  |
        | the person is lonely                       |
        | the police Prevent team has been spoken to |

    Scenario: Once it was referred, a lead who was away heard before
      Given a fresh concern about a 15-year-old pupil
      And nobody has been spoken to
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there
      And the police will lead on this
      When the policy is asked
      Then nobody is asked to let the safeguarding lead know

    Scenario: As long as nobody asked who knows, nobody is sent to the lead in this way
      Given a fresh concern about a 15-year-old pupil
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there
      When the policy is asked
      Then nobody is asked to let the safeguarding lead know

    Scenario: The lead is the person of concern, and the head was spoken to
      Given a checked concern about a 45-year-old colleague
      And the person is the safeguarding lead or the head
      And the police Prevent team has been spoken to
      When the policy is asked
      Then to let the safeguarding lead know, staff turn to another senior person

  @rule:tell-the-lead
  Rule: The lead hears of danger, and of every other safeguarding concern

    @point-12
    Scenario: Only another safeguarding concern, and nothing for Prevent
      Given a concern about a 15-year-old pupil
      And nothing points to danger
      And nothing was noticed
      And there is another safeguarding concern
      When the policy is asked
      Then this is a need for support, not for Prevent
      And staff are asked to contact the MASH
      And staff are asked to let the safeguarding lead know

    Scenario Outline: Not being sure is treated as yes
      Given <what is answered>
      When the policy is asked
      Then <what is asked>

      Examples:
        | what is answered                                                                 | what is asked                                     |
        | there is another safeguarding concern: no                                        | nobody is asked to let the safeguarding lead know |
        | there is another safeguarding concern: not sure                                  | staff are asked to let the safeguarding lead know |
        | there is another safeguarding concern                                            | staff are asked to let the safeguarding lead know |
        | nothing points to danger                                                         | nobody is asked to let the safeguarding lead know |
        | somebody could be hurt now or very soon: not sure                                | staff are asked to let the safeguarding lead know |
        | somebody could be hurt now or very soon                                          | staff are asked to let the safeguarding lead know |
        | somebody is about to travel to join a banned group, or to fight abroad: not sure | staff are asked to let the safeguarding lead know |
        | somebody is about to travel to join a banned group, or to fight abroad           | staff are asked to let the safeguarding lead know |
        | a crime is planned, or somebody took part in a terrorist act: not sure           | staff are asked to let the safeguarding lead know |
        | a crime is planned, or somebody took part in a terrorist act                     | staff are asked to let the safeguarding lead know |

    Scenario Outline: It holds for every member of staff, the lead too, who tells a deputy
      Given there is another safeguarding concern
      And <who> is asking
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                                | what is asked                                     |
        | the member of staff who noticed it | staff are asked to let the safeguarding lead know |
        | somebody on a colleague's behalf   | staff are asked to let the safeguarding lead know |
        | the safeguarding lead              | staff are asked to let the safeguarding lead know |
        | a relative or a friend             | nobody is asked to let the safeguarding lead know |
        | the person it is about             | nobody is asked to let the safeguarding lead know |

    Scenario Outline: After a referral as well
      Given a referral about a 15-year-old pupil
      And the police have not answered yet
      And <what is answered>
      When the policy is asked
      Then <what is asked>

      Examples:
        | what is answered                          | what is asked                                     |
        | there is another safeguarding concern: no | nobody is asked to let the safeguarding lead know |
        | there is another safeguarding concern     | staff are asked to let the safeguarding lead know |
        | somebody could be hurt now or very soon   | staff are asked to let the safeguarding lead know |
