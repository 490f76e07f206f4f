Feature: The police, now
  Somebody who may be about to leave for a war or a banned group, and a serious crime that is planned or
  done, are for the police before anything else. A suspicion is enough. A referral to Prevent waits until
  the police know; it is not forgotten. What the police said is written down.

  Source: ho-toolkit, "4. Referral Process"
  Source: northants-2019, "Prevent Programme"
  Source: kirklees-2022, "What is a Prevent referral?"
  Source: assumption: A call to the police is recorded

  @rule:travel-to-join
  Rule: A journey to join a banned group or a war is for the police at once

    Scenario Outline: A suspicion of a journey is enough
      Given nothing points to danger
      And somebody is about to travel to join a banned group, or to fight abroad: <answer>
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | answer   | the answer of the policy              |
        | no       | there is no answer yet                |
        | not sure | the first thing is to tell the police |
        | yes      | the first thing is to tell the police |

    Scenario: The lead hears of the journey beside the call
      Given somebody is about to travel to join a banned group, or to fight abroad
      When the policy is asked
      Then staff are asked at once to tell the police
      And staff are asked to let the safeguarding lead know

    Scenario Outline: Until staff have got through about the journey, that call stays the first thing
      Given somebody is about to travel to join a banned group, or to fight abroad
      And the police have been told: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer | what is asked                      |
        | no     | staff are asked to tell the police |
        | yes    | nobody is asked to tell the police |

    Scenario: Once the police know of the journey, they need not be told again
      Given somebody is about to travel to join a banned group, or to fight abroad
      And the police have been told
      When the policy is asked
      Then nobody is asked to tell the police

    Scenario: A journey to see family is no journey to a war
      Given nothing points to danger
      And all that was noticed is a journey to see family abroad
      When the policy is asked
      Then nobody is asked to tell the police

  @rule:planning-offence
  Rule: A serious crime that is planned or done is for the police at once

    Scenario Outline: A suspicion of a crime is enough
      Given nothing points to danger
      And a crime is planned, or somebody took part in a terrorist act: <answer>
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | answer   | the answer of the policy              |
        | no       | there is no answer yet                |
        | not sure | the first thing is to tell the police |
        | yes      | the first thing is to tell the police |

    Scenario: The lead hears of the crime beside the call
      Given a crime is planned, or somebody took part in a terrorist act
      When the policy is asked
      Then staff are asked to tell the police
      And staff are asked to let the safeguarding lead know

    Scenario Outline: Until staff have got through about the crime, that call stays the first thing
      Given a crime is planned, or somebody took part in a terrorist act
      And the police have been told: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer | what is asked                      |
        | no     | staff are asked to tell the police |
        | yes    | nobody is asked to tell the police |

    Scenario: Once the police know of the crime, they need not be told again
      Given a crime is planned, or somebody took part in a terrorist act
      And the police have been told
      When the policy is asked
      Then nobody is asked to tell the police

    Scenario: Somebody who could be hurt comes before a crime that is planned
      Given somebody could be hurt now or very soon
      And a crime is planned, or somebody took part in a terrorist act
      When the policy is asked
      Then the first thing is to ring 999
      And staff are asked to tell the police

  @rule:police-told
  Rule: What the police said is written down, and the lead is told

    Scenario Outline: After each kind of danger the call is recorded
      Given nothing points to danger
      And <the danger>
      And the police have been told
      When the policy is asked
      Then the police are dealing with the danger
      And staff are asked to write down what the police said
      And staff are asked to let the safeguarding lead know

      Examples:
        | the danger                                                                       |
        | somebody could be hurt now or very soon                                          |
        | somebody could be hurt now or very soon: not sure                                |
        | somebody is about to travel to join a banned group, or to fight abroad           |
        | somebody is about to travel to join a banned group, or to fight abroad: not sure |
        | a crime is planned, or somebody took part in a terrorist act                     |
        | a crime is planned, or somebody took part in a terrorist act: not sure           |

    Scenario: Where the police deal with the danger, support is offered beside it
      Given somebody could be hurt now or very soon
      And the police have been told
      And nothing was noticed
      And the person is lonely
      When the policy is asked
      Then the police are dealing with the danger
      And staff are asked to write down what the police said
      And staff are asked to see what support can be offered

    Scenario: A call that did not get through is not recorded as one that did
      Given somebody could be hurt now or very soon
      And the police have been told: no
      When the policy is asked
      Then nobody is asked to write down what the police said

    Scenario: A talk with the police about something else is no such call
      Given nothing points to danger
      And the police have been told
      When the policy is asked
      Then nobody is asked to write down what the police said

    Scenario: Where nothing points to danger there is no call to record
      Given a checked concern about a 15-year-old pupil
      When the policy is asked
      Then nobody is asked to write down what the police said

  @rule:refer-once-safe
  Rule: A referral waits until the police know, and is not forgotten

    Scenario: Before the police know, the concern is kept for later
      Given a fresh concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      When the policy is asked
      Then staff are asked to come back to the referral once the police know
      And nobody is asked to send the form

    Scenario Outline: It is kept for later as long as the concern has not gone
      Given a fresh concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer   | what is asked                                                     |
        | no       | nobody is asked to come back to the referral once the police know |
        | not sure | staff are asked to come back to the referral once the police know |
        | yes      | staff are asked to come back to the referral once the police know |

    Scenario: Once the police know, the referral goes on
      Given a checked concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      And the police have been told
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to write down what the police said
      And nobody is asked to come back to the referral once the police know

    Scenario: Where nothing points to danger there is nothing to wait for
      Given a fresh concern about a 15-year-old pupil
      When the policy is asked
      Then nobody is asked to come back to the referral once the police know

    Scenario: A call that did not get through is still to be made before anything is sent
      Given a checked concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      And the police have been told: no
      When the policy is asked
      Then staff are asked to come back to the referral once the police know
      And nobody is asked to send the form

    Scenario: Without a concern for Prevent there is nothing to come back to
      Given somebody could be hurt now or very soon
      And nothing was noticed
      When the policy is asked
      Then nobody is asked to come back to the referral once the police know
