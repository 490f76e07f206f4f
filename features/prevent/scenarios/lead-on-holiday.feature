Feature: The lead is on holiday
  Nobody can be reached at the youth club, and a volunteer is left with a worry. Months later there is something new.

  Who: 16, youth club
  Teaches: Do not wait for the lead, and come back when a closed case has something new
  Source: assumption

  Scenario: Nobody answers
    Given it is told: "Hazel, 16, comes to the youth club on Fridays, and reads out from a group chat: bosses and landlords are not people, and their cars and homes should burn."
    And the volunteer wrote: "She laughed, then said 'they will only listen to fire. I would help.' She did not say when or where."
    And it is told: "No day, no place, nobody named: the volunteer sees no plan, and nothing that is about to happen."
    And it is told: "The lead is abroad, and the deputy does not pick up. The volunteer has spoken to nobody yet. In the club's book there is no note about Hazel. Nothing points to anybody at home, she has no job and helps nowhere, and nothing else is known."
    And a concern about a 16-year-old young person
    And nothing points to danger
    And the member of staff who noticed it is asking
    And violence was called right
    And contact with an extreme group was noticed
    And it would be worrying about anyone
    And nobody has been spoken to
    And the safeguarding lead can be reached today: no
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person: no
    And what else could explain it: "Showing off; a slogan that she picked up. Or it was meant."
    And after checking the concern is still there: not sure
    And something points to somebody at home: no
    And nobody works with the person already
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    When the policy is asked
    Then this is talked through with the Prevent team first
    And staff are asked to seek the Prevent team's advice
    And staff are asked to let the safeguarding lead know
    And staff are asked to speak to children's services
    And nobody is asked to talk to the safeguarding lead
    And nobody is asked to send the form
    And nothing is left to ask
    And afterwards it is told: "The volunteer rings that evening and gives no name. A worry does not wait for somebody who is away, and asking for advice does not need a name. The lead or the deputy hears of it as soon as one of them can be reached."

  Scenario: The deputy calls back
    Given it is told: "On Saturday the deputy calls back and takes it over. The Prevent team, which the volunteer had rung, advised a referral if the worry stays."
    And it is told: "Two other volunteers heard Hazel say the same a week ago, and had told nobody. She says herself that she has been in that group chat since summer."
    And it is told: "The deputy rings her father and tells him that this is shared, and why. He thanks the deputy: he has been worried too, and would like to be there when Hazel is told. She has not been told yet."
    And a concern about a 16-year-old young person
    And nothing points to danger
    And the safeguarding lead is asking
    And violence was called right
    And contact with an extreme group was noticed
    And it would be worrying about anyone
    And the police Prevent team has been spoken to
    And the Prevent team advised a referral
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person
    And what else could explain it: "Showing off. But three people heard it on two evenings, and the chat is real."
    And after checking the concern is still there
    And something points to somebody at home: no
    And nobody works with the person already
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    And the person has been told: no
    And a parent or carer has been told
    And telling them would put somebody at risk: no
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to add what is known from before
    And staff are asked to send the form
    And staff are asked to agree who tells the person
    And nobody is asked to seek the Prevent team's advice
    And nothing is left to ask

  Scenario: Closed
    Given it is told: "In December the police answer: they see nothing for Prevent, and Hazel needs no other service."
    And a referral about a 16-year-old young person
    And nothing points to danger
    And there is another safeguarding concern: no
    And the police see nothing for Prevent
    And there are needs for another service: no
    And there is something new since the referral: no
    When the policy is asked
    Then the case is closed to Prevent
    And the police or the panel are asked to tell staff the outcome
    And nobody is asked to make a new referral
    And nothing is left to ask

  Scenario: Something new
    Given it is told: "In February Hazel brings a list of car parks. She says that grown men of the group have given her a bag to look after for 'some day, not now'."
    And it is told: "Nobody knows what is in it. The volunteer rings 999 at once and gets through. The police fetch it, and say that a new referral may go ahead. 'They closed the case,' says another volunteer, 'so we leave it.'"
    And a referral about a 16-year-old young person
    And somebody could be hurt now or very soon: not sure
    And somebody is about to travel to join a banned group, or to fight abroad: no
    And a crime is planned, or somebody took part in a terrorist act: not sure
    And the police have been told
    And the police have said that a referral may go ahead
    And there is another safeguarding concern
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    And the police see nothing for Prevent
    And there are needs for another service: no
    And there is something new since the referral
    When the policy is asked
    Then this is worth a new referral
    And staff are asked to make a new referral
    And staff are asked to tell the Prevent team what is new
    And staff are asked to write down what the police said
    And children's safeguarding runs beside this
    And staff are asked to contact the MASH
    And nothing is left to ask
    And afterwards it is told: "That a case was closed is no reason to keep quiet. And a child who is made to hide a bag for grown men may be in need of protection as well."

  Scenario: If her father had asked
    Given it is told: "Go back to the autumn. Suppose that Hazel's father had come across the group chat before anybody at the club did, and had opened this program himself. Nobody is in danger. He is worried, and does not want to get her into trouble."
    And nothing points to danger
    And a relative or a friend is asking
    When the policy is asked
    Then people to talk to are named, and no form
    And they are asked to ring the advice line
    And they are asked to talk to somebody whose job it is to help
    And nobody is asked to send the form
    And nothing is left to ask
    And afterwards it is told: "He is not asked to judge his daughter, or to fill in anything. He hears whom he can talk to: the advice line, which is meant for families, and somebody such as a teacher, a doctor or the club's lead."
