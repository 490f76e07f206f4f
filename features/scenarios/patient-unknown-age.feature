Feature: A patient whose age nobody knows
  A nurse on a night shift hears something that worries her. There are no papers, and the lead is at home.

  Who: age not known, hospital ward
  Teaches: Until the age is known the person is treated as a child, and a night is no reason to wait
  Source: assumption

  Scenario: Three in the morning
    Given it is told: "A patient, found in a car park with a wrist broken in a fall and with older bruises, gives the name Yarrow and no age. Sixteen, thinks one nurse; twenty, thinks another."
    And the nurse wrote: "Said 'my friends online say the doctors and the judges have it coming, and they are right', and named a group I did not know."
    And it is told: "The lead cannot be reached before nine, and the nurse has spoken to nobody yet. Nothing is known of the time before. Yarrow says that no child lives at home, and works in a warehouse."
    And it is told: "Somebody has caused those bruises, but not tonight and not here. On the ward nobody can reach Yarrow, so nothing points to danger at this moment."
    And it is told: "At three in the morning two numbers still answer: the council's emergency team for children, which stands in for the MASH at night, and 101 for the police."
    And a concern about a patient whose age is not known
    And nothing points to danger
    And the member of staff who noticed it is asking
    And violence was called right
    And contact with an extreme group was noticed
    And it would be worrying about anyone
    And nobody has been spoken to
    And the safeguarding lead can be reached today: no
    And there is another safeguarding concern
    And the person could be under 18: not sure
    And nothing else is known about the person's life
    And there were earlier concerns about the person: not sure
    And what else could explain it: "Pain, shock, a feverish night; words picked up from somebody else."
    And after checking the concern is still there: not sure
    And somebody under 18 lives with the person: no
    And the person works with children: no
    When the policy is asked
    Then this is talked through with the Prevent team first
    And staff are asked to find out the age
    And children's safeguarding runs beside this
    And staff are asked to contact the MASH
    And adult safeguarding does not run beside this
    And nothing is left to ask

  Scenario: The next day
    Given it is told: "An aunt comes with a passport: Yarrow is 19, and lives with a man who hits, and with nobody else. Nothing was noted about Yarrow before."
    And it is told: "The lead, the nurse and the ward manager have talked, and are still worried about the group. Yarrow knows that they share it, and with whom. The ward is a safe place for now."
    And a concern about a 19-year-old patient
    And nothing points to danger
    And the safeguarding lead is asking
    And violence was called right
    And contact with an extreme group was noticed
    And it would be worrying about anyone
    And a line manager has been spoken to
    And there is another safeguarding concern
    And nothing else is known about the person's life
    And there were earlier concerns about the person: no
    And what else could explain it: "Pain and shock. But Yarrow says the same the next day, and names the group again."
    And after checking the concern is still there
    And somebody under 18 lives with the person: no
    And the person works with children: no
    And the person has been told
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And adult safeguarding runs beside this
    And staff are asked to contact adult safeguarding
    And children's safeguarding does not run beside this
    And the panel is asked to seek the person's consent before any support
    And nothing is left to ask

  Scenario: Not for Prevent, and still in need of help
    Given it is told: "The police see nothing for Prevent. The friends online are two cousins, and the words come from a film. But a man did hit Yarrow, and may do so again: that needs help from somebody else. Until then Yarrow stays with the aunt."
    And a referral about a 19-year-old patient
    And nothing points to danger
    And there is another safeguarding concern
    And somebody under 18 lives with the person: no
    And the person works with children: no
    And the police see nothing for Prevent
    And there are needs for another service
    And there is something new since the referral: no
    When the policy is asked
    Then another service takes this up
    And the police or the panel are asked to pass the need on to another service
    And the police or the panel are asked to tell staff the outcome
    And adult safeguarding runs beside this
    And nothing is left to ask
