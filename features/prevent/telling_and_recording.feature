Feature: Telling and recording
  A referral needs nobody's permission. Telling the person, and for a child a parent or carer, is still the
  usual way. It is left out where it would put somebody at risk, and then the reason is written down. The
  person's and the parent's being told are two different things. Telling never holds a referral up.

  Source: dfe-referral: The safeguarding lead makes the referral and speaks with the child and the parents
  Source: dfe-referral: Nobody is told where that would raise a risk
  Source: nhs-sharing-2022: Where somebody is not asked or told, the reason is recorded

  Background:
    Given a checked concern about a 15-year-old pupil

  @rule:agree-who-tells
  Rule: Where telling raises no risk, it is agreed who tells

    Scenario Outline: Either of them not being told is enough
      Given the person has been told: <the person>
      And a parent or carer has been told: <a parent>
      And telling them would put somebody at risk: no
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And <what is asked>

      Examples:
        | the person | a parent | what is asked                                 |
        | yes        | yes      | nobody is asked to agree who tells the person |
        | no         | yes      | staff are asked to agree who tells the person |
        | yes        | no       | staff are asked to agree who tells the person |
        | no         | no       | staff are asked to agree who tells the person |

    Scenario Outline: Only no risk is no risk, for the person and for a parent
      Given <who> has been told: no
      And telling them would put somebody at risk: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | who               | answer   | what is asked                                 |
        | the person        | no       | staff are asked to agree who tells the person |
        | the person        | not sure | nobody is asked to agree who tells the person |
        | the person        | yes      | nobody is asked to agree who tells the person |
        | a parent or carer | no       | staff are asked to agree who tells the person |
        | a parent or carer | not sure | nobody is asked to agree who tells the person |
        | a parent or carer | yes      | nobody is asked to agree who tells the person |

    Scenario Outline: Where telling is not possible, there is nothing to agree yet
      Given <who> has been told: not possible just now
      And telling them would put somebody at risk: no
      When the policy is asked
      Then nobody is asked to agree who tells the person

      Examples:
        | who               |
        | the person        |
        | a parent or carer |

    Scenario Outline: After a danger the police say who tells, so nothing is agreed here
      Given somebody could be hurt now or very soon
      And the police have been told
      And <who> has been told: no
      And telling them would put somebody at risk: no
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And nobody is asked to agree who tells the person

      Examples:
        | who               |
        | the person        |
        | a parent or carer |

    Scenario Outline: As long as nobody asked about the risk, nothing is agreed
      Given <who> has been told: no
      When the policy is asked
      Then nobody is asked to agree who tells the person

      Examples:
        | who               |
        | the person        |
        | a parent or carer |

    Scenario Outline: Where nothing is referred, nobody needs to be told
      Given after checking the concern is still there: not sure
      And <who> has been told: no
      And telling them would put somebody at risk: no
      When the policy is asked
      Then nobody is asked to agree who tells the person

      Examples:
        | who               |
        | the person        |
        | a parent or carer |

  @rule:do-not-tell
  Rule: Where telling may raise a risk, the reason is written down

    Scenario Outline: Not being sure is treated as yes, and the referral goes its way
      Given the person has been told: no
      And telling them would put somebody at risk: <answer>
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to send the form
      And <what is asked>

      Examples:
        | answer   | what is asked                                    |
        | no       | nobody is asked to write down why nobody is told |
        | not sure | staff are asked to write down why nobody is told |
        | yes      | staff are asked to write down why nobody is told |

    Scenario Outline: A parent who has not been told counts as well
      Given the person has been told
      And a parent or carer has been told: <a parent>
      And telling them would put somebody at risk: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | a parent | answer   | what is asked                                    |
        | no       | no       | nobody is asked to write down why nobody is told |
        | no       | not sure | staff are asked to write down why nobody is told |
        | no       | yes      | staff are asked to write down why nobody is told |
        | yes      | yes      | nobody is asked to write down why nobody is told |

    Scenario Outline: Where telling is not possible anyway, there is no reason to write down
      Given <who> has been told: not possible just now
      And telling them would put somebody at risk
      When the policy is asked
      Then nobody is asked to write down why nobody is told

      Examples:
        | who               |
        | the person        |
        | a parent or carer |

    Scenario Outline: As long as nobody asked about the risk, no reason is written down
      Given <who> has been told: no
      When the policy is asked
      Then nobody is asked to write down why nobody is told

      Examples:
        | who               |
        | the person        |
        | a parent or carer |

    Scenario Outline: Where nothing is referred, there is no reason to write down
      Given after checking the concern is still there: not sure
      And <who> has been told: no
      And telling them would put somebody at risk
      When the policy is asked
      Then nobody is asked to write down why nobody is told

      Examples:
        | who               |
        | the person        |
        | a parent or carer |

  @rule:tell-later
  Rule: Where telling is not possible just now, it is done later

    Scenario Outline: The person cannot be told just now
      Given the person has been told: <answer>
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And <what is asked>

      Examples:
        | answer                | what is asked                                         |
        | not possible just now | staff are asked to tell them when it becomes possible |
        | no                    | nobody is asked to tell them when it becomes possible |
        | yes                   | nobody is asked to tell them when it becomes possible |

    Scenario Outline: A parent or carer cannot be told just now
      Given the person has been told
      And a parent or carer has been told: <answer>
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And <what is asked>

      Examples:
        | answer                | what is asked                                         |
        | not possible just now | staff are asked to tell them when it becomes possible |
        | no                    | nobody is asked to tell them when it becomes possible |
        | yes                   | nobody is asked to tell them when it becomes possible |

    Scenario Outline: Where nothing is referred, nobody is told later either
      Given after checking the concern is still there: no
      And <who> has been told: not possible just now
      When the policy is asked
      Then nobody is asked to tell them when it becomes possible

      Examples:
        | who               |
        | the person        |
        | a parent or carer |

    Scenario: As long as nobody asked, nobody is told later
      When the policy is asked
      Then nobody is asked to tell them when it becomes possible

  @rule:refer
  Rule: The decision to share is recorded by the lead, and nobody's permission is waited for

    Scenario Outline: Whatever the answer about telling, the form goes and the decision is recorded
      Given the person has been told: <answer>
      And a parent or carer has been told: <answer>
      When the policy is asked
      Then staff are asked to send the form
      And the lead is asked to write down the decision to share

      Examples:
        | answer                |
        | yes                   |
        | no                    |
        | not possible just now |

    Scenario: Advice is no decision to share
      Given after checking the concern is still there: not sure
      When the policy is asked
      Then nobody is asked to write down the decision to share
