Feature: The people around the person
  Before anybody asks a child or the family, staff think of who could be listening. Where something points, or
  may point, to somebody the child lives with, the MASH is asked first, because a question could warn the
  household. Whoever already works with the person is told: they know more. For a child with a social worker,
  who has parental responsibility is found out before anybody is told.

  Source: assumption: Where the home may be the source, the MASH is asked before the child or the family
  Source: assumption: Whoever already works with the person is told
  Source: assumption: For a looked-after child, who has parental responsibility is asked first
  Source: assumption: Where the police, the MASH or the LADO are involved, they say who tells of the referral

  @rule:risk-at-home
  Rule: Where the home may be the source, the MASH is asked before the family

    @point-7
    Scenario: A nine-year-old, and a brother who may be the source
      Given a checked concern about a 9-year-old pupil
      And something may point to somebody at home
      When the policy is asked
      Then children's safeguarding runs beside this
      And staff are asked to call the MASH before anybody asks the family
      And to call the MASH before anybody asks the family, staff turn to the MASH
      And staff are asked to contact the MASH
      And one call is enough to call the MASH before anybody asks the family and to contact the MASH
      And nobody is asked to find out what the child meant

    Scenario Outline: Not being sure is treated as yes
      Given a checked concern about <whom>
      And something points to somebody at home: <answer>
      When the policy is asked
      Then <about asking first>
      And <about the MASH>

      Examples:
        | whom                             | answer   | about asking first                                              | about the MASH                                   |
        | a 15-year-old pupil              | no       | nobody is asked to call the MASH before anybody asks the family | children's safeguarding does not run beside this |
        | a 15-year-old pupil              | not sure | staff are asked to call the MASH before anybody asks the family | children's safeguarding runs beside this         |
        | a 15-year-old pupil              | yes      | staff are asked to call the MASH before anybody asks the family | children's safeguarding runs beside this         |
        | a patient whose age is not known | yes      | staff are asked to call the MASH before anybody asks the family | children's safeguarding runs beside this         |
        | an 18-year-old student           | yes      | nobody is asked to call the MASH before anybody asks the family | children's safeguarding does not run beside this |

    Scenario: As long as nobody asked about the home, nothing follows from it
      Given a checked concern about a 15-year-old pupil
      When the policy is asked
      Then nobody is asked to call the MASH before anybody asks the family

    Scenario Outline: It is asked while the concern may be there, and not once it was cleared
      Given a checked concern about a 15-year-old pupil
      And something points to somebody at home
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then <about asking first>

      Examples:
        | answer   | about asking first                                              |
        | no       | nobody is asked to call the MASH before anybody asks the family |
        | not sure | staff are asked to call the MASH before anybody asks the family |
        | yes      | staff are asked to call the MASH before anybody asks the family |

    Scenario: A danger does not put it off
      Given a checked concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      And something points to somebody at home
      When the policy is asked
      Then the first thing is to ring 999
      And staff are asked to call the MASH before anybody asks the family

    Scenario: After a referral the question was answered before
      Given a checked concern about a 15-year-old pupil
      And something points to somebody at home
      And the police have not answered yet
      When the policy is asked
      Then nobody is asked to call the MASH before anybody asks the family
      And children's safeguarding does not run beside this

  @rule:mash-says-who-tells
  Rule: Until the MASH agrees, nobody tells the family of the referral

    @point-12
    Scenario Outline: Where something points to the home, nobody tells
      Given a checked concern about a 15-year-old pupil
      And something points to somebody at home: <answer>
      And the person has been told: no
      And a parent or carer has been told: not possible just now
      And telling them would put somebody at risk: no
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And <about keeping it>
      And <about agreeing>
      And <about later>

      Examples:
        | answer   | about keeping it                                           | about agreeing                                | about later                                           |
        | no       | nobody is asked to keep the referral to themselves for now | staff are asked to agree who tells the person | staff are asked to tell them when it becomes possible |
        | not sure | staff are asked to keep the referral to themselves for now | nobody is asked to agree who tells the person | nobody is asked to tell them when it becomes possible |
        | yes      | staff are asked to keep the referral to themselves for now | nobody is asked to agree who tells the person | nobody is asked to tell them when it becomes possible |

    Scenario: It is not asked any more who was told
      Given a checked concern about a 15-year-old pupil
      And something points to somebody at home
      When the policy is asked
      Then staff are not asked whether the person has been told
      And staff are not asked whether a parent or carer has been told
      And to keep the referral to themselves for now, staff read "Wait until the MASH lets you tell them of the referral."

    Scenario Outline: Where nothing is referred, or it is about an adult, nothing is kept back for the home
      Given a checked concern about <whom>
      And something points to somebody at home
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then nobody is asked to keep the referral to themselves for now

      Examples:
        | whom                   | answer   |
        | a 15-year-old pupil    | not sure |
        | an 18-year-old student | yes      |

  @rule:known-worker
  Rule: Whoever already works with the person is told

    @point-7
    Scenario Outline: Each service knows the person in another way
      Given a checked concern about a 16-year-old young person
      And <who works with the person>
      When the policy is asked
      Then the lead is asked to tell whoever already works with the person

      Examples:
        | who works with the person                        |
        | a social worker works with the person            |
        | probation or youth justice works with the person |
        | the person is in custody                         |
        | a mental-health team works with the person       |

    Scenario Outline: Nobody does, or nobody asked
      Given a checked concern about a 16-year-old young person
      And <what is known>
      When the policy is asked
      Then nobody is asked to tell whoever already works with the person

      Examples:
        | what is known                        |
        | nobody works with the person already |
        | nothing points to danger             |

    Scenario Outline: They are told while the concern may be there
      Given a checked concern about a 30-year-old client
      And probation or youth justice works with the person
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer   | what is asked                                                   |
        | no       | nobody is asked to tell whoever already works with the person   |
        | not sure | the lead is asked to tell whoever already works with the person |
        | yes      | the lead is asked to tell whoever already works with the person |

    Scenario: What they know is named
      Given a checked concern about a 30-year-old client
      And probation or youth justice works with the person
      When the policy is asked
      Then to tell whoever already works with the person, staff read "probation or youth justice, who know the arrangements called MAPPA"

    Scenario: After a referral it was done before
      Given a checked concern about a 30-year-old client
      And probation or youth justice works with the person
      And the police have not answered yet
      When the policy is asked
      Then nobody is asked to tell whoever already works with the person

  @rule:parental-responsibility
  Rule: A child with a social worker may have another guardian

    @point-7
    Scenario: A looked-after child
      Given a checked concern about a 14-year-old pupil
      And a social worker works with the person
      When the policy is asked
      Then the lead is asked to find out who has parental responsibility
      And to find out who has parental responsibility, staff read "The parents, the council, or both may have it."

    Scenario Outline: Only for a child, and only with a social worker
      Given a checked concern about <whom>
      And <who works with the person>
      When the policy is asked
      Then <what is asked>

      Examples:
        | whom                             | who works with the person                        | what is asked                                                 |
        | a 17-year-old student            | a social worker works with the person            | the lead is asked to find out who has parental responsibility |
        | a patient whose age is not known | a social worker works with the person            | the lead is asked to find out who has parental responsibility |
        | an 18-year-old student           | a social worker works with the person            | nobody is asked to find out who has parental responsibility   |
        | a 17-year-old student            | probation or youth justice works with the person | nobody is asked to find out who has parental responsibility   |
        | a 17-year-old student            | nobody works with the person already             | nobody is asked to find out who has parental responsibility   |
        | a 17-year-old student            | nothing points to danger                         | nobody is asked to find out who has parental responsibility   |

    Scenario: Not where the worry was cleared
      Given a checked concern about a 14-year-old pupil
      And a social worker works with the person
      And after checking the concern is still there: no
      When the policy is asked
      Then nobody is asked to find out who has parental responsibility

    Scenario: Not after a referral
      Given a checked concern about a 14-year-old pupil
      And a social worker works with the person
      And the police have not answered yet
      When the policy is asked
      Then nobody is asked to find out who has parental responsibility

  Rule: Both questions are asked while the concern may be there

    Scenario Outline: The home is asked about for a child
      Given a checked concern about <whom>
      When the policy is asked
      Then <about the home>
      And staff are still asked who works with the person already

      Examples:
        | whom                             | about the home                                             |
        | a 15-year-old pupil              | staff are still asked whether something points to the home |
        | a patient whose age is not known | staff are still asked whether something points to the home |
        | an 18-year-old student           | staff are not asked whether something points to the home   |

    Scenario: Neither is asked once the worry was cleared, or before it was talked about
      Given a fresh concern about a 15-year-old pupil
      When the policy is asked
      Then staff are not asked whether something points to the home
      And staff are not asked who works with the person already
