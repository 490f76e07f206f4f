Feature: Under 18
  Children have services of their own and more protection, so the policy asks for the age. The line is the
  18th birthday. Somebody whose age is not known is treated as a child until it is. Support through Channel needs a parent's or guardian's consent for a
  child; the panel asks for it, never frontline staff, and the referral does not wait for it.

  Source: ho-guide-2009, "Supporting vulnerable individuals"
  Source: derby, "How to make a prevent referral"
  Source: kirklees-2022, "What kind of support is offered via Channel?"
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
      Then nobody is asked to seek a guardian's consent before any support
      And nobody is asked to seek the person's consent before any support

      Examples:
        | whom                   |
        | a 17-year-old student  |
        | an 18-year-old student |

  @rule:children-services
  Rule: Children's services hear of a child where it is more than weak signs

    @point-7
    Scenario: A 14-year-old in doubt
      Given a checked concern about a 14-year-old pupil
      And after checking the concern is still there: not sure
      When the policy is asked
      Then this is talked through with the Prevent team first
      And staff are asked to speak to children's services

    Scenario Outline: Weak signs alone are not for them, unless the Prevent team advised a referral
      Given a concern about a 14-year-old pupil
      And nothing points to danger
      And <what was noticed>
      And it would be worrying about anyone
      And the police Prevent team has been spoken to
      And <what they advised>
      And after checking the concern is still there: not sure
      When the policy is asked
      Then <what is asked>

      Examples:
        | what was noticed                      | what they advised                     | what is asked                                   |
        | pulling away from friends was noticed | the Prevent team has not answered yet | nobody is asked to speak to children's services |
        | pulling away from friends was noticed | the Prevent team advised a referral   | staff are asked to speak to children's services |
        | symbols of an extreme group were seen | the Prevent team has not answered yet | staff are asked to speak to children's services |

    Scenario Outline: Once the police know, and before a danger is settled with them
      Given a concern about a 14-year-old pupil
      And a crime is planned, or somebody took part in a terrorist act
      And <whether they know>
      And <what was noticed>
      And it would be worrying about anyone
      And <what they advised>
      And after checking the concern is still there: not sure
      When the policy is asked
      Then <what is asked>

      Examples:
        | whether they know             | what was noticed                      | what they advised                     | what is asked                                   |
        | the police have been told     | symbols of an extreme group were seen | the Prevent team has not answered yet | staff are asked to speak to children's services |
        | the police have been told: no | symbols of an extreme group were seen | the Prevent team has not answered yet | nobody is asked to speak to children's services |
        | the police have been told     | pulling away from friends was noticed | the Prevent team has not answered yet | nobody is asked to speak to children's services |
        | the police have been told     | pulling away from friends was noticed | the Prevent team advised a referral   | staff are asked to speak to children's services |
        | the police have been told: no | pulling away from friends was noticed | the Prevent team advised a referral   | nobody is asked to speak to children's services |

    Scenario Outline: Not for an adult, and not where the worry was cleared
      Given a checked concern about <whom>
      And the police have been told
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then nobody is asked to speak to children's services

      Examples:
        | whom                   | answer   |
        | an 18-year-old student | not sure |
        | an 18-year-old student | yes      |
        | a 17-year-old student  | no       |

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
