Feature: A weapon today
  A boy shows a knife, and writes that today they will be sorry. There is a call to make, and something to send.

  Who: 16, secondary school
  Teaches: Danger first: nothing is filled in before the call, and the referral comes after it
  Source: assumption

  Scenario: Ten past eight
    Given it is told: "Ten past eight. A girl shows her teacher what Alder, 16, posted an hour ago: a knife on a school desk, and under it 'today they will all be sorry'."
    And it is told: "For weeks he has posted from a forum in which men blame women for everything and praise somebody who killed."
    And it is told: "Perhaps it is show. Nobody has to know that to ring."
    And a concern about a 16-year-old pupil
    And somebody could be hurt now or very soon
    And somebody is about to travel to join a banned group, or to fight abroad: no
    And a crime is planned, or somebody took part in a terrorist act: not sure
    When the policy is asked
    Then the first thing is to ring 999
    And staff are asked to ring 999
    And staff are asked to tell the police
    And staff are asked to let the safeguarding lead know
    And nobody is asked to send the form
    And staff are still asked whether the police have been told
    And afterwards it is told: "The teacher rings at once, from the corridor, and stays on the line. Not one question more is answered before the call."

  Scenario: Once the police are there
    Given it is told: "The police stopped him at the gate, with the knife. Nobody was hurt. They have asked the school not to speak to him or his parents before they have."
    And it is told: "At eleven the lead, who has told the head, goes on where the teacher stopped, and comes to what the posts were about. What the teacher said of the danger stands. Nothing was noted about Alder before."
    And it is told: "Since spring he has sat alone at lunch. A friend comes by himself and says that Alder hurts himself at night, and that the forum cheers him on."
    And a concern about a 16-year-old pupil
    And somebody could be hurt now or very soon
    And somebody is about to travel to join a banned group, or to fight abroad: no
    And a crime is planned, or somebody took part in a terrorist act: not sure
    And the police have been told
    And the safeguarding lead is asking
    And a threat to harm somebody was heard
    And extreme material was looked at or shared online
    And open support for a violent cause was heard
    And it would be worrying about anyone
    And the head has been spoken to
    And there is another safeguarding concern
    And the person is lonely
    And there were earlier concerns about the person: no
    And what else could explain it: "A show, to be seen at last; a very bad spring. But he had the knife with him."
    And after checking the concern is still there
    And the person has been told: not possible just now
    And a parent or carer has been told: not possible just now
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to write down what the police said
    And staff are asked to send the form
    And staff are asked to tell them when it becomes possible
    And children's safeguarding runs beside this
    And staff are asked to contact the MASH
    And nobody is asked to ring 999
    And nothing is left to ask
