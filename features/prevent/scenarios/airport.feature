Feature: A flight tonight
  A young man's sister comes to his workplace and says that he is leaving for a war.

  Who: 19, hospital kitchen
  Teaches: Travel is for the police at once, and suspicion is enough
  Source: assumption

  Scenario: What the sister says
    Given it is told: "Bracken, 19, works in the kitchen of a hospital. At four in the afternoon his sister stands at the door and asks for the shift leader."
    And the sister said: "His passport is gone, and his savings. There is a flight tonight. He has written to us that he is going to the fighting and that we must not look for him."
    And it is told: "The shift leader noticed nothing before, and does not know whether it is true. Nobody asks which side he would join: it makes no difference."
    And a concern about a 19-year-old colleague
    And somebody could be hurt now or very soon: no
    And somebody is about to travel to join a banned group, or to fight abroad: not sure
    And a crime is planned, or somebody took part in a terrorist act: no
    When the policy is asked
    Then the first thing is to tell the police
    And staff are asked to tell the police
    And staff are asked to let the safeguarding lead know
    And staff are still asked whether the police have been told

  Scenario: The police know
    Given it is told: "The shift leader rings 999, because it may be today, and gets through. The police ask that nobody rings Bracken, and have not said whether they want a referral. Only then come the other questions. Bracken is in charge of nobody here. Nothing else is known of his life."
    And a concern about a 19-year-old colleague
    And somebody could be hurt now or very soon: no
    And somebody is about to travel to join a banned group, or to fight abroad: not sure
    And a crime is planned, or somebody took part in a terrorist act: no
    And the police have been told
    And the police have said that a referral may go ahead: no
    And the member of staff who noticed it is asking
    And the person is not the manager, the lead or the head
    And nothing was noticed
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    When the policy is asked
    Then the police are dealing with the danger
    And staff are asked to write down what the police said
    And staff are asked to find out from the police whether a referral is wanted
    And staff are asked to keep the referral to themselves for now
    And staff are asked to let the safeguarding lead know
    And nobody is asked to send the form
    And nothing is left to ask

  Scenario: The police lead
    Given it is told: "Bracken was stopped at the airport and did not fly. The shift leader asked about a form, and sent none: the police made a referral of it themselves."
    And it is told: "A week later they say that they will lead on this themselves. Somebody in the kitchen would like to ask Bracken's friends a few questions."
    And a referral about a 19-year-old colleague
    And nothing points to danger
    And there is another safeguarding concern: no
    And the police will lead on this
    And there is something new since the referral: no
    When the policy is asked
    Then the police lead on this
    And staff are asked to answer the police where they ask
    And nobody is asked to present the case to the panel
    And nothing is left to ask
    And afterwards it is told: "So nobody in the kitchen asks his friends anything. Questions of that kind are for the police."
