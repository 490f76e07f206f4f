Feature: A man on probation
  A man of 23 speaks up for an attack, and is violent at home. A younger brother and sister live with him.

  Who: 23, probation
  Teaches: Children at home, an adult at risk, and why religion is not the ground
  Source: ho-guide-2009, "Information Sharing: Case Study"

  Scenario: The probation officer shares what was heard
    Given it is told: "A man of 23 was convicted of assault and of having a weapon, and sees his probation officer every week. He lives with his mother and with a younger brother and sister."
    And it is told: "At home he has grown more and more violent. His family is worried. They tell the officer that he thinks of little but religion, and reads for hours on the internet about it and about what terrorists do."
    And it is told: "In the weekly meetings he speaks up for the men who carried out the London bombings of 7 July 2005, and against the West."
    And it is told: "What the document leaves open is made up so that the story can go on. The brother and sister are under 18. He works with no children. The lead knows. There was no earlier worry of this kind. He has been told what is shared from the meetings. What his mother said was left out of that talk, so that he cannot hold it against her."
    And it is told: "He is violent at home: is somebody in danger now? Here his mother, who came to the officer with her worry, says that nothing has happened for weeks and that nobody is threatened today. Had she not been sure, the officer would have rung 999 first."
    And a concern about a 23-year-old client
    And nothing points to danger
    And the member of staff who noticed it is asking
    And open support for a violent cause was heard
    And extreme material was looked at or shared online
    And it would be worrying about anyone
    And the safeguarding lead has been spoken to
    And there is another safeguarding concern
    And the person is angry with family or friends
    And the person has been in trouble with the law
    And there were earlier concerns about the person: no
    And what else could explain it: "Anger at everybody since his conviction; the wish to provoke his officer. But he comes back to the bombings week after week."
    And after checking the concern is still there
    And somebody under 18 lives with the person
    And the person works with children, and the worry could bear on it: no
    And the person has been told
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And children's safeguarding runs beside this
    And staff are asked to contact the MASH
    And adult safeguarding runs beside this
    And staff are asked to contact adult safeguarding
    And the panel is asked to seek the person's consent before any support
    And nothing is left to ask
    And afterwards it is told: "Reading about religion is ordinary life, however much of it, and no part of the ground. What he said in favour of the men who bombed London would worry anybody, whoever had said it. The adult at risk is his mother."

  Scenario: Services meet
    Given it is told: "There was no Channel project in the area at the time. Police, housing and probation met, and that stands for the panel here."
    And it is told: "He agreed that they share what they knew, and a law on managing offenders allowed it too. The referral had not waited for it, and agreeing to share is not agreeing to support."
    And it is told: "When they met he still lived at home. So the follow-up asks again about the children there, and about other harm. His mother has nothing new to tell."
    And a referral about a 23-year-old client
    And nothing points to danger
    And there is another safeguarding concern
    And somebody under 18 lives with the person
    And the person works with children, and the worry could bear on it: no
    And the police asked the panel to look at how to help
    And the panel has not decided yet
    And there is something new since the referral: no
    When the policy is asked
    Then the panel looks at how to help
    And the police are asked to present the case to the panel
    And children's safeguarding runs beside this
    And adult safeguarding runs beside this
    And nobody is asked to agree a plan for support
    And nothing is left to ask
    And afterwards it is told: "He was found a place to live away from the family, and probation kept up its support. In time the worry about him faded."
