Feature: A heated debate
  Young people disagree about borders, loudly, and volunteers ask what to report.

  Who: 14 and 15, youth club
  Teaches: A lawful opinion is no ground, and calling violence right is not an opinion set aside
  Source: assumption

  Scenario: One opinion
    Given it is told: "At the youth club's debate evening Fern, 15, says that no more people should be let into the country for ten years. Some clap, some boo."
    And it is told: "A volunteer dislikes what was said, and asks whether to report it. Nothing else is known about Fern."
    And a concern about a 15-year-old young person
    And nothing points to danger
    And the member of staff who noticed it is asking
    And all that was noticed is a political opinion
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    When the policy is asked
    Then nothing goes to Prevent
    And staff are asked to do nothing
    And nothing else is asked of anybody

  Scenario: The opposite opinion
    Given it is told: "Rowan, 14, answers that there should be no borders at all, and tells of a protest outside a government building, sitting down with a hundred others."
    And it is told: "Another volunteer dislikes that as much, and asks the same. Nothing else is known about Rowan."
    And a concern about another 14-year-old young person
    And nothing points to danger
    And the member of staff who noticed it is asking
    And all that was noticed is a peaceful protest
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    When the policy is asked
    Then nothing goes to Prevent
    And staff are asked to do nothing
    And nothing else is asked of anybody

  Scenario: Where an opinion ends
    Given it is told: "On the way out a third young person, 15, says of politicians on the other side: 'Somebody should burn their houses down. I would cheer.'"
    And it is told: "A volunteer waves it away as one more opinion, and talks it through with the club's lead at the door. There is no plan, and no one in danger. Nothing was noted before, nothing points to anybody at home, and nothing else is known."
    And a concern about another 15-year-old young person
    And nothing points to danger
    And the member of staff who noticed it is asking
    And violence was called right
    And it would be worrying about anyone: no
    And the safeguarding lead has been spoken to
    And staff stop here with a note for the lead: no
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person: no
    And what else could explain it: "Big talk among friends after a hot evening: nobody had ever heard such a thing from this young person. Or it was meant."
    And after checking the concern is still there: not sure
    And something points to somebody at home: no
    And nobody works with the person already
    When the policy is asked
    Then this is talked through with the Prevent team first
    And staff are asked to seek the Prevent team's advice
    And staff are asked to speak to children's services
    And nobody is asked to send the form
    And nothing is left to ask
    And afterwards it is told: "The volunteer said twice that nothing is left. The policy treats that as not being sure, because praise of violence is never set aside as an opinion. Nothing is sent: it is talked through."
