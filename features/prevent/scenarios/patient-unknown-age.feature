Feature: A patient whose age nobody knows
  A nurse on a night shift hears something that worries her. There are no papers, and the lead is at home.

  Who: age not known, hospital ward
  Teaches: Until the age is known the person is treated as a child, and a night is no reason to wait
  Source: assumption

  Scenario: Three in the morning
    Given it is told: "A patient, found in a car park, gives the name Yarrow and no age. The wrist broke in a fall, Yarrow says. About older bruises, in the shape of fingers, Yarrow says nothing. Sixteen, thinks one nurse; twenty, thinks another."
    And the nurse wrote: "Said 'my friends online say the doctors and the judges have it coming, and they are right', and named a group I did not know."
    And it is told: "The lead cannot be reached before nine, the night manager is at an emergency, and the nurse has spoken to nobody yet. Nobody here knows anything of the time before. Yarrow works in a warehouse, says that no child lives at home, and has no social worker and no nurse. Nothing that was said points to anybody at home having part in such talk."
    And it is told: "Yarrow names no plan and no place, is calm, and thanked the doctor for the plaster. On the ward nobody from outside can reach Yarrow, and the bruises are not of tonight."
    And it is told: "At three in the morning three numbers still answer: the council's emergency duty team, which stands in for the MASH at night; 101, for the police and their Prevent team; and the advice line, which passes calls on to specialist officers outside its hours."
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
    And something points to somebody at home: no
    And nobody works with the person already
    And somebody under 18 lives with the person: no
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    When the policy is asked
    Then this is talked through with the Prevent team first
    And staff are asked to find out the age
    And children's safeguarding runs beside this
    And staff are asked to contact the MASH
    And staff are asked to speak to children's services
    And staff are asked to let the safeguarding lead know
    And adult safeguarding does not run beside this
    And nothing is left to ask
    And afterwards it is told: "The nurse makes two calls: 101, to ask the Prevent team, and the emergency duty team, about the bruises and about somebody who may be a child. Neither waits for the lead, or for a date of birth. At nine the lead hears of both."

  Scenario: The next day
    Given it is told: "An aunt comes with a passport: Yarrow is 19. She says that Yarrow lives with a man who hits, and with nobody else. The ward finds no earlier note, under any spelling. The Prevent team has the nurse's call of the night, and has not answered yet."
    And it is told: "The lead, the nurse and the ward manager talk it through. They asked Yarrow first, as is usual in health: Yarrow knows what they mean to share, and with whom, and does not mind. The ward is a safe place for now."
    And a concern about a 19-year-old patient
    And nothing points to danger
    And the safeguarding lead is asking
    And violence was called right
    And contact with an extreme group was noticed
    And it would be worrying about anyone
    And a line manager has been spoken to
    And the police Prevent team has been spoken to
    And the Prevent team has not answered yet
    And there is another safeguarding concern
    And nothing else is known about the person's life
    And there were earlier concerns about the person: no
    And what else could explain it: "Pain and shock. But Yarrow, rested, says the same the next day, and names the group again."
    And after checking the concern is still there
    And nobody works with the person already
    And somebody under 18 lives with the person: no
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    And the person has been told
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And adult safeguarding runs beside this
    And staff are asked to contact adult safeguarding
    And children's safeguarding does not run beside this
    And the panel is asked to seek the person's consent before any support
    And nothing is left to ask
    And afterwards it is told: "The team for children hears that Yarrow is 19, and adult safeguarding takes over. That Yarrow does not mind the sharing is no consent to support: for that the panel asks. And the form does not wait for the Prevent team to ring back."

  Scenario: Not for Prevent, and still in need of help
    Given it is told: "The police see nothing for Prevent. The friends online are two cousins, and the name of the group and the words come from a film. But Yarrow says now that the man did hit, and may do so again. Yarrow stays with the aunt, who lives alone, until there is help. Nothing else is new."
    And a referral about a 19-year-old patient
    And nothing points to danger
    And there is another safeguarding concern
    And somebody under 18 lives with the person: no
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    And the police see nothing for Prevent
    And there are needs for another service
    And there is something new since the referral: no
    When the policy is asked
    Then another service takes this up
    And the police or the panel are asked to pass the need on to another service
    And the police or the panel are asked to tell staff the outcome
    And adult safeguarding runs beside this
    And nothing is left to ask
