Feature: A misheard word
  A child of 5 seems to speak of a gun. Somebody finds out what was meant.

  Who: 5, primary school
  Teaches: Find out what a young child meant before anything else
  Source: assumption

  Scenario: What the teaching assistant heard
    Given it is told: "It is show and tell. Sorrel, 5, has brought nothing, and says: 'I got a new shooter for my birthday. It is red, and nobody can catch me!'"
    And it is told: "A teaching assistant, new this week, is startled, and writes the words down as they were heard. Nobody has been spoken to yet; the lead is in the building."
    And it is told: "The children laugh, nobody is afraid, and Sorrel shows an empty bag and empty hands. Sorrel threatened nobody: it is one word that does not fit. Sorrel is as cheerful as on any other day."
    And a concern about a 5-year-old pupil
    And nothing points to danger
    And the member of staff who noticed it is asking
    And something else was noticed: "one word, which sounded like a gun"
    And it would be worrying about anyone: not sure
    And nobody has been spoken to
    And the safeguarding lead can be reached today
    And staff stop here with a note for the lead
    And there is another safeguarding concern: no
    When the policy is asked
    Then this is talked through with the safeguarding lead first
    And staff are asked to talk to the safeguarding lead
    And nobody outside is contacted
    And nothing is left to ask

  Scenario: What Sorrel meant
    Given it is told: "The assistant goes to the lead, and the lead to the class teacher, who has known Sorrel for a year. At break the teacher says: 'Tell me about your birthday.' Sorrel draws a scooter with a bell."
    And it is told: "Sorrel says 'sh' for 'sc', as many children do at five, and overtakes everybody on it. Nothing was ever noted about Sorrel, who comes to school cheerful and well looked after."
    And it is told: "The assistant comes back to the questions. What was heard stays as it was written down. What it turned out to be is said at the end."
    And a concern about a 5-year-old pupil
    And nothing points to danger
    And the member of staff who noticed it is asking
    And something else was noticed: "one word, which sounded like a gun"
    And it would be worrying about anyone: not sure
    And the safeguarding lead has been spoken to
    And staff stop here with a note for the lead: no
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person: no
    And what else could explain it: "A scooter, red and fast."
    And after checking the concern is still there: no
    When the policy is asked
    Then nothing goes to Prevent
    And staff read "You checked, and there is an explanation"
    And staff are asked to note what was checked
    And nobody outside is contacted
    And nothing is left to ask

  Scenario: If nobody could tell
    Given it is told: "Suppose that the class teacher is ill. Sorrel says the word again to the lead, draws nothing, and runs off to play. Neither the lead nor anybody else can make it out. Nothing points to anybody at home, and no service knows the family. All else is as before."
    And a concern about a 5-year-old pupil
    And nothing points to danger
    And the member of staff who noticed it is asking
    And something else was noticed: "one word, which sounded like a gun"
    And it would be worrying about anyone: not sure
    And the safeguarding lead has been spoken to
    And staff stop here with a note for the lead: no
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person: no
    And what else could explain it: "A word that was misheard; a game; something seen on a screen. Nobody can tell."
    And after checking the concern is still there: not sure
    And something points to somebody at home: no
    And nobody works with the person already
    When the policy is asked
    Then this is talked through with the safeguarding lead first
    And staff are asked to find out what the child meant
    And staff are asked to note what was checked
    And staff are asked to come back if they notice something
    And nobody is asked to seek the Prevent team's advice
    And nobody is asked to speak to children's services
    And nobody is asked to send the form
    And nobody outside is contacted
    And nothing is left to ask
    And afterwards it is told: "It ends with the lead. Somebody whom Sorrel trusts asks once more, calmly, and what was checked is noted. One unclear word from a cheerful child of five is no reason to ring anybody outside. A threat would be another matter, and so would a hint that the word comes from somebody at home."
