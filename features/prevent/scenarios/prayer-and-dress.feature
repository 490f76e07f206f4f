Feature: Prayer and dress
  Two students begin to live their faith openly, and a lecturer asks whether to report it.

  Who: 17 and 18, college
  Teaches: Faith and dress are ordinary life, whichever faith it is
  Source: assumption

  Scenario: A headscarf and a prayer room
    Given it is told: "Since the holidays Clover, 17, wears a headscarf. She asks for a quiet room to pray in at noon."
    And it is told: "A lecturer finds the change sudden, and asks whether to report it. Clover is cheerful, and her work is as good as ever. The lecturer knows of nothing else in her life."
    And a concern about a 17-year-old student
    And nothing points to danger
    And the member of staff who noticed it is asking
    And all that was noticed is a headscarf
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    When the policy is asked
    Then nothing goes to Prevent
    And staff read "This is ordinary life"
    And staff are asked to do nothing
    And nothing else is asked of anybody
    And nothing is left to ask

  Scenario: A baptism and a cross
    Given it is told: "Since the holidays Heath, 18, wears a large wooden cross. He was baptised, fasts before Easter, and reads scripture at lunch."
    And it is told: "The same lecturer finds this sudden too, and asks the same. Heath is cheerful, and his work is as good as ever. The lecturer knows of nothing else in his life."
    And a concern about another 18-year-old student
    And nothing points to danger
    And the member of staff who noticed it is asking
    And all that was noticed is a change of faith
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    When the policy is asked
    Then nothing goes to Prevent
    And staff read "This is ordinary life"
    And staff are asked to do nothing
    And nothing else is asked of anybody
    And nothing is left to ask
    And afterwards it is told: "Two students, two faiths, one answer. A change that is sudden is still ordinary life."
