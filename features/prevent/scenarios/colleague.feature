Feature: A colleague
  A swimming teacher shares messages that praise violence. It is about staff, and about the children too.

  Who: 38, workplace (a leisure centre)
  Teaches: A colleague is treated like anybody else, work with children brings in the LADO, and nobody checks a concern about themselves
  Source: assumption

  Scenario: In the staff room
    Given it is told: "Aspen, 38, teaches children to swim. In the staff room Aspen shows messages of an extreme right-wing group on a phone, and says of an attack on a hostel that was in the news: 'it was overdue'."
    And the lifeguard wrote: "Monday 2 November, 7 in the morning. Three of us were there. Nothing was said of a plan. A badge with the group's sign was on the swimming bag."
    And it is told: "Aspen is a friend of many here. No child and no parent has ever complained. Nobody at work questions the children, or looks through the bag."
    And it is told: "The lifeguard tells the lead, and the lead tells the manager of the centre. Nobody knows of anything like it before. Aspen is in charge of nobody, lives alone, and is known to no service. The courses are for children only."
    And it is told: "Aspen has not been told. Aspen writes to the others in that group every day, and messages can be deleted in a minute."
    And a concern about a 38-year-old colleague
    And nothing points to danger
    And the safeguarding lead is asking
    And the person is not the manager, the lead or the head
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
    And nobody works with the person already
    And somebody under 18 lives with the person: no
    And the person works with children, and the worry could bear on it
    And the person works with adults who need care, and the worry could bear on it: no
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to send the form
    And staff are asked to keep the referral to themselves for now
    And nobody is asked to agree who tells the person
    And the LADO runs beside this
    And the lead is asked to contact the LADO
    And children's safeguarding does not run beside this
    And nothing is left to ask
    And afterwards it is told: "The questions were the same as for a pupil or a patient, friend or not. The LADO comes in because of the swimming lessons, and has a say in who tells Aspen, and when. Until then nobody does."

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

  Scenario: If Aspen had been the lead
    Given it is told: "Suppose that Aspen were the centre's safeguarding lead as well: the very person to whom everybody takes a worry. The lifeguard saw and heard the same, has spoken to nobody yet, and knows of no other worry."
    And it is told: "A deputy stands in for Aspen on some days, and answers to Aspen. The centre belongs to the council. Somebody senior there can be reached today."
    And a concern about a 38-year-old colleague
    And nothing points to danger
    And the member of staff who noticed it is asking
    And the person is the safeguarding lead or the head
    And violence was called right
    And symbols of an extreme group were seen
    And extreme material was looked at or shared online
    And contact with an extreme group was noticed
    And it would be worrying about anyone
    And nobody has been spoken to
    And the safeguarding lead can be reached today
    And staff stop here with a note for the lead
    And there is another safeguarding concern: no
    When the policy is asked
    Then this is talked through with somebody in the lead's place first
    And staff are asked to keep it from the person
    And the advice says "another senior person"
    And no text names the lead
    And nobody is asked to send the form
    And nothing is left to ask
    And afterwards it is told: "Nobody checks a concern about themselves, and nobody who answers to Aspen does either. So the note goes to the council, past Aspen and past the deputy, and the LADO can be asked too."
