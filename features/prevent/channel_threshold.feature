Feature: The Channel threshold
  After a referral the police look first. They may see nothing for Prevent, may lead on it themselves, or may
  ask a panel of local services, the Channel panel, to look at how to help. The assessment and the test for
  the panel are theirs: staff take the answer as it is, and nobody here repeats it. Being not for Prevent, or
  not for the panel, does not end a need for other help. Who disagrees with an outcome may say so.

  Source: ho-toolkit, "Local Authority Partnership Self-Assessment Tool"
  Source: kirklees-2022, "What is a Prevent referral?"
  Source: kirklees-2022, "What is Channel?"
  Source: derby, "What is Channel and how does it support Prevent?"
  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-toolkit, "Channel process"

  Background:
    Given a referral about a 15-year-old pupil

  @rule:waiting
  Rule: Until the police answer, staff wait, and may ask whether the referral arrived

    Scenario: No answer yet
      Given the police have not answered yet
      And there is another safeguarding concern: no
      And there is something new since the referral: no
      When the policy is asked
      Then this waits for the police
      And that is the whole answer
      And staff are asked to find out whether the referral arrived
      And nothing else is asked of anybody
      And nothing is left to ask

    Scenario Outline: Once the police have answered, nobody asks whether it arrived
      Given <what the police answered>
      When the policy is asked
      Then <the answer of the policy>
      And nobody is asked to find out whether the referral arrived

      Examples:
        | what the police answered                          | the answer of the policy       |
        | the police see nothing for Prevent                | the case is closed to Prevent  |
        | the police asked the panel to look at how to help | the panel looks at how to help |
        | the police will lead on this                      | the police lead on this        |

    Scenario: Before a referral nobody asks for an answer of the police
      When the policy is asked
      Then there is no answer yet
      And staff are not asked what the police answered
      And staff are not asked whether there is something new

    Scenario: A follow-up asks about danger, age and safeguarding, and what the police answered leads on
      Given the police asked the panel to look at how to help
      When the policy is asked
      Then staff are still asked what the panel decided
      And staff are still asked whether there is something new
      And staff are still asked about another safeguarding concern
      And staff are not asked what was noticed
      And staff are not asked about needs for another service
      And staff are not asked whether anybody agreed to support

  @rule:closed-by-police @rule:closed-with-needs
  Rule: What is not for Prevent is closed, and a need for other help is passed on

    Scenario Outline: Not being sure of other needs is treated as yes
      Given the police see nothing for Prevent
      And there are needs for another service: <answer>
      When the policy is asked
      Then <the answer of the policy>
      And the police or the panel are asked to tell staff the outcome
      And <about other needs>

      Examples:
        | answer   | the answer of the policy      | about other needs                                                        |
        | no       | the case is closed to Prevent | nobody is asked to pass the need on to another service                   |
        | not sure | another service takes this up | the police or the panel are asked to pass the need on to another service |
        | yes      | another service takes this up | the police or the panel are asked to pass the need on to another service |

    Scenario: As long as nobody asked about other needs, that question stays open
      Given the police see nothing for Prevent
      When the policy is asked
      Then the case is closed to Prevent
      And staff are still asked about needs for another service
      And staff are not asked what the panel decided
      And nobody is asked to pass the need on to another service

    Scenario: While the police have not answered, nothing is closed or passed on for them
      Given the police have not answered yet
      And there are needs for another service
      When the policy is asked
      Then this waits for the police
      And that is the whole answer
      And nobody is asked to tell staff the outcome
      And nobody is asked to pass the need on to another service

    Scenario: Another safeguarding concern does not close with the case
      Given the police see nothing for Prevent
      And there is another safeguarding concern
      When the policy is asked
      Then the case is closed to Prevent
      And children's safeguarding runs beside this
      And staff are asked to contact the MASH

  @rule:police-led @rule:panel-police-led
  Rule: Where the police lead, staff help them and keep out of their way

    Scenario: The police lead from the beginning
      Given the police will lead on this
      And there is another safeguarding concern: no
      And there is something new since the referral: no
      When the policy is asked
      Then the police lead on this
      And that is the whole answer
      And staff are asked to answer the police where they ask
      And nothing else is asked of anybody
      And nothing is left to ask

    Scenario: The panel hands the case to the police
      Given the police asked the panel to look at how to help
      And the panel handed the case to the police
      When the policy is asked
      Then the police lead on this
      And that is the whole answer
      And staff are asked to answer the police where they ask
      And nobody is asked to present the case to the panel

    Scenario: The panel still has the case
      Given the police asked the panel to look at how to help
      And the panel has not decided yet
      When the policy is asked
      Then the panel looks at how to help
      And nobody is asked to answer the police where they ask

    Scenario: What the panel said before counts no longer once the police closed it
      Given the police see nothing for Prevent
      And the panel handed the case to the police
      When the policy is asked
      Then the case is closed to Prevent
      And nobody is asked to answer the police where they ask

  @rule:channel-threshold
  Rule: Where the police ask the panel, the case is presented to it

    Scenario: The panel has not decided yet
      Given the police asked the panel to look at how to help
      And the panel has not decided yet
      When the policy is asked
      Then the panel looks at how to help
      And that is the whole answer
      And the police are asked to present the case to the panel
      And nothing else is asked of anybody

    Scenario: Nobody was asked what the panel decided, which counts the same
      Given the police asked the panel to look at how to help
      When the policy is asked
      Then the panel looks at how to help
      And the police are asked to present the case to the panel
      And staff are still asked what the panel decided

    Scenario Outline: The panel has decided
      Given the police asked the panel to look at how to help
      And <what the panel decided>
      When the policy is asked
      Then nobody is asked to present the case to the panel

      Examples:
        | what the panel decided                               |
        | the panel offers support                             |
        | the panel decided that Channel is not the right help |
        | the panel handed the case to the police              |

    Scenario Outline: Nothing goes to the panel that the police did not send there
      Given <what the police answered>
      And the panel has not decided yet
      When the policy is asked
      Then nobody is asked to present the case to the panel

      Examples:
        | what the police answered           |
        | the police have not answered yet   |
        | the police see nothing for Prevent |
        | the police will lead on this       |

    Scenario: Danger goes ahead of the panel
      Given the police asked the panel to look at how to help
      And somebody could be hurt now or very soon: not sure
      When the policy is asked
      Then the first thing is to ring 999
      And staff are asked to ring 999
      And the police are asked to present the case to the panel

  @rule:not-for-channel @rule:not-for-channel-with-needs
  Rule: What is not for the panel is closed, and a need for other help is passed on

    Scenario Outline: Not being sure of other needs is treated as yes here too
      Given the police asked the panel to look at how to help
      And the panel decided that Channel is not the right help
      And there are needs for another service: <answer>
      When the policy is asked
      Then <the answer of the policy>
      And the police or the panel are asked to tell staff the outcome
      And <about other needs>

      Examples:
        | answer   | the answer of the policy      | about other needs                                                        |
        | no       | the case is closed to Prevent | nobody is asked to pass the need on to another service                   |
        | not sure | another service takes this up | the police or the panel are asked to pass the need on to another service |
        | yes      | another service takes this up | the police or the panel are asked to pass the need on to another service |

    Scenario: As long as nobody asked about other needs, the panel's decision stands alone
      Given the police asked the panel to look at how to help
      And the panel decided that Channel is not the right help
      When the policy is asked
      Then the case is closed to Prevent
      And staff are still asked about needs for another service
      And nobody is asked to pass the need on to another service

    Scenario Outline: Needs are not passed on as long as the panel keeps the case
      Given the police asked the panel to look at how to help
      And <what the panel decided>
      And there are needs for another service
      When the policy is asked
      Then nobody is asked to tell staff the outcome
      And nobody is asked to pass the need on to another service

      Examples:
        | what the panel decided        |
        | the panel has not decided yet |
        | the panel offers support      |

    Scenario: The decision is looked at again later
      Given the police asked the panel to look at how to help
      And the panel decided that Channel is not the right help
      When the policy is asked
      Then the police are asked to plan to look again

    Scenario: What the panel said before counts no longer once the police closed it, so nobody looks again for it
      Given the police see nothing for Prevent
      And the panel decided that Channel is not the right help
      When the policy is asked
      Then the case is closed to Prevent
      And nobody is asked to plan to look again

    Scenario Outline: What is asked follows what the panel decided
      Given the police asked the panel to look at how to help
      And <what the panel decided>
      When the policy is asked
      Then <about other needs>
      And <about consent>

      Examples:
        | what the panel decided                               | about other needs                                     | about consent                                           |
        | the panel has not decided yet                        | staff are not asked about needs for another service   | staff are not asked whether anybody agreed to support   |
        | the panel handed the case to the police              | staff are not asked about needs for another service   | staff are not asked whether anybody agreed to support   |
        | the panel decided that Channel is not the right help | staff are still asked about needs for another service | staff are not asked whether anybody agreed to support   |
        | the panel offers support                             | staff are not asked about needs for another service   | staff are still asked whether anybody agreed to support |

    Scenario: What the panel said before counts no longer once the police lead
      Given the police will lead on this
      And the panel decided that Channel is not the right help
      And there are needs for another service
      When the policy is asked
      Then the police lead on this
      And that is the whole answer
      And nobody is asked to tell staff the outcome
      And nobody is asked to pass the need on to another service
