Feature: The third time
  Three small worries about one pupil, months apart and each with another teacher.

  Who: 13, secondary school
  Teaches: Every cleared worry stays in sight, and one name can be spelt in three ways
  Source: assumption

  Scenario: The first time
    Given it is told: "In January Bryony, 13, shows a friend a clip of masked men with a black flag. Half her year has it, she says, and names the account that sent it to her. She puts the telephone away when asked."
    And it is told: "The teacher talks with the lead, who looks under her name: nothing was noted before, and nothing else is known of her life."
    And a concern about a 13-year-old pupil
    And nothing points to danger
    And the member of staff who noticed it is asking
    And extreme material was looked at or shared online
    And it would be worrying about anyone
    And the safeguarding lead has been spoken to
    And staff stop here with a note for the lead: no
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person: no
    And what else could explain it: "A clip that half her year has, and that she had not asked for."
    And after checking the concern is still there: no
    When the policy is asked
    Then nothing goes to Prevent
    And staff are asked to note what was checked
    And nobody is asked to tell the lead of the earlier concerns
    And nobody outside is contacted

  Scenario: In March and in June
    Given it is told: "In March she draws the same flag, from a picture that somebody sent her. It is from a film, she says. In June it is on her folder, printed out: the badge of her team in a game, she says, and somebody of the team sent it."
    And it is told: "The second teacher wrote a note in March. The third, in June, has talked with the lead's deputy, and remembers that there was something before. Nothing else is known of her life."
    And a concern about a 13-year-old pupil
    And nothing points to danger
    And the member of staff who noticed it is asking
    And symbols of an extreme group were seen
    And it would be worrying about anyone
    And the safeguarding lead has been spoken to
    And staff stop here with a note for the lead: no
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person
    And what else could explain it: "The badge of a team in a game, and in March a film."
    And after checking the concern is still there: no
    When the policy is asked
    Then this is talked through with the safeguarding lead first
    And staff are asked to tell the lead of the earlier concerns
    And staff are asked to note what was checked
    And nobody outside is contacted
    And nothing is left to ask
    And afterwards it is told: "Nothing is sent, and nobody outside hears of it. But the lead does, because only the lead sees all three."

  Scenario: The lead puts the three together
    Given it is told: "The lead looks under every spelling and finds a note each for Bryony, Briony and Bryonie. Side by side they name one account: it sent her the clip, the picture and the badge."
    And it is told: "The lead asks Bryony how she is. She is glad to tell: the account belongs to a grown man who writes to her every night, and says that she belongs with him and the men of the flag. He has asked where she lives."
    And it is told: "A man who grooms a child of 13 is for the police, and nobody knows what he plans. The lead rings 999 before anything else, and gets through. Then the lead tells the head. The police take it up that day, and speak with her and her mother themselves. They say that a referral may go ahead, and that they will say who hears of it, and when."
    And it is told: "Bryony has no friends in her year, and wants to belong somewhere. Nothing points to anybody at home, and no service knows her yet. Now the lead answers the other questions."
    And a concern about a 13-year-old pupil
    And somebody could be hurt now or very soon: not sure
    And somebody is about to travel to join a banned group, or to fight abroad: no
    And a crime is planned, or somebody took part in a terrorist act: not sure
    And the police have been told
    And the police have said that a referral may go ahead
    And the safeguarding lead is asking
    And extreme material was looked at or shared online
    And symbols of an extreme group were seen
    And pressure from extreme friends was noticed
    And it would be worrying about anyone
    And the head has been spoken to
    And there is another safeguarding concern
    And the person is lonely
    And the person needs to belong
    And there were earlier concerns about the person
    And what else could explain it: "A clip, a film, a game: each by itself may be no more. All three come from one man."
    And after checking the concern is still there
    And something points to somebody at home: no
    And nobody works with the person already
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to write down what the police said
    And staff are asked to keep the referral to themselves for now
    And staff are asked to add what is known from before
    And staff are asked to send the form
    And children's safeguarding runs beside this
    And nobody is asked to agree who tells the person
    And nothing is left to ask
    And afterwards it is told: "Had the police not agreed yet, nothing would be sent. Children's services hear of it the same day all the same, because a child needs help now."

  Scenario: Not for Channel
    Given it is told: "The man was arrested. The police asked the panel, and the panel decides that Channel is not the right help here. It decides that with tests of its own, and the lead does not repeat them."
    And it is told: "What was done to Bryony goes on to weigh on her, and she needs help with that. Children's services know her already. They do not know yet what the panel decided."
    And a referral about a 13-year-old pupil
    And nothing points to danger
    And there is another safeguarding concern
    And the police asked the panel to look at how to help
    And the panel decided that Channel is not the right help
    And there are needs for another service
    And there is something new since the referral: no
    When the policy is asked
    Then another service takes this up
    And the police or the panel are asked to pass the need on to another service
    And children's safeguarding runs beside this
    And nothing is left to ask
