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
    And staff are still asked about hazardous materials

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
