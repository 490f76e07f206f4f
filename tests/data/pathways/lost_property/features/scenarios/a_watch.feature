Feature: A watch
  A watch lies under a bench.

  Who: a guard at the pool
  Teaches: What is worth much is locked up
  Source: assumption

  Scenario: Under the bench
    Given it is told: "A watch lies under the bench."
    And the thing lies here
    And it is worth much
    When the policy is asked
    Then it is kept
