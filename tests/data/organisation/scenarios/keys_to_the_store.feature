Feature: Keys to the store
  A warehouse worker of Acme Works, who does not exist. What the organisation adds stands beside what the policy
  asks, and takes nothing from it.

  Who: 34, warehouse
  Teaches: Access to hazardous materials is looked at beside a referral, and never before the police
  Source: acme.handbook

  Background:
    Given it is told: "Rowan, 34, has the keys to a store of solvents."

  Scenario: Access is looked at beside the referral
    Given a checked concern about a 34-year-old colleague
    And the person has access to hazardous materials at work
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to send the form
    And the lead is asked to tell the security lead of Acme Works
    And to tell the security lead of Acme Works, the lead turns to the security lead of Acme Works

  Scenario: It stands behind all that the policy asks
    Given a checked concern about a 34-year-old colleague
    And the person has access to hazardous materials at work
    When the policy is asked
    Then this is asked, in this order:
      | when      | who       | what                                         | with whom                       |
      | first     | staff     | seek the Prevent team's advice               | the Prevent team for advice     |
      | first     | the lead  | write down the decision to share             | nobody                          |
      | send      | staff     | check the completed form                     | nobody                          |
      | send      | staff     | send the form                                | the place where forms go        |
      | alongside | the lead  | tell the security lead of Acme Works         | the security lead of Acme Works |
      | later     | the panel | seek the person's consent before any support | nobody                          |

  Scenario: Nobody is told where there is no access
    Given a checked concern about a 34-year-old colleague
    And the person has access to hazardous materials at work: no
    When the policy is asked
    Then staff are asked to send the form
    And nobody is asked to tell the security lead of Acme Works

  Scenario: While it is not answered the policy asks all that it always asks
    Given a checked concern about a 34-year-old colleague
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to send the form
    And nobody is asked to tell the security lead of Acme Works
    And staff are still asked whether there is access to hazardous materials

  Scenario: Not sure counts as access
    Given a checked concern about a 34-year-old colleague
    And the person has access to hazardous materials at work: not sure
    When the policy is asked
    Then the lead is asked to tell the security lead of Acme Works

  Scenario: While there is danger the police decide who is told
    Given a checked concern about a 34-year-old colleague
    And somebody could be hurt now or very soon
    And the police have been told
    And the person has access to hazardous materials at work
    When the policy is asked
    Then nobody is asked to tell the security lead of Acme Works

  Scenario: Nobody is asked about it where nothing is referred
    Given nothing points to danger
    When the policy is asked
    Then staff are not asked whether there is access to hazardous materials

  Scenario: Nobody is told where nothing is referred
    Given nothing points to danger
    And the person has access to hazardous materials at work
    When the policy is asked
    Then nobody is asked to tell the security lead of Acme Works
