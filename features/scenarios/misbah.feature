Feature: Misbah
  A teenager, unsure who he is, finds propaganda that gives him a cause. What he says in class worries his
  teachers.

  Who: a teenager, age not known, school
  Teaches: An age nobody knows counts as under 18, and the words count, not the faith
  Source: ho-members, "Case study: Channel intervention for ‘Misbah’"

  Scenario: The teachers share what they heard
    Given it is told: "Misbah, a British Muslim in his teens, is trying to find out who he is. Online he comes across propaganda of extremists."
    And it is told: "Bit by bit he takes their side. It lets him belong to something large, and points him somewhere. In lessons he says things about terrorism that worry his teachers."
    And it is told: "That he is a Muslim is not what worries them. Had another pupil said the same, they would worry just as much."
    And it is told: "The teachers go to their lead. They have not spoken to anybody else about it."
    And it is told: "The document gives no age, so it is not known here, and what else it leaves out is answered so that the story can go on: no child lives at home with him, he works with none, and the lead has told him and his mother."
    And a concern about a pupil whose age is not known
    And nothing points to danger
    And the safeguarding lead is asking
    And extreme material was shared online
    And open support for a violent cause was heard
    And it would be worrying about anyone
    And nobody has been spoken to
    And there is another safeguarding concern: no
    And the person could be under 18
    And the person needs to belong
    And there were earlier concerns about the person: no
    And what else could explain it: "The wish to shock; trying out who he is. But the material is still there, he sides with it, and he says so in class."
    And after checking the concern is still there
    And somebody under 18 lives with the person: no
    And the person works with children: no
    And the person has been told
    And a parent or carer has been told
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to find out the age
    And staff are asked to speak to children's services
    And nobody is asked to agree who tells the person
    And the panel is asked to seek a guardian's consent before any support
    And nothing is left to ask
    And afterwards it is told: "The school refers him to the Prevent team of the council."

  Scenario: Only his faith, and nothing else
    Given it is told: "Now leave out the propaganda and the words about terrorism. What is left: a boy who takes his faith seriously, prays, and wonders who he is."
    And a concern about a pupil
    And nothing points to danger
    And the safeguarding lead is asking
    And all that was noticed is prayer
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    When the policy is asked
    Then nothing goes to Prevent
    And staff are asked to do nothing
    And nothing is left to ask

  Scenario: He agreed, and that is not enough
    Given it is told: "Support is voluntary. The document does not say who agreed to it. Suppose that only Misbah has: nobody knows that he is 18, so a parent or guardian is asked too."
    And a referral about a pupil whose age is not known
    And nothing points to danger
    And there is another safeguarding concern: no
    And the person could be under 18
    And the police asked the panel to look at how to help
    And the panel offers support
    And the person agreed to support
    And there is something new since the referral: no
    When the policy is asked
    Then the panel asks for consent first
    And the panel is asked to seek a guardian's consent before any support
    And nothing is left to ask

  Scenario: The mentor
    Given it is told: "Suppose that a parent has agreed. Once a week Misbah sees a mentor whose background is like his own, and whom he comes to trust. They talk of faith, and of what he wants to become."
    And it is told: "A teacher at school backs him up."
    And a referral about a pupil whose age is not known
    And nothing points to danger
    And there is another safeguarding concern: no
    And the person could be under 18
    And the police asked the panel to look at how to help
    And the panel offers support
    And a parent or guardian agreed to support
    And support goes on
    And there is something new since the referral: no
    When the policy is asked
    Then the panel supports the person
    And the panel is asked to agree a plan for support
    And nothing is left to ask
    And afterwards it is told: "Misbah sees the world differently now. At university he studied how faiths can be reconciled, and he thinks of working against extremism himself."
