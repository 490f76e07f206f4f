Feature: Another safeguarding concern
  Harm of another kind has its own service, beside Prevent and without waiting for it: children's
  safeguarding (the MASH) for somebody who is or may be under 18, adult safeguarding for an adult. The
  children at home of somebody a concern is about may need help too. The safeguarding lead hears of every
  other concern.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: devon-flowchart: An adult who lives with children is also for the MASH
  Source: assumption: The lead hears of danger and of every other safeguarding concern
  Source: ho-guide-2009, "Information Sharing: Case Study"

  @rule:child-safeguarding @rule:adult-safeguarding
  Rule: A child's harm is for the MASH, an adult's for adult safeguarding

    Scenario: A 17-year-old
      Given a checked concern about a 17-year-old student
      And there is another safeguarding concern
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And children's safeguarding runs beside this
      And staff are asked to contact the MASH
      And adult safeguarding does not run beside this
      And nobody is asked to contact adult safeguarding

    Scenario: An 18-year-old
      Given a checked concern about an 18-year-old student
      And there is another safeguarding concern
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And adult safeguarding runs beside this
      And staff are asked to contact adult safeguarding
      And children's safeguarding does not run beside this
      And nobody is asked to contact the MASH

    Scenario Outline: An age that is not known
      Given a concern about a patient whose age is not known
      And the person could be under 18: <answer>
      And there is another safeguarding concern
      When the policy is asked
      Then <about the MASH>
      And <about adult safeguarding>

      Examples:
        | answer   | about the MASH                      | about adult safeguarding                      |
        | no       | nobody is asked to contact the MASH | staff are asked to contact adult safeguarding |
        | not sure | staff are asked to contact the MASH | nobody is asked to contact adult safeguarding |
        | yes      | staff are asked to contact the MASH | nobody is asked to contact adult safeguarding |

    Scenario: An age that nobody was asked about
      Given a concern about a patient
      And there is another safeguarding concern
      When the policy is asked
      Then nobody is asked to contact the MASH
      And nobody is asked to contact adult safeguarding

    Scenario Outline: As long as nobody asked about another concern, neither is contacted
      Given a checked concern about <whom>
      When the policy is asked
      Then nobody is asked to contact the MASH
      And nobody is asked to contact adult safeguarding

      Examples:
        | whom                   |
        | a 17-year-old student  |
        | an 18-year-old student |

    Scenario Outline: Not being sure is treated as yes, for a child and for an adult
      Given a checked concern about <whom>
      And there is another safeguarding concern: <answer>
      When the policy is asked
      Then <about the MASH>
      And <about adult safeguarding>

      Examples:
        | whom                   | answer   | about the MASH                      | about adult safeguarding                      |
        | a 17-year-old student  | no       | nobody is asked to contact the MASH | nobody is asked to contact adult safeguarding |
        | a 17-year-old student  | not sure | staff are asked to contact the MASH | nobody is asked to contact adult safeguarding |
        | an 18-year-old student | no       | nobody is asked to contact the MASH | nobody is asked to contact adult safeguarding |
        | an 18-year-old student | not sure | nobody is asked to contact the MASH | staff are asked to contact adult safeguarding |

    Scenario: It does not wait for the police or for Prevent
      Given a concern about a 17-year-old student
      And somebody could be hurt now or very soon
      And there is another safeguarding concern
      When the policy is asked
      Then the first thing is to ring 999
      And children's safeguarding runs beside this

  @rule:other-safeguarding
  Rule: Where nothing is left for Prevent, the other concern is what counts

    Scenario Outline: Nothing was noticed for Prevent
      Given a concern about a 15-year-old pupil
      And nothing points to danger
      And nothing was noticed
      And there is another safeguarding concern: <answer>
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | answer   | the answer of the policy                    |
        | no       | there is no answer yet                      |
        | not sure | this is a need for support, not for Prevent |
        | yes      | this is a need for support, not for Prevent |

    Scenario: Only ordinary life was noticed
      Given a concern about a 15-year-old pupil
      And all that was noticed is a change of faith
      And there is another safeguarding concern
      When the policy is asked
      Then this is a need for support, not for Prevent

    Scenario: The worry for Prevent was cleared
      Given a checked concern about a 15-year-old pupil
      And after checking the concern is still there: no
      And there is another safeguarding concern
      When the policy is asked
      Then this is a need for support, not for Prevent

    Scenario: The worry for Prevent is still being talked through
      Given a checked concern about a 15-year-old pupil
      And after checking the concern is still there: not sure
      And there is another safeguarding concern
      When the policy is asked
      Then this is talked through with the Prevent team first

    Scenario: The worry for Prevent has not been talked about yet
      Given a fresh concern about a 15-year-old pupil
      And there is another safeguarding concern
      When the policy is asked
      Then there is no answer yet

    Scenario: Before anybody has asked what was noticed, nothing is ruled out
      Given a concern about a 15-year-old pupil
      And there is another safeguarding concern
      When the policy is asked
      Then there is no answer yet

  @rule:children-at-home @rule:children-at-home-unsure
  Rule: Children who live with the person may need help too

    Scenario Outline: Yes is for the MASH, not sure is found out, no is neither
      Given a checked concern about a 23-year-old patient
      And somebody under 18 lives with the person: <answer>
      When the policy is asked
      Then <about the MASH>
      And <about finding out>

      Examples:
        | answer   | about the MASH                      | about finding out                                       |
        | no       | nobody is asked to contact the MASH | nobody is asked to find out whether a child lives there |
        | not sure | nobody is asked to contact the MASH | staff are asked to find out whether a child lives there |
        | yes      | staff are asked to contact the MASH | nobody is asked to find out whether a child lives there |

    Scenario Outline: It is asked about an adult, and about somebody whose age is not known
      Given a checked concern about <whom>
      And somebody under 18 lives with the person
      When the policy is asked
      Then <about the MASH>

      Examples:
        | whom                             | about the MASH                      |
        | a patient                        | nobody is asked to contact the MASH |
        | a 17-year-old student            | nobody is asked to contact the MASH |
        | an 18-year-old student           | staff are asked to contact the MASH |
        | a patient whose age is not known | staff are asked to contact the MASH |

    Scenario Outline: A child's own home is not asked about in this way
      Given a checked concern about <whom>
      And somebody under 18 lives with the person: not sure
      When the policy is asked
      Then <about finding out>

      Examples:
        | whom                             | about finding out                                       |
        | a patient                        | nobody is asked to find out whether a child lives there |
        | a 17-year-old student            | nobody is asked to find out whether a child lives there |
        | an 18-year-old student           | staff are asked to find out whether a child lives there |
        | a patient whose age is not known | staff are asked to find out whether a child lives there |

    Scenario Outline: As long as nobody asked about the home, nothing follows from it
      Given a checked concern about <whom>
      When the policy is asked
      Then nobody is asked to contact the MASH
      And nobody is asked to find out whether a child lives there

      Examples:
        | whom                             |
        | an 18-year-old student           |
        | a patient whose age is not known |

    Scenario Outline: Another safeguarding concern is enough to ask about the home
      Given a concern about a 23-year-old patient
      And nothing points to danger
      And nothing was noticed
      And there is another safeguarding concern: <answer>
      And somebody under 18 lives with the person
      When the policy is asked
      Then <about the MASH>

      Examples:
        | answer   | about the MASH                      |
        | no       | nobody is asked to contact the MASH |
        | not sure | staff are asked to contact the MASH |
        | yes      | staff are asked to contact the MASH |

    Scenario: The MASH is told while the concern is still in doubt
      Given a checked concern about a 23-year-old patient
      And after checking the concern is still there: not sure
      And somebody under 18 lives with the person
      When the policy is asked
      Then children's safeguarding runs beside this

    Scenario Outline: A worry that was cleared says nothing about the children at home
      Given a checked concern about a 23-year-old patient
      And after checking the concern is still there: no
      And somebody under 18 lives with the person: <answer>
      When the policy is asked
      Then children's safeguarding does not run beside this
      And nobody is asked to find out whether a child lives there

      Examples:
        | answer   |
        | not sure |
        | yes      |
