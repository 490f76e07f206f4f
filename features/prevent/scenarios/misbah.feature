Feature: Misbah
  A teenager, unsure who he is, finds propaganda that gives him a cause. What he says in class worries his
  teachers.

  Who: a teenager, age not known, school
  Teaches: An age nobody knows counts as under 18, and the words count, not the faith
  Source: ho-members, "Case study: Channel intervention for ‘Misbah’"

  Scenario: The teachers share what they heard
    Given it is told: "Misbah, a British Muslim in his teens, is trying to find out who he is. Online he comes across propaganda of extremists."
    And it is told: "Bit by bit he takes their side. It gives him somewhere to belong, and something to aim at. In lessons he says things about terrorism that worry his teachers."
    And it is told: "The document does not say which things. Here he says of those behind an attack in the news: 'I am on their side. Somebody has to do it.' He speaks of no plan and no journey."
    And it is told: "The teachers go to their lead. They have not spoken to anybody else about it."
    And it is told: "The document gives no age. A school would find it in its records; here nobody has looked yet. What else it leaves out is made up so that the story can go on. Nothing was noted about Misbah before, and he comes to school rested and well looked after. Nothing points to anybody at home, no other child lives there, and no service knows him. He has no work, and helps nowhere. The lead has told him and his mother."
    And a concern about a pupil whose age is not known
    And nothing points to danger
    And the safeguarding lead is asking
    And extreme material was looked at or shared online
    And open support for a violent cause was heard
    And it would be worrying about anyone
    And nobody has been spoken to
    And there is another safeguarding concern: no
    And the person could be under 18
    And the person needs to belong
    And there were earlier concerns about the person: no
    And what else could explain it: "The wish to shock; trying out who he is. But he has said it in three lessons, and nobody laughed; asked by the lead, he says it again."
    And after checking the concern is still there
    And something points to somebody at home: no
    And nobody works with the person already
    And somebody under 18 lives with the person: no
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    And the person has been told
    And a parent or carer has been told
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to find out the age
    And staff are asked to speak to children's services
    And nobody is asked to agree who tells the person
    And the panel is asked to seek a guardian's consent before any support
    And nothing is left to ask
    And afterwards it is told: "The school refers him to the Prevent team of the council. That he is a Muslim is no part of the ground: had any other pupil said these words, the answers would be the same."

  Scenario: The same boy without the propaganda
    Given it is told: "Now leave out the propaganda and the words about terrorism. What is left: a boy who takes his faith seriously, and prays. He has friends, and gets on well."
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
    Given it is told: "The police ask the panel, and the panel offers support. It is voluntary. The document does not say who agreed to it. Suppose that only Misbah has, and that nobody has found out his age yet. Nothing is new."
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
    And afterwards it is told: "He may be under 18, and as long as nobody knows that he is not, his own yes is not enough: a parent or guardian is asked."

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
