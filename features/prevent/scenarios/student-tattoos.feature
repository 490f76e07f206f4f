Feature: A student with new tattoos
  A student changes within weeks, and so does what he says to others. Later, the police learn more.

  Who: a teenage student, age not known, college
  Teaches: Several changes together, and passing on what comes to light later
  Source: ho-toolkit, "Channel Case Study"

  Scenario: The college puts the pieces together
    Given it is told: "A student in his teens seems a different person within weeks: how he behaves, and how he looks. His head is shaved, and new tattoos are symbols of the extreme right."
    And it is told: "He talks more and more loudly to other students about race and religion."
    And it is told: "The document does not say how old he is, or where he studies. Here it is a college for students from 16 to 19, and his age is not to be found in a hurry."
    And it is told: "What else it leaves out is answered so that the story can go on. He says of some students that they do not belong here. The lead has talked with the head. Nothing was noted before. Of his home the college knows nothing that would point to anybody there, and nobody knows whether a child lives with him. No service has named him as theirs, he works nowhere, and nothing else is known of his life."
    And it is told: "Neither he nor his parents have been told. He might be glad to talk. He might also warn the people behind the symbols."
    And a concern about a student whose age is not known
    And nothing points to danger
    And the safeguarding lead is asking
    And symbols of an extreme group were seen
    And hostility to people seen as outsiders was noticed
    And it would be worrying about anyone
    And the head has been spoken to
    And there is another safeguarding concern: no
    And the person could be under 18: not sure
    And nothing else is known about the person's life
    And there were earlier concerns about the person: no
    And what else could explain it: "A new circle of friends; a fashion; the wish to provoke. A shaved head may be no more than that. The symbols and the words are harder to explain."
    And after checking the concern is still there
    And something points to somebody at home: no
    And nobody works with the person already
    And somebody under 18 lives with the person: not sure
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    And the person has been told: no
    And a parent or carer has been told: no
    And telling them would put somebody at risk: not sure
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to send the form
    And staff are asked to write down why nobody is told
    And staff are asked to find out the age
    And staff are asked to find out whether a child lives there
    And nothing is left to ask
    And afterwards it is told: "The college reports it to the police officer who coordinates Channel. A shaved head alone meant nothing. The symbols and the words are what staff wrote down."

  Scenario: What the police learn later
    Given it is told: "While it is being looked into, the police meet him in a city centre, handing out leaflets of the extreme right before a large public event. He tells them that he shares those views and is in such a group. The document tells of no crime."
    And it is told: "Nobody at the college knew of the leaflets when they referred him. What comes to light later goes to the Prevent team, whoever learns it; suppose that the college hears of it too."
    And it is told: "A first look says that Channel may be right for him, so the police ask the panel. It brings together police, children's safeguarding, the college, youth offending and a mentor who knows such groups. Here it has not decided yet."
    And a referral about a student whose age is not known
    And nothing points to danger
    And there is another safeguarding concern: no
    And the person could be under 18: not sure
    And the police asked the panel to look at how to help
    And the panel has not decided yet
    And there is something new since the referral
    When the policy is asked
    Then the panel looks at how to help
    And the police are asked to present the case to the panel
    And staff are asked to tell the Prevent team what is new
    And nobody is asked to make a new referral
    And nothing is left to ask

  Scenario: Months later
    Given it is told: "Over months of talks with the mentor it becomes clear that the student and his family are in difficulty. Adult safeguarding and social services join."
    And it is told: "The document does not say who agreed to support, or which of these needs were a child's. Here a parent has agreed, he may still be under 18, and a younger sister lives at home."
    And it is told: "He had been drinking. Here the college finds that out by itself: on some mornings he comes drunk."
    And a referral about a student whose age is not known
    And nothing points to danger
    And there is another safeguarding concern
    And the person could be under 18: not sure
    And somebody under 18 lives with the person
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    And the police asked the panel to look at how to help
    And the panel offers support
    And a parent or guardian agreed to support
    And support goes on
    And there is something new since the referral
    When the policy is asked
    Then the panel supports the person
    And the panel is asked to agree a plan for support
    And children's safeguarding runs beside this
    And staff are asked to contact the MASH
    And staff are asked to tell the Prevent team what is new
    And staff are asked to find out the age
    And nothing is left to ask
    And afterwards it is told: "His views changed, and so did the company he keeps: he broke with relatives and friends who were no good for him, and with the group's events and meetings. When the college first referred him, nothing had pointed to relatives. He had the tattoos removed, dealt with his drinking, saw a doctor, and stayed at college. For 18 months neither the police nor others had cause for worry. His family has help."
