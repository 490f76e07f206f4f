Feature: The police lead their own case
  Where it is, or may be, about travel to a banned group or about a crime, the police lead. A referral to
  Prevent waits until they say that it may go ahead: staff ask the officer. Until the police agree, nobody
  tells the person or the family, because a word could warn somebody. Where somebody could be hurt and it is
  about nothing else, it is enough that the police know.

  Source: northants-2019, "Prevent Programme"
  Source: ho-toolkit, "4. Referral Process"
  Source: assumption: Where the police, the MASH or the LADO are involved, they say who tells of the referral

  @rule:police-lead-it
  Rule: Until the police agree, nothing is sent and nobody is told

    @point-2
    Scenario: A planned attack, and the police know of it
      Given a checked concern about a 16-year-old student
      And a crime is planned, or somebody took part in a terrorist act
      And the police have been told
      And the police have said that a referral may go ahead: no
      When the policy is asked
      Then the police are dealing with the danger
      And that is the whole answer
      And staff are asked to find out from the police whether a referral is wanted
      And staff are asked to keep the referral to themselves for now
      And staff are asked to come back to the referral once the police know
      And nobody is asked to send the form
      And nobody is asked to agree who tells the person
      And nobody is asked to tell them when it becomes possible

    Scenario Outline: It holds for travel and for a crime, and not being sure is enough
      Given nothing points to danger
      And <the danger>
      And the police have been told
      And the police have said that a referral may go ahead: <answer>
      When the policy is asked
      Then <about asking the police>
      And <about telling>

      Examples:
        | the danger                                                                       | answer | about asking the police                                                  | about telling                                              |
        | somebody is about to travel to join a banned group, or to fight abroad           | no     | staff are asked to find out from the police whether a referral is wanted | staff are asked to keep the referral to themselves for now |
        | somebody is about to travel to join a banned group, or to fight abroad: not sure | no     | staff are asked to find out from the police whether a referral is wanted | staff are asked to keep the referral to themselves for now |
        | a crime is planned, or somebody took part in a terrorist act                     | no     | staff are asked to find out from the police whether a referral is wanted | staff are asked to keep the referral to themselves for now |
        | a crime is planned, or somebody took part in a terrorist act: not sure           | no     | staff are asked to find out from the police whether a referral is wanted | staff are asked to keep the referral to themselves for now |
        | somebody is about to travel to join a banned group, or to fight abroad           | yes    | nobody is asked to find out from the police whether a referral is wanted | nobody is asked to keep the referral to themselves for now |
        | a crime is planned, or somebody took part in a terrorist act                     | yes    | nobody is asked to find out from the police whether a referral is wanted | nobody is asked to keep the referral to themselves for now |
        | somebody could be hurt now or very soon                                          | no     | nobody is asked to find out from the police whether a referral is wanted | nobody is asked to keep the referral to themselves for now |

    Scenario Outline: As long as nobody asked whether the police agree, they have not agreed
      Given a checked concern about a 16-year-old student
      And <the danger>
      And the police have been told
      When the policy is asked
      Then staff are still asked whether the police agree to a referral
      And staff are asked to find out from the police whether a referral is wanted
      And staff are asked to keep the referral to themselves for now
      And nobody is asked to send the form

      Examples:
        | the danger                                                             |
        | somebody is about to travel to join a banned group, or to fight abroad |
        | a crime is planned, or somebody took part in a terrorist act           |

    Scenario: Whom to ask is the police Prevent team, and never a council's advice desk
      Given a checked concern about a 16-year-old student
      And a crime is planned, or somebody took part in a terrorist act
      And the police have been told
      And the person lives in Derby
      When the policy is asked
      Then to find out from the police whether a referral is wanted, staff turn to the police Prevent team
      And to find out from the police whether a referral is wanted, staff read "Ring 101 and ask for the Prevent team."
      And to find out from the police whether a referral is wanted, staff do not read "derby.gov.uk"

    Scenario Outline: As long as the police do not know, telling them is what is asked
      Given a checked concern about a 16-year-old student
      And a crime is planned, or somebody took part in a terrorist act
      And <what is known>
      When the policy is asked
      Then the first thing is to tell the police
      And nobody is asked to find out from the police whether a referral is wanted

      Examples:
        | what is known                                         |
        | the police have been told: no                         |
        | the police have said that a referral may go ahead: no |

    Scenario: A call to the police about something that nobody named is no travel and no crime
      Given a concern about a 16-year-old student
      And the police have been told
      When the policy is asked
      Then nobody is asked to find out from the police whether a referral is wanted
      And nobody is asked to keep the referral to themselves for now

    Scenario: What the police agreed to is no answer to whether there is danger
      Given a concern about a 16-year-old student
      And a threat to harm somebody was heard
      And it would be worrying about anyone
      And there were earlier concerns about the person
      And the police have been told
      And the police have said that a referral may go ahead
      When the policy is asked
      Then this is talked through with the safeguarding lead first
      And nobody is asked to seek the Prevent team's advice

    Scenario: A worry that nobody has talked about yet is kept for later, too
      Given a fresh concern about a 16-year-old student
      And a crime is planned, or somebody took part in a terrorist act: not sure
      And the police have been told
      When the policy is asked
      Then staff are asked to come back to the referral once the police know

    Scenario Outline: Every member of staff is asked, and a relative or the person themselves is not
      Given a crime is planned, or somebody took part in a terrorist act
      And the police have been told
      And <who> is asking
      When the policy is asked
      Then <about asking the police>

      Examples:
        | who                                | about asking the police                                                  |
        | the member of staff who noticed it | staff are asked to find out from the police whether a referral is wanted |
        | somebody on a colleague's behalf   | staff are asked to find out from the police whether a referral is wanted |
        | the safeguarding lead              | staff are asked to find out from the police whether a referral is wanted |
        | a relative or a friend             | nobody is asked to find out from the police whether a referral is wanted |
        | the person it is about             | nobody is asked to find out from the police whether a referral is wanted |

    Scenario: It holds while a referral runs already
      Given a referral about a 16-year-old student
      And the police have not answered yet
      And a crime is planned, or somebody took part in a terrorist act
      And the police have been told
      When the policy is asked
      Then staff are asked to find out from the police whether a referral is wanted
      And staff are asked to keep the referral to themselves for now

    Scenario: The family is not told, and the children's service is
      Given a checked concern about a 16-year-old student
      And a crime is planned, or somebody took part in a terrorist act
      And the police have been told
      When the policy is asked
      Then staff are asked to speak to children's services
      And to speak to children's services, staff read "While the police lead, tell the service and not the family."

  @rule:police-say-who-tells @rule:police-lead-it @rule:refer
  Rule: Once they agree the referral goes ahead, and they say who tells

    @point-2
    Scenario: A planned attack, and the police have agreed to a referral
      Given a checked concern about a 16-year-old student
      And a crime is planned, or somebody took part in a terrorist act
      And the police have been told
      And the police have said that a referral may go ahead
      And the person has been told: no
      And a parent or carer has been told: not possible just now
      And telling them would put somebody at risk: no
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to send the form
      And staff are asked to keep the referral to themselves for now
      And nobody is asked to agree who tells the person
      And nobody is asked to tell them when it becomes possible
      And nobody is asked to come back to the referral once the police know

    Scenario Outline: What the police agreed to counts only where they were told of it
      Given a checked concern about a 16-year-old student
      And <the danger>
      And <whether they know>
      And <whether they agree>
      When the policy is asked
      Then <about the form>

      Examples:
        | the danger                                                             | whether they know             | whether they agree                                    | about the form                   |
        | somebody could be hurt now or very soon                                | the police have been told     | the police have said that a referral may go ahead: no | staff are asked to send the form |
        | somebody could be hurt now or very soon                                | the police have been told: no | the police have said that a referral may go ahead     | nobody is asked to send the form |
        | somebody is about to travel to join a banned group, or to fight abroad | the police have been told     | the police have said that a referral may go ahead     | staff are asked to send the form |
        | somebody is about to travel to join a banned group, or to fight abroad | the police have been told     | the police have said that a referral may go ahead: no | nobody is asked to send the form |
        | somebody is about to travel to join a banned group, or to fight abroad | the police have been told: no | the police have said that a referral may go ahead     | nobody is asked to send the form |
        | a crime is planned, or somebody took part in a terrorist act           | the police have been told: no | the police have said that a referral may go ahead     | nobody is asked to send the form |

    Scenario Outline: After any danger the police say who tells
      Given a checked concern about a 16-year-old student
      And <the danger>
      And the police have been told
      And the police have said that a referral may go ahead
      When the policy is asked
      Then staff are asked to keep the referral to themselves for now
      And staff are not asked whether the person has been told
      And staff are not asked whether a parent or carer has been told

      Examples:
        | the danger                                                                       |
        | somebody could be hurt now or very soon                                          |
        | somebody could be hurt now or very soon: not sure                                |
        | somebody is about to travel to join a banned group, or to fight abroad           |
        | somebody is about to travel to join a banned group, or to fight abroad: not sure |
        | a crime is planned, or somebody took part in a terrorist act                     |
        | a crime is planned, or somebody took part in a terrorist act: not sure           |

    Scenario: Where no danger was answered, staff agree who tells
      Given a checked concern about a 16-year-old student
      And the person has been told: no
      And telling them would put somebody at risk: no
      When the policy is asked
      Then staff are asked to agree who tells the person
      And nobody is asked to keep the referral to themselves for now

    Scenario: Where nothing is referred, there is no referral to keep quiet about
      Given a checked concern about a 16-year-old student
      And after checking the concern is still there: not sure
      And somebody could be hurt now or very soon
      And the police have been told
      When the policy is asked
      Then nobody is asked to keep the referral to themselves for now

  Rule: The question is asked only where it decides something

    Scenario Outline: Whether the police agree is asked after travel or a crime that they know of
      Given nothing points to danger
      And <the danger>
      And the police have been told: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | the danger                                                                       | answer | what is asked                                                |
        | somebody is about to travel to join a banned group, or to fight abroad           | yes    | staff are still asked whether the police agree to a referral |
        | somebody is about to travel to join a banned group, or to fight abroad: not sure | yes    | staff are still asked whether the police agree to a referral |
        | a crime is planned, or somebody took part in a terrorist act                     | yes    | staff are still asked whether the police agree to a referral |
        | a crime is planned, or somebody took part in a terrorist act: not sure           | yes    | staff are still asked whether the police agree to a referral |
        | a crime is planned, or somebody took part in a terrorist act                     | no     | staff are not asked whether the police agree to a referral   |
        | somebody could be hurt now or very soon                                          | yes    | staff are not asked whether the police agree to a referral   |

    Scenario: As long as nobody said whether the police know, what they agree to is not asked
      Given a crime is planned, or somebody took part in a terrorist act
      When the policy is asked
      Then staff are still asked whether the police have been told
      And staff are not asked whether the police agree to a referral
