Feature: A man on probation
  A man of 23 speaks up for an attack, and is more and more violent at home. A younger brother and sister live there.

  Who: 23, probation
  Teaches: Violence at home is a concern of its own, children at home count, and religion is not the ground
  Source: ho-guide-2009, "Information Sharing: Case Study"

  Scenario: The probation officer shares what was heard
    Given it is told: "A man of 23 was convicted of assault and of having a weapon, and sees his probation officer every week. He lives with his mother and with a younger brother and sister."
    And it is told: "At home he has grown more and more violent. His family is worried. They tell the officer that he thinks of little but religion, and reads for hours on the internet about it and about what terrorists do."
    And it is told: "In the weekly meetings he speaks up for the men who carried out the London bombings of 7 July 2005, and against the West."
    And it is told: "What the document leaves open is made up so that the story can go on. The brother and sister are under 18. He works nowhere. The officer talks it through with the lead, who agrees that it should be shared. There was no earlier worry of this kind. He has been told what is shared from the meetings. What his mother said was left out of that talk, so that he cannot hold it against her."
    And it is told: "He is violent at home, and it gets worse: is somebody in danger now? The document does not say. Here the officer asks his mother first of all. He pushed her last week, she says. Nobody is threatened or afraid today, and tonight she and the two younger ones sleep at their aunt's. Had she not been sure, the officer would have rung 999 before anything else."
    And it is told: "That today is quiet does not settle it. Violence that comes back is a safeguarding concern, with Prevent or without it, and the officer says so."
    And a concern about a 23-year-old client
    And nothing points to danger
    And the member of staff who noticed it is asking
    And open support for a violent cause was heard
    And extreme material was looked at or shared online
    And it would be worrying about anyone
    And the safeguarding lead has been spoken to
    And staff stop here with a note for the lead: no
    And there is another safeguarding concern
    And the person is angry with family or friends
    And the person has been in trouble with the law
    And there were earlier concerns about the person: no
    And what else could explain it: "Anger at everybody since his conviction; the wish to provoke his officer. But he comes back to the bombings week after week."
    And after checking the concern is still there
    And probation or youth justice works with the person
    And somebody under 18 lives with the person
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    And the lead agrees with a referral
    And the person has been told
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And children's safeguarding runs beside this
    And staff are asked to contact the MASH
    And adult safeguarding runs beside this
    And staff are asked to contact adult safeguarding
    And the lead is asked to tell whoever already works with the person
    And staff are asked to see what support can be offered
    And the panel is asked to seek the person's consent before any support
    And nothing is left to ask
    And afterwards it is told: "Reading about religion is ordinary life, however much of it, and no part of the ground. What he said in favour of the men who bombed London would worry anybody, whoever had said it. The violence at home goes to the MASH, because of his brother and sister, and to adult safeguarding, because of his mother. The officer also does what the service asks where there is violence at home. And whoever decides at probation how he is supervised has to hear of all of it."

  Scenario: Services meet
    Given it is told: "There was no Channel project in the area at the time. Police, housing and probation met, and that stands for the panel here."
    And it is told: "He agreed that they share what they knew, and a law on managing offenders allowed it too. The referral had not waited for it, and agreeing to share is not agreeing to support."
    And it is told: "When they met he still lived at home. So the follow-up asks again about the children there, and about other harm. His mother has nothing new to tell."
    And a referral about a 23-year-old client
    And nothing points to danger
    And there is another safeguarding concern
    And somebody under 18 lives with the person
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
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
