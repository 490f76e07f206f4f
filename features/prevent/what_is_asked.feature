Feature: What is asked
  The policy asks for no more than it needs. It says which questions are still open, in their order, and
  a question that can change nothing any more is not asked.

  Source: ho-guide-2009, "Necessary and proportionate"
  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"

  Rule: Safety is asked first, and everybody is asked about other safeguarding concerns

    Scenario: At the beginning
      When the policy is asked
      Then there is no answer yet
      And staff are still asked whether somebody could be hurt
      And staff are still asked whether somebody is about to travel
      And staff are still asked whether a crime is planned
      And staff are still asked who is asking
      And staff are still asked who it is about
      And staff are still asked what was noticed
      And staff are still asked about another safeguarding concern
      And staff are still asked what else is going on in the person's life
      And staff are not asked whether the police have been told
      And staff are not asked the age
      And staff are not asked where the person lives

    Scenario Outline: Whether the police know is asked only where something points to danger
      Given nothing points to danger
      And a crime is planned, or somebody took part in a terrorist act: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer   | what is asked                                           |
        | no       | staff are not asked whether the police have been told   |
        | not sure | staff are still asked whether the police have been told |
        | yes      | staff are still asked whether the police have been told |

    Scenario: Whom to talk to and what could explain it wait until the police know of a danger
      Given a fresh concern about a pupil
      And somebody could be hurt now or very soon
      When the policy is asked
      Then staff are still asked whether the police have been told
      And staff are not asked who has been spoken to
      And staff are not asked what else could explain it

    Scenario: They wait as well while nobody has said whether there is danger
      Given a concern about a pupil
      And symbols of an extreme group were seen
      And it would be worrying about anyone
      When the policy is asked
      Then staff are still asked whether somebody could be hurt
      And staff are not asked who has been spoken to
      And staff are not asked what else could explain it

    Scenario Outline: Another safeguarding concern needs the age, and nothing else does where nothing was noticed
      Given nothing points to danger
      And nothing was noticed
      And there is another safeguarding concern: <answer>
      When the policy is asked
      Then <about the age>

      Examples:
        | answer   | about the age                 |
        | no       | staff are not asked the age   |
        | not sure | staff are still asked the age |
        | yes      | staff are still asked the age |

  Rule: What is over is not asked about

    Scenario: After a referral nobody is asked again who it is about and what was noticed
      Given nothing points to danger
      And the police have not answered yet
      When the policy is asked
      Then staff are not asked who is asking
      And staff are not asked who it is about
      And staff are not asked what was noticed
      And staff are still asked the age
      And staff are still asked whether there is something new

    Scenario: Where nothing was noticed, nothing is asked about the person
      Given nothing points to danger
      And the member of staff who noticed it is asking
      And a concern about a pupil
      And nothing was noticed
      And nothing else is known about the person's life
      And there is another safeguarding concern: no
      When the policy is asked
      Then nothing is left to ask

    Scenario: Where something was noticed, the first thing is whether it would be worrying about anyone
      Given nothing points to danger
      And symbols of an extreme group were seen
      When the policy is asked
      Then staff are still asked whether it would be worrying about anyone
      And staff are not asked who has been spoken to
      And staff are not asked whether the concern is still there

    Scenario: Ordinary life is asked no further
      Given nothing points to danger
      And a concern about a pupil
      And the member of staff who noticed it is asking
      And all that was noticed is prayer
      And nothing else is known about the person's life
      And there is another safeguarding concern: no
      When the policy is asked
      Then nothing is left to ask

    Scenario: A concern told from the beginning is asked about in full
      Given a concern about a pupil
      And nothing points to danger
      And symbols of an extreme group were seen
      And it would be worrying about anyone
      When the policy is asked
      Then staff are still asked who has been spoken to
      And staff are still asked the age
      And staff are still asked whether the concern is still there

    Scenario: The same in short: such a concern is called fresh in these pages
      Given a fresh concern about a pupil
      When the policy is asked
      Then staff are still asked who has been spoken to
      And staff are still asked the age
      And staff are still asked about earlier concerns
      And staff are still asked what else could explain it
      And staff are still asked whether the concern is still there
      And staff are not asked whether the lead can be reached
      And staff are not asked whether somebody under 18 lives there

  Rule: Whoever can stop with a note for the lead is asked less

    Scenario Outline: Stopping is offered where the lead can be reached
      Given a fresh concern about a pupil
      And nobody has been spoken to
      And the safeguarding lead can be reached today: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer | what is asked                                     |
        | yes    | staff are still asked whether to stop with a note |
        | no     | staff are not asked whether to stop with a note   |

    Scenario: Whether the lead can be reached is asked where nobody was spoken to
      Given a fresh concern about a pupil
      And nobody has been spoken to
      When the policy is asked
      Then staff are still asked whether the lead can be reached
      And staff are not asked whether to stop with a note

    Scenario: After "go on", everything is asked that the note would have left to the lead
      Given a fresh concern about a pupil
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      And staff stop here with a note for the lead: no
      When the policy is asked
      Then staff are still asked what else is going on in the person's life
      And staff are still asked about earlier concerns
      And staff are still asked what else could explain it
      And staff are still asked whether the concern is still there

    Scenario Outline: Whoever told the lead may stop with a note as well
      Given a fresh concern about a pupil
      And <who> is asking
      And the safeguarding lead has been spoken to
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                                | what is asked                                     |
        | the member of staff who noticed it | staff are still asked whether to stop with a note |
        | somebody on a colleague's behalf   | staff are still asked whether to stop with a note |
        | the safeguarding lead              | staff are not asked whether to stop with a note   |

    Scenario: After "stop", the note needs two more answers
      Given a fresh concern about a pupil
      And the member of staff who noticed it is asking
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      And staff stop here with a note for the lead
      When the policy is asked
      Then staff are still asked about another safeguarding concern
      And staff are still asked the age
      And staff are not asked what else is going on in the person's life
      And staff are not asked about earlier concerns
      And staff are not asked what else could explain it
      And staff are not asked whether the concern is still there

  Rule: The questions about children and about telling follow from the answers

    Scenario Outline: Who lives with the person, and the person's work, are asked about adults
      Given a checked concern about <whom>
      When the policy is asked
      Then <about the home>
      And <about the work>

      Examples:
        | whom                             | about the home                                              | about the work                                               |
        | a 15-year-old pupil              | staff are not asked whether somebody under 18 lives there   | staff are not asked whether the person works with children   |
        | a 17-year-old student            | staff are not asked whether somebody under 18 lives there   | staff are still asked whether the person works with children |
        | an 18-year-old student           | staff are still asked whether somebody under 18 lives there | staff are still asked whether the person works with children |
        | a patient whose age is not known | staff are still asked whether somebody under 18 lives there | staff are still asked whether the person works with children |

    Scenario Outline: Another safeguarding concern asks about the work of those whom it can be about
      Given a concern about <whom>
      And there is another safeguarding concern
      When the policy is asked
      Then <about children>
      And <about adults>

      Examples:
        | whom                | about children                                             | about adults                                                           |
        | a child             | staff are not asked whether the person works with children | staff are not asked whether the person works with adults who need care |
        | a 9-year-old child  | staff are not asked whether the person works with children | staff are not asked whether the person works with adults who need care |
        | a 15-year-old child | staff are not asked whether the person works with children | staff are not asked whether the person works with adults who need care |

    Scenario: As long as nobody said who it is about, the work is not asked about
      Given there is another safeguarding concern
      When the policy is asked
      Then staff are not asked whether the person works with children
      And staff are not asked whether the person works with adults who need care

    Scenario: Somebody whose age is not known, and who cannot be under 18, may work with children or adults
      Given a concern about a pupil whose age is not known
      And the person could be under 18: no
      And there is another safeguarding concern: not sure
      When the policy is asked
      Then staff are still asked whether the person works with children
      And staff are still asked whether the person works with adults who need care

    Scenario: After a referral nobody asks about the home without another concern
      Given a referral about a patient whose age is not known
      And the police see nothing for Prevent
      When the policy is asked
      Then staff are not asked whether somebody under 18 lives there

    Scenario: As long as nobody gave an age, neither is asked about
      Given a checked concern about a pupil
      When the policy is asked
      Then staff are still asked the age
      And staff are not asked whether somebody under 18 lives there
      And staff are not asked whether the person works with children

    Scenario: Whether somebody could be under 18 is asked where the age is not known
      Given a checked concern about a patient whose age is not known
      When the policy is asked
      Then staff are still asked whether the person could be under 18

    Scenario Outline: Whether somebody could be under 18 is not asked where the age is known
      Given a checked concern about <whom>
      When the policy is asked
      Then staff are not asked whether the person could be under 18

      Examples:
        | whom                   |
        | a 9-year-old child     |
        | a 15-year-old pupil    |
        | a 17-year-old student  |
        | an 18-year-old student |

    Scenario Outline: A parent or carer is asked about for a child
      Given a checked concern about <whom>
      When the policy is asked
      Then staff are still asked whether the person has been told
      And <about a parent>

      Examples:
        | whom                             | about a parent                                                |
        | a 17-year-old student            | staff are still asked whether a parent or carer has been told |
        | an 18-year-old student           | staff are not asked whether a parent or carer has been told   |
        | a patient whose age is not known | staff are still asked whether a parent or carer has been told |

    Scenario Outline: The risk of telling is asked where somebody was not told
      Given a checked concern about an 18-year-old student
      And the person has been told: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer                | what is asked                                       |
        | yes                   | staff are not asked whether telling raises a risk   |
        | not possible just now | staff are not asked whether telling raises a risk   |
        | no                    | staff are still asked whether telling raises a risk |

    Scenario: The risk is asked about as well where only a parent or carer was not told
      Given a checked concern about a 17-year-old student
      And the person has been told
      And a parent or carer has been told: no
      When the policy is asked
      Then staff are still asked whether telling raises a risk

    Scenario Outline: Where a parent or carer was told, or cannot be told, the risk is not asked about
      Given a checked concern about a 17-year-old student
      And a parent or carer has been told: <answer>
      When the policy is asked
      Then staff are not asked whether telling raises a risk

      Examples:
        | answer                |
        | yes                   |
        | not possible just now |

    Scenario: Telling is not asked about where nothing is referred
      Given a checked concern about a 17-year-old student
      And after checking the concern is still there: not sure
      When the policy is asked
      Then staff are not asked whether the person has been told
      And staff are not asked whether a parent or carer has been told
