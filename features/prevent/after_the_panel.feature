Feature: After the panel
  With valid consent the panel agrees a plan and looks at it again regularly. Support ends when it helped, or
  when the change hoped for did not come; then the panel considers what else may help, and the police manage
  any risk that is left. Either way the police plan to look again, 6 and 12 months after support ended.

  Source: derby, "How to make a prevent referral"
  Source: northants-2019, "OUTCOMES"
  Source: northants-2019, "Channel programme"
  Source: ho-toolkit, "5. Channel Panel"
  Source: channel-guidance-2023: Reviews are counted from the end of support

  @rule:support-plan
  Rule: With valid consent the panel agrees a plan, and support goes on until it ends

    Scenario: A guardian agreed for a 15-year-old, and support goes on
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      And support goes on
      And there is another safeguarding concern: no
      And there is something new since the referral: no
      When the policy is asked
      Then the panel supports the person
      And that is the whole answer
      And the panel is asked to agree a plan for support
      And nothing else is asked of anybody
      And nothing is left to ask

    Scenario: Nobody was asked how support went, which counts as going on
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      When the policy is asked
      Then the panel supports the person
      And the panel is asked to agree a plan for support
      And staff are still asked how support went
      And staff are not asked when support ended

    Scenario Outline: Once support has ended there is no plan to agree
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      And <how support went>
      When the policy is asked
      Then nobody is asked to agree a plan for support
      And staff are still asked when support ended

      Examples:
        | how support went                           |
        | support helped                             |
        | support ended without the change hoped for |

    Scenario Outline: Nothing but valid consent begins support
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And <how it stands>
      And support goes on
      When the policy is asked
      Then nobody is asked to agree a plan for support

      Examples:
        | how it stands                                 |
        | nobody has been asked to agree to support yet |
        | the person agreed to support                  |
        | support was refused                           |
        | the agreement to support was taken back       |

    Scenario Outline: Without the panel's offer nothing begins
      Given a referral about a 15-year-old pupil
      And <what the police answered>
      And <what the panel decided>
      And a parent or guardian agreed to support
      And support goes on
      When the policy is asked
      Then nobody is asked to agree a plan for support

      Examples:
        | what the police answered                          | what the panel decided        |
        | the police asked the panel to look at how to help | the panel has not decided yet |
        | the police will lead on this                      | the panel offers support      |

  @rule:support-completed
  Rule: Where support helped it is complete, and the police look again later

    Scenario Outline: A child with a guardian's consent, and an adult with their own
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel offers support
      And <who agreed>
      And support helped
      And support ended 3 months ago
      And there is another safeguarding concern: no
      And there is something new since the referral: no
      And somebody under 18 lives with the person: no
      And the person works with children, and the worry could bear on it: no
      When the policy is asked
      Then support is complete
      And that is the whole answer
      And the police are asked to plan to look again
      And nothing else is asked of anybody
      And nothing is left to ask

      Examples:
        | whom                   | who agreed                             |
        | a 17-year-old student  | a parent or guardian agreed to support |
        | an 18-year-old student | the person agreed to support           |

    Scenario Outline: Support that nobody validly agreed to is never complete
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel offers support
      And <who agreed>
      And support helped
      When the policy is asked
      Then the panel asks for consent first
      And that is the whole answer
      And nobody is asked to plan to look again

      Examples:
        | whom                   | who agreed                             |
        | a 17-year-old student  | the person agreed to support           |
        | an 18-year-old student | a parent or guardian agreed to support |

    Scenario: While support goes on nobody plans to look again
      Given a referral about a 17-year-old student
      And the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      And support goes on
      When the policy is asked
      Then the panel supports the person
      And nobody is asked to plan to look again

    Scenario: What the panel never offered is never complete
      Given a referral about a 17-year-old student
      And the police asked the panel to look at how to help
      And the panel has not decided yet
      And a parent or guardian agreed to support
      And support helped
      When the policy is asked
      Then the panel looks at how to help
      And nobody is asked to plan to look again

  @rule:no-meaningful-outcome
  Rule: Where the change hoped for did not come, something else may help

    Scenario: Support ended without the change hoped for
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      And support ended without the change hoped for
      And support ended 2 months ago
      When the policy is asked
      Then other help is offered in place of Channel
      And that is the whole answer
      And the panel is asked to consider what else may help
      And the police are asked to manage any risk that is left
      And the police are asked to plan to look again
      And nothing else is asked of anybody

    Scenario: Support helped
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      And support helped
      When the policy is asked
      Then support is complete
      And nobody is asked to consider what else may help
      And nobody is asked to manage any risk that is left

    Scenario: Nobody validly agreed to it
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And the person agreed to support
      And support ended without the change hoped for
      When the policy is asked
      Then the panel asks for consent first
      And that is the whole answer
      And nobody is asked to consider what else may help

    Scenario: The panel never offered it
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel handed the case to the police
      And a parent or guardian agreed to support
      And support ended without the change hoped for
      When the policy is asked
      Then the police lead on this
      And that is the whole answer
      And nobody is asked to consider what else may help

  @rule:review-at-6 @rule:review-at-12
  Rule: The police look again 6 and 12 months after support ended

    Scenario Outline: The months are counted from the end of support
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      And support helped
      And support ended <months> months ago
      When the policy is asked
      Then support is complete
      And <after 6 months>
      And <after 12 months>

      Examples:
        | months | after 6 months                                    | after 12 months                                    |
        | 0      | nobody is asked to look again after 6 months      | nobody is asked to look again after 12 months      |
        | 5      | nobody is asked to look again after 6 months      | nobody is asked to look again after 12 months      |
        | 6      | the police are asked to look again after 6 months | nobody is asked to look again after 12 months      |
        | 11     | the police are asked to look again after 6 months | nobody is asked to look again after 12 months      |
        | 12     | nobody is asked to look again after 6 months      | the police are asked to look again after 12 months |
        | 30     | nobody is asked to look again after 6 months      | the police are asked to look again after 12 months |

    Scenario: The police look again where the change hoped for did not come, too
      Given a referral about an 18-year-old student
      And the police asked the panel to look at how to help
      And the panel offers support
      And the person agreed to support
      And support ended without the change hoped for
      And support ended 6 months ago
      When the policy is asked
      Then other help is offered in place of Channel
      And the police are asked to look again after 6 months

    Scenario: As long as nobody said when support ended, nobody looks again
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      And support helped
      When the policy is asked
      Then staff are still asked when support ended
      And nobody is asked to look again after 6 months
      And nobody is asked to look again after 12 months
