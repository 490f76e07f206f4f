Feature: Under 18
  Children have services of their own and more protection, so the policy asks for the age. The line is the
  18th birthday. Somebody whose age is not known is treated as a child until it is. Below 10, staff first
  find out what the child meant. Support through Channel needs a parent's or guardian's consent for a
  child; the panel asks for it, never frontline staff, and the referral does not wait for it.

  Source: ho-guide-2009, "Supporting vulnerable individuals"
  Source: derby, "How to make a prevent referral"
  Source: kirklees-2022, "What kind of support is offered via Channel?"
  Source: assumption: A young child is one under the age of criminal responsibility
  Source: assumption: Treated as a child until the age is known

  @rule:children-services @rule:guardian-consent-later @rule:own-consent-later
  Rule: The line is 18

    Scenario: A referral about a 17-year-old
      Given a checked concern about a 17-year-old student
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to speak to children's services
      And the panel is asked to seek a guardian's consent before any support
      And nobody is asked to seek the person's consent before any support

    Scenario: A referral about an 18-year-old
      Given a checked concern about an 18-year-old student
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And nobody is asked to speak to children's services
      And nobody is asked to seek a guardian's consent before any support
      And the panel is asked to seek the person's consent before any support

    Scenario: A referral about somebody whose age is not known
      Given a checked concern about a patient whose age is not known
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to speak to children's services
      And the panel is asked to seek a guardian's consent before any support
      And nobody is asked to seek the person's consent before any support

    Scenario Outline: Not known is treated as a child unless it cannot be one
      Given a checked concern about a patient whose age is not known
      And the person could be under 18: <answer>
      When the policy is asked
      Then <about children's services>
      And <about consent to support>

      Examples:
        | answer   | about children's services                       | about consent to support                                           |
        | no       | nobody is asked to speak to children's services | the panel is asked to seek the person's consent before any support |
        | not sure | staff are asked to speak to children's services | the panel is asked to seek a guardian's consent before any support |
        | yes      | staff are asked to speak to children's services | the panel is asked to seek a guardian's consent before any support |

    Scenario: A referral about a young child
      Given a checked concern about a 9-year-old child
      When the policy is asked
      Then staff are asked to speak to children's services
      And the panel is asked to seek a guardian's consent before any support

    Scenario: As long as nobody was asked about the age, nothing follows from it
      Given a checked concern about a patient
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And nobody is asked to speak to children's services
      And nobody is asked to seek a guardian's consent before any support
      And nobody is asked to seek the person's consent before any support

    Scenario Outline: Without a referral nobody is asked about consent to support
      Given a checked concern about <whom>
      And after checking the concern is still there: not sure
      When the policy is asked
      Then nobody is asked to speak to children's services
      And nobody is asked to seek a guardian's consent before any support
      And nobody is asked to seek the person's consent before any support

      Examples:
        | whom                   |
        | a 17-year-old student  |
        | an 18-year-old student |

  @rule:young-child
  Rule: Below 10, find out first what the child meant

    Scenario Outline: The line is 10
      Given a checked concern about <whom>
      And after checking the concern is still there: not sure
      When the policy is asked
      Then <what is asked>
      And <about children's services>

      Examples:
        | whom                | what is asked                                    | about children's services                       |
        | a 5-year-old pupil  | staff are asked to find out what the child meant | staff are asked to speak to children's services |
        | a 9-year-old pupil  | staff are asked to find out what the child meant | staff are asked to speak to children's services |
        | a 10-year-old pupil | nobody is asked to find out what the child meant | nobody is asked to speak to children's services |

    Scenario: Nobody takes somebody of unknown age for a young child
      Given a checked concern about a child whose age is not known
      When the policy is asked
      Then nobody is asked to find out what the child meant

    Scenario: A firm concern about a young child is shared, and the child's meaning comes first
      Given a checked concern about a 9-year-old child
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to find out what the child meant

    Scenario: Once it is clear what the child meant, nobody asks again
      Given a checked concern about a 9-year-old child
      And after checking the concern is still there: no
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to find out what the child meant

    Scenario: While the police do not know of a danger, that call comes first
      Given a checked concern about a 9-year-old child
      And somebody could be hurt now or very soon
      When the policy is asked
      Then nobody is asked to find out what the child meant

  @rule:confirm-age
  Rule: An age that is not known is found out from the records

    Scenario Outline: The age is looked up where it matters
      Given a checked concern about <whom>
      When the policy is asked
      Then <what is asked>

      Examples:
        | whom                             | what is asked                       |
        | a patient whose age is not known | staff are asked to find out the age |
        | a patient                        | nobody is asked to find out the age |
        | a 17-year-old student            | nobody is asked to find out the age |
        | an 18-year-old student           | nobody is asked to find out the age |

    Scenario Outline: It matters as long as the person could be under 18
      Given a checked concern about a patient whose age is not known
      And the person could be under 18: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer   | what is asked                       |
        | no       | nobody is asked to find out the age |
        | not sure | staff are asked to find out the age |
        | yes      | staff are asked to find out the age |

    Scenario: It matters for another safeguarding concern too
      Given a concern about a patient whose age is not known
      And nothing points to danger
      And nothing was noticed
      And there is another safeguarding concern
      When the policy is asked
      Then staff are asked to find out the age

    Scenario: It does not matter any more where the worry was cleared
      Given a checked concern about a patient whose age is not known
      And after checking the concern is still there: no
      And there is another safeguarding concern: no
      When the policy is asked
      Then nobody is asked to find out the age
