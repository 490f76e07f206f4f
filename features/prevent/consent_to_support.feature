Feature: Consent to support
  Support through Channel is voluntary, and consent to it is the panel's to seek, never frontline staff's. For
  somebody who is or may be under 18 a parent or guardian agrees; an adult agrees for themselves, and whether
  they are able to is the panel's question. Nobody is supported without it. Whoever refuses, or takes an
  agreement back, may be offered other help, and the police manage any risk that is left.

  Source: derby, "How to make a prevent referral"
  Source: kirklees-2022, "What kind of support is offered via Channel?"
  Source: channel-guidance-2023: The panel asks for consent to support; staff do not collect it
  Source: ho-toolkit, "5. Channel Panel"

  @rule:await-guardian-consent @rule:await-own-consent
  Rule: The panel asks before anything begins, a guardian for a child and the person for an adult

    Scenario: A 17-year-old whom nobody has asked yet
      Given a referral about a 17-year-old student
      And the police asked the panel to look at how to help
      And the panel offers support
      And nobody has been asked to agree to support yet
      When the policy is asked
      Then the panel asks for consent first
      And that is the whole answer
      And the panel is asked to seek a guardian's consent before any support
      And nothing else is asked of anybody

    Scenario: An 18-year-old whom nobody has asked yet
      Given a referral about an 18-year-old student
      And the police asked the panel to look at how to help
      And the panel offers support
      And nobody has been asked to agree to support yet
      When the policy is asked
      Then the panel asks for consent first
      And that is the whole answer
      And the panel is asked to seek the person's consent before any support
      And nothing else is asked of anybody

    Scenario Outline: Somebody whose age is not known is treated as a child unless they cannot be one
      Given a referral about a patient whose age is not known
      And the person could be under 18: <answer>
      And the police asked the panel to look at how to help
      And the panel offers support
      And nobody has been asked to agree to support yet
      When the policy is asked
      Then the panel asks for consent first
      And <about consent to support>
      And nothing else is asked of anybody

      Examples:
        | answer   | about consent to support                                           |
        | no       | the panel is asked to seek the person's consent before any support |
        | not sure | the panel is asked to seek a guardian's consent before any support |
        | yes      | the panel is asked to seek a guardian's consent before any support |

    Scenario: As long as nobody was asked about the age, there is no answer
      Given a referral about a patient
      And the police asked the panel to look at how to help
      And the panel offers support
      And nobody has been asked to agree to support yet
      When the policy is asked
      Then there is no answer yet
      And staff are still asked the age
      And nobody is asked to seek a guardian's consent before any support
      And nobody is asked to seek the person's consent before any support

    Scenario Outline: As long as nobody said how it stands with consent, there is no answer
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel offers support
      When the policy is asked
      Then there is no answer yet
      And staff are still asked whether anybody agreed to support
      And nothing else is asked of anybody

      Examples:
        | whom                   |
        | a 17-year-old student  |
        | an 18-year-old student |

    Scenario Outline: Before the panel offers support, nobody is asked to agree to it
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel has not decided yet
      And nobody has been asked to agree to support yet
      When the policy is asked
      Then the panel looks at how to help
      And that is the whole answer
      And nobody is asked to seek a guardian's consent before any support
      And nobody is asked to seek the person's consent before any support

      Examples:
        | whom                   |
        | a 17-year-old student  |
        | an 18-year-old student |

    Scenario Outline: Once the police lead, nobody is asked to agree to support
      Given a referral about <whom>
      And the police will lead on this
      And the panel offers support
      And nobody has been asked to agree to support yet
      When the policy is asked
      Then the police lead on this
      And that is the whole answer

      Examples:
        | whom                   |
        | a 17-year-old student  |
        | an 18-year-old student |

  @rule:guardian-must-consent @rule:person-must-consent
  Rule: An agreement counts only from the one whose it is to give

    Scenario Outline: Who has to agree changes at 18
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel offers support
      And <who agreed>
      When the policy is asked
      Then <the answer of the policy>
      And that is the whole answer
      And <what is asked>
      And nothing else is asked of anybody

      Examples:
        | whom                   | who agreed                             | the answer of the policy         | what is asked                                                      |
        | a 17-year-old student  | the person agreed to support           | the panel asks for consent first | the panel is asked to seek a guardian's consent before any support |
        | a 17-year-old student  | a parent or guardian agreed to support | the panel supports the person    | the panel is asked to agree a plan for support                     |
        | an 18-year-old student | the person agreed to support           | the panel supports the person    | the panel is asked to agree a plan for support                     |
        | an 18-year-old student | a parent or guardian agreed to support | the panel asks for consent first | the panel is asked to seek the person's consent before any support |

    Scenario Outline: Where the age is not known, a guardian's agreement counts unless the person cannot be a child
      Given a referral about a patient whose age is not known
      And the person could be under 18: <answer>
      And the police asked the panel to look at how to help
      And the panel offers support
      And <who agreed>
      When the policy is asked
      Then <the answer of the policy>
      And that is the whole answer

      Examples:
        | answer   | who agreed                             | the answer of the policy         |
        | no       | the person agreed to support           | the panel supports the person    |
        | no       | a parent or guardian agreed to support | the panel asks for consent first |
        | not sure | the person agreed to support           | the panel asks for consent first |
        | not sure | a parent or guardian agreed to support | the panel supports the person    |
        | yes      | the person agreed to support           | the panel asks for consent first |
        | yes      | a parent or guardian agreed to support | the panel supports the person    |

    Scenario Outline: As long as nobody said who agreed, nothing begins
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel offers support
      And somebody agreed to support
      When the policy is asked
      Then there is no answer yet
      And staff are still asked who agreed to support
      And staff are not asked how support went

      Examples:
        | whom                   |
        | a 17-year-old student  |
        | an 18-year-old student |

    Scenario Outline: As long as nobody gave the age, nobody's agreement counts
      Given a referral about a patient
      And the police asked the panel to look at how to help
      And the panel offers support
      And <who agreed>
      And support goes on
      When the policy is asked
      Then there is no answer yet
      And staff are still asked the age
      And nothing else is asked of anybody

      Examples:
        | who agreed                             |
        | the person agreed to support           |
        | a parent or guardian agreed to support |

    Scenario Outline: An agreement that was refused or taken back is not asked for again in this way
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel offers support
      And <who agreed>
      And <what became of it>
      When the policy is asked
      Then other help is offered in place of Channel
      And nobody is asked to seek a guardian's consent before any support
      And nobody is asked to seek the person's consent before any support

      Examples:
        | whom                   | who agreed                             | what became of it                       |
        | a 17-year-old student  | the person agreed to support           | support was refused                     |
        | an 18-year-old student | a parent or guardian agreed to support | the agreement to support was taken back |

    Scenario Outline: Who agreed is asked only where somebody did
      Given a referral about a 17-year-old student
      And the police asked the panel to look at how to help
      And the panel offers support
      And <how it stands>
      When the policy is asked
      Then <what is asked>

      Examples:
        | how it stands                                 | what is asked                               |
        | somebody agreed to support                    | staff are still asked who agreed to support |
        | nobody has been asked to agree to support yet | staff are not asked who agreed to support   |
        | support was refused                           | staff are not asked who agreed to support   |
        | the agreement to support was taken back       | staff are not asked who agreed to support   |

    Scenario Outline: An agreement counts for nothing before the panel offers support
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel has not decided yet
      And <who agreed>
      When the policy is asked
      Then the panel looks at how to help
      And that is the whole answer

      Examples:
        | whom                   | who agreed                             |
        | a 17-year-old student  | the person agreed to support           |
        | a 17-year-old student  | a parent or guardian agreed to support |
        | an 18-year-old student | the person agreed to support           |
        | an 18-year-old student | a parent or guardian agreed to support |

  @rule:no-consent @rule:no-consent-child @rule:no-consent-adult
  Rule: Nobody has to accept, and whoever does not is not left alone

    Scenario Outline: A refusal and an agreement taken back are treated alike, and 18 is the line
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel offers support
      And <what became of it>
      And there is another safeguarding concern: no
      And there is something new since the referral: no
      When the policy is asked
      Then other help is offered in place of Channel
      And that is the whole answer
      And <what the panel considers>
      And the panel is asked to see what other help can be offered
      And the police are asked to manage any risk that is left
      And the police are asked to plan to look again
      And nothing else is asked of anybody

      Examples:
        | whom                   | what became of it                       | what the panel considers                                            |
        | a 17-year-old student  | support was refused                     | the panel is asked to consider whether the child needs protection   |
        | a 17-year-old student  | the agreement to support was taken back | the panel is asked to consider whether the child needs protection   |
        | an 18-year-old student | support was refused                     | the panel is asked to consider whether the adult needs safeguarding |
        | an 18-year-old student | the agreement to support was taken back | the panel is asked to consider whether the adult needs safeguarding |

    Scenario Outline: Where the age is not known, child protection is considered unless the person cannot be a child
      Given a referral about a patient whose age is not known
      And the person could be under 18: <answer>
      And the police asked the panel to look at how to help
      And the panel offers support
      And support was refused
      When the policy is asked
      Then <what the panel considers>
      And <what it does not>

      Examples:
        | answer   | what the panel considers                                            | what it does not                                                 |
        | no       | the panel is asked to consider whether the adult needs safeguarding | nobody is asked to consider whether the child needs protection   |
        | not sure | the panel is asked to consider whether the child needs protection   | nobody is asked to consider whether the adult needs safeguarding |
        | yes      | the panel is asked to consider whether the child needs protection   | nobody is asked to consider whether the adult needs safeguarding |

    Scenario: As long as nobody was asked about the age, neither is considered
      Given a referral about a patient
      And the police asked the panel to look at how to help
      And the panel offers support
      And support was refused
      When the policy is asked
      Then other help is offered in place of Channel
      And nobody is asked to consider whether the child needs protection
      And nobody is asked to consider whether the adult needs safeguarding
      And staff are still asked the age

    Scenario Outline: As long as support may still be agreed to, nothing takes its place
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel offers support
      And <how it stands>
      When the policy is asked
      Then <the answer of the policy>
      And nobody is asked to see what other help can be offered
      And nobody is asked to manage any risk that is left
      And nobody is asked to consider whether the child needs protection
      And nobody is asked to consider whether the adult needs safeguarding

      Examples:
        | whom                   | how it stands                                 | the answer of the policy         |
        | a 17-year-old student  | nobody has been asked to agree to support yet | the panel asks for consent first |
        | an 18-year-old student | nobody has been asked to agree to support yet | the panel asks for consent first |
        | a 17-year-old student  | a parent or guardian agreed to support        | the panel supports the person    |
        | an 18-year-old student | the person agreed to support                  | the panel supports the person    |

    Scenario Outline: A refusal of what the panel does not offer leads nowhere
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel decided that Channel is not the right help
      And support was refused
      When the policy is asked
      Then the case is closed to Prevent
      And nobody is asked to see what other help can be offered
      And nobody is asked to manage any risk that is left
      And nobody is asked to consider whether the child needs protection
      And nobody is asked to consider whether the adult needs safeguarding

      Examples:
        | whom                   |
        | a 17-year-old student  |
        | an 18-year-old student |

    Scenario: A refusal does not remove a safeguarding concern
      Given a referral about a 17-year-old student
      And the police asked the panel to look at how to help
      And the panel offers support
      And support was refused
      And there is another safeguarding concern
      When the policy is asked
      Then other help is offered in place of Channel
      And children's safeguarding runs beside this
