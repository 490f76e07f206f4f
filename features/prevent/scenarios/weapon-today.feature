Feature: A weapon today
  A boy shows a knife, and writes that today they will be sorry. There is a call to make, and later something to send.

  Who: 16, secondary school
  Teaches: Danger first: nothing is filled in before the call, and nothing is sent before the police agree
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
    Given it is told: "The police stopped him at the gate, with the knife. Nobody was hurt. They have asked the school not to speak to him or his parents before they have. Of a referral nobody has said anything yet."
    And it is told: "At eleven the lead, who has told the head, goes on where the teacher stopped, and comes to what the posts were about. What the teacher said of the danger stands. Nothing was noted about Alder before."
    And it is told: "Since spring he has sat alone at lunch. A friend comes by himself and says that Alder hurts himself at night, and that the forum cheers him on. Nothing points to anybody at home. Alder has no job, helps nowhere, and is known to no service."
    And a concern about a 16-year-old pupil
    And somebody could be hurt now or very soon
    And somebody is about to travel to join a banned group, or to fight abroad: no
    And a crime is planned, or somebody took part in a terrorist act: not sure
    And the police have been told
    And the police have said that a referral may go ahead: no
    And the safeguarding lead is asking
    And a threat to harm somebody was heard
    And extreme material was looked at or shared online
    And open support for a violent cause was heard
    And it would be worrying about anyone
    And there is another safeguarding concern
    And the person is lonely
    And there were earlier concerns about the person: no
    And after checking the concern is still there
    And something points to somebody at home: no
    And nobody works with the person already
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    When the policy is asked
    Then the police are dealing with the danger
    And staff are asked to write down what the police said
    And staff are asked to find out from the police whether a referral is wanted
    And staff are asked to keep the referral to themselves for now
    And nobody is asked to ring 999
    And nobody is asked to send the form
    And nobody is asked to agree who tells the person
    And children's safeguarding runs beside this
    And staff are asked to contact the MASH
    And staff are asked to come back to the referral once the police know
    And nothing is left to ask
    And afterwards it is told: "The police lead, so the lead asks the officer, sends nothing, and tells nobody of a referral. But the MASH hears today that he hurts himself: that help waits for nobody."

  Scenario: The officer says yes
    Given it is told: "The next morning the officer rings. They want a referral, it may go today, and they will say when the family can hear of it. The lead goes back to the questions that were left open."
    And a concern about a 16-year-old pupil
    And somebody could be hurt now or very soon
    And somebody is about to travel to join a banned group, or to fight abroad: no
    And a crime is planned, or somebody took part in a terrorist act: not sure
    And the police have been told
    And the police have said that a referral may go ahead
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
    And something points to somebody at home: no
    And nobody works with the person already
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to write down what the police said
    And staff are asked to send the form
    And staff are asked to keep the referral to themselves for now
    And nobody is asked to agree who tells the person
    And nobody is asked to tell them when it becomes possible
    And children's safeguarding runs beside this
    And staff are asked to contact the MASH
    And nothing is left to ask
    And afterwards it is told: "The call came first, then the officer's yes, then the form. Who tells Alder and his parents of it, and when, is for the police to say. How he is can be talked about with them as always."
