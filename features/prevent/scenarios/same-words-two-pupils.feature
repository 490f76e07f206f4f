Feature: The same words from two pupils
  Two pupils say the same sentence on the same morning. Their teachers and the lead talk.

  Who: 14, secondary school
  Teaches: The same words lead to the same answer, whoever says them
  Source: assumption

  Scenario: Linden
    Given it is told: "The morning after an attack at a bus stop was in the news, Linden, 14, says in class: 'Whoever did that was right. There should be more.'"
    And it is told: "Linden came to the school two years ago from another country, speaks another language at home, and prays at noon."
    And it is told: "No name, no day, no plan. The teacher and the lead talk it through together. Nothing was noted before, nothing points to anybody at home, and nothing else is known."
    And a concern about a 14-year-old pupil
    And nothing points to danger
    And the member of staff who noticed it is asking
    And violence was called right
    And it would be worrying about anyone
    And the safeguarding lead has been spoken to
    And staff stop here with a note for the lead: no
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person: no
    And what else could explain it: "The wish to shock, on a morning on which everybody talks of it. Or it was meant. Nobody can tell yet."
    And after checking the concern is still there: not sure
    And something points to somebody at home: no
    And nobody works with the person already
    When the policy is asked
    Then this is talked through with the Prevent team first
    And staff are asked to seek the Prevent team's advice
    And staff are asked to speak to children's services
    And nobody is asked to send the form
    And nothing is left to ask

  Scenario: Juniper
    Given it is told: "In the next room Juniper, 14, says of the same attack: 'Whoever did that was right. There should be more.'"
    And it is told: "Juniper was born two streets away, plays in the town's band, and has an aunt on the council."
    And it is told: "No name, no day, no plan. The teacher and the lead talk it through together. Nothing was noted before, nothing points to anybody at home, and nothing else is known."
    And a concern about another 14-year-old pupil
    And nothing points to danger
    And the member of staff who noticed it is asking
    And violence was called right
    And it would be worrying about anyone
    And the safeguarding lead has been spoken to
    And staff stop here with a note for the lead: no
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person: no
    And what else could explain it: "The wish to shock, on a morning on which everybody talks of it. Or it was meant. Nobody can tell yet."
    And after checking the concern is still there: not sure
    And something points to somebody at home: no
    And nobody works with the person already
    When the policy is asked
    Then this is talked through with the Prevent team first
    And staff are asked to seek the Prevent team's advice
    And staff are asked to speak to children's services
    And nobody is asked to send the form
    And nothing is left to ask
    And afterwards it is told: "Nobody was asked where the two come from, what they speak at home, or whether they pray. No rule reads it, so the same words led to the same answer."
