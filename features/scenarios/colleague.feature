Feature: A colleague
  A swimming teacher shares messages that praise violence. It is about staff, and about the children too.

  Who: 38, workplace (a leisure centre)
  Teaches: A colleague is treated like anybody else, and work with children brings in the LADO
  Source: assumption

  Scenario: In the staff room
    Given it is told: "Aspen, 38, teaches children to swim. In the staff room Aspen shows messages of an extreme right-wing group on a phone, and says of an attack on a hostel that was in the news: 'it was overdue'."
    And the lifeguard wrote: "Monday 2 November, 7 in the morning. Three of us were there. Nothing was said of a plan. A badge with the group's sign was on the swimming bag."
    And it is told: "Aspen is a friend of many here. No child and no parent has ever complained. Nobody at work questions the children, or looks through the bag."
    And it is told: "The lifeguard tells the lead, and the lead tells the manager of the centre. Nobody knows of anything like it before. Aspen lives alone."
    And it is told: "Aspen has not been told. Aspen writes to the others in that group every day, and messages can be deleted in a minute."
    And a concern about a 38-year-old colleague
    And nothing points to danger
    And the safeguarding lead is asking
    And violence was called right
    And symbols of an extreme group were seen
    And extreme material was looked at or shared online
    And contact with an extreme group was noticed
    And it would be worrying about anyone
    And a line manager has been spoken to
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person: no
    And what else could explain it: "A tasteless joke among friends; a badge worn for its looks. But the messages and the badge come from the same group, and Aspen praised an attack."
    And after checking the concern is still there
    And somebody under 18 lives with the person: no
    And the person works with children, and the worry could bear on it
    And the person has been told: no
    And telling them would put somebody at risk
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to send the form
    And staff are asked to write down why nobody is told
    And the LADO runs beside this
    And the lead is asked to contact the LADO
    And children's safeguarding does not run beside this
    And nothing is left to ask
    And afterwards it is told: "The questions were the same as for a pupil or a patient, friend or not. The LADO comes in because of the swimming lessons."

  Scenario: The panel hands it to the police
    Given it is told: "The police asked the panel. The panel looked, and handed it back for the police to lead. Aspen is not at work, and colleagues ask the lead why. The lead says nothing of it: the police may still need quiet. The LADO has known from the start, and nobody has learned anything new."
    And a referral about a 38-year-old colleague
    And nothing points to danger
    And there is another safeguarding concern: no
    And the police asked the panel to look at how to help
    And the panel handed the case to the police
    And there is something new since the referral: no
    When the policy is asked
    Then the police lead on this
    And staff are asked to answer the police where they ask
    And nobody is asked to agree a plan for support
    And nothing is left to ask
