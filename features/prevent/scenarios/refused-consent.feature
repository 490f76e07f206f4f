Feature: Support refused
  A tenant excuses arson for the sake of animals. The panel offers support, and she says no.

  Who: 31, council housing
  Teaches: Support is voluntary, and a refusal is not the end of help
  Source: assumption

  Scenario: The housing officer and the lead
    Given it is told: "Briar, 31, is a tenant. She has campaigned against animal testing for years, with leaflets and stalls."
    And the housing officer wrote: "She said 'whoever set fire to that laboratory did right, and next time there should be people in it'. On her table lay a flyer with the sign of a group that asks for exactly that."
    And it is told: "She names no place and no day, and nothing is being prepared as far as the officer can see. She says that nobody in power ever listened to her. Nothing like it was noted before. She lives alone, keeps well, works nights in a bakery, and is known to no service."
    And it is told: "The lead has talked with the officer and with the manager of both, and has told Briar what is to be shared, and why."
    And a concern about a 31-year-old tenant
    And nothing points to danger
    And the safeguarding lead is asking
    And violence was called right
    And symbols of an extreme group were seen
    And it would be worrying about anyone
    And a line manager has been spoken to
    And there is another safeguarding concern: no
    And the person feels treated unfairly
    And there were earlier concerns about the person: no
    And what else could explain it: "Anger after years of being ignored; a flyer that somebody handed her. But she wishes for people in the fire, and says so a second time when the lead rings her."
    And after checking the concern is still there
    And nobody works with the person already
    And somebody under 18 lives with the person: no
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    And the person has been told
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to seek the Prevent team's advice
    And staff are asked to send the form
    And the panel is asked to seek the person's consent before any support
    And nobody is asked to speak to children's services
    And nothing is left to ask
    And afterwards it is told: "Her campaign is her right, and no part of the ground. What is shared is what she said of people in a fire, and the flyer."

  Scenario: She says no
    Given it is told: "The police asked the panel, and the panel offers Briar a mentor. She says no, and she may. Nothing else has changed, and nobody has learned anything new."
    And a referral about a 31-year-old tenant
    And nothing points to danger
    And there is another safeguarding concern: no
    And the police asked the panel to look at how to help
    And the panel offers support
    And support was refused
    And there is something new since the referral: no
    When the policy is asked
    Then other help is offered in place of Channel
    And the panel is asked to see what other help can be offered
    And the panel is asked to consider whether the adult needs safeguarding
    And the police are asked to manage any risk that is left
    And the police are asked to plan to look again
    And nobody is asked to consider whether the child needs protection
    And nobody is asked to make a new referral
    And nothing is left to ask
    And afterwards it is told: "Her no is not held against her, and by itself it is no reason for a new referral. But if anybody learns something new, the Prevent team is told."

  Scenario: If she had been 17
    Given it is told: "Suppose that Briar were 17 and lived with her parents, and that they had agreed and then changed their minds. All else is as before."
    And a referral about a 17-year-old tenant
    And nothing points to danger
    And there is another safeguarding concern: no
    And the police asked the panel to look at how to help
    And the panel offers support
    And the agreement to support was taken back
    And there is something new since the referral: no
    When the policy is asked
    Then other help is offered in place of Channel
    And the panel is asked to consider whether the child needs protection
    And nobody is asked to consider whether the adult needs safeguarding
    And nothing is left to ask
