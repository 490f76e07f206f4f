Feature: Areas of an organisation's own
  An organisation may add an area of its own. It may ask for more, never for less: a higher age of young
  children, rules that are added, deadlines in its own words. It changes no rule of the policy and no task.

  Source: assumption: A young child is one under the age of criminal responsibility
  Source: northants-2019, "Useful Contacts"

  @rule:young-child
  Rule: An organisation's area may treat more children as young, not fewer

    Scenario Outline: An area that treats children below 12 as young
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts: {}
        form: national_2018
        young_child_below: 12
        sources:
          - assumption: A young child is one under the age of criminal responsibility
        """
      And the person lives in <where>
      And a checked concern about <whom>
      When the policy is asked
      Then <what is asked>

      Examples:
        | where    | whom                 | what is asked                                    |
        | Anyshire | a 9-year-old pupil   | staff are asked to find out what the child meant |
        | Anyshire | an 11-year-old pupil | staff are asked to find out what the child meant |
        | Anyshire | a 12-year-old pupil  | nobody is asked to find out what the child meant |
        | Derby    | an 11-year-old pupil | nobody is asked to find out what the child meant |

    Scenario: A lower age is refused
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts: {}
        form: national_2018
        young_child_below: 8
        sources:
          - assumption: A young child is one under the age of criminal responsibility
        """
      Then the pack is refused with the words "a pack may raise this age, not lower it"

  @rule:refer
  Rule: An organisation's area may add rules, and can take nothing away

    Scenario Outline: An added rule holds in its own area and nowhere else
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, email: prevent@anyshire.example}
        form: national_2018
        sources:
          - assumption: The lead hears of danger and of every other safeguarding concern
        rules:
          - id: anyshire-lead-knows
            says: In Anyshire the lead hears of every referral.
            when: {route: prevent_referral}
            then: {duties: [tell_lead]}
            because: The organisation wants its lead to know.
            sources:
              - assumption: The lead hears of danger and of every other safeguarding concern
        """
      And the person lives in <where>
      And a checked concern about a 15-year-old pupil
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to send the form
      And <about the lead>
      And <about the rule>

      Examples:
        | where            | about the lead                                    | about the rule                                                                    |
        | Anyshire         | staff are asked to let the safeguarding lead know | the organisation's own rule "In Anyshire the lead hears of every referral." holds |
        | Northamptonshire | nobody is asked to let the safeguarding lead know | no rule of the organisation's own holds                                           |

    Scenario: An added rule waits for its condition like any other
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts: {}
        form: national_2018
        sources:
          - assumption: The lead hears of danger and of every other safeguarding concern
        rules:
          - id: anyshire-lead-knows
            says: In Anyshire the lead hears of every referral.
            when: {route: prevent_referral}
            then: {duties: [tell_lead]}
            because: The organisation wants its lead to know.
            sources:
              - assumption: The lead hears of danger and of every other safeguarding concern
        """
      And the person lives in Anyshire
      And a checked concern about a 15-year-old pupil
      And after checking the concern is still there: not sure
      When the policy is asked
      Then no rule of the organisation's own holds
      And nobody is asked to let the safeguarding lead know

    Scenario: An area's own deadline is said in its own words
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts: {}
        form: national_2018
        deadlines: {contact_mash: before the end of the day}
        sources:
          - assumption: The lead hears of danger and of every other safeguarding concern
        """
      And the person lives in Anyshire
      And a checked concern about a 15-year-old pupil
      And there is another safeguarding concern
      When the note is written
      Then staff are asked to contact the MASH
      And the note says "Your area says: before the end of the day"

    Scenario: A rule of the policy cannot be replaced
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts: {}
        form: national_2018
        sources:
          - assumption: The lead hears of danger and of every other safeguarding concern
        rules:
          - id: refer
            says: In Anyshire nothing is shared.
            when: {route: prevent_referral}
            then: {duties: [tell_lead]}
            because: This must not be possible.
            sources:
              - assumption: The lead hears of danger and of every other safeguarding concern
        """
      Then the pack is refused with the words "the rule refer stands here twice"

    Scenario: A pack cannot change a duty
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts: {}
        form: national_2018
        duties: []
        sources:
          - assumption: The lead hears of danger and of every other safeguarding concern
        """
      Then the pack is refused with the words "duties"

    Scenario: A pack cannot send a worry where only the answer to a referral can send it
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts: {}
        form: national_2018
        sources:
          - assumption: The lead hears of danger and of every other safeguarding concern
        rules:
          - id: closed-early
            says: In Anyshire a worry is closed before anybody has looked at it.
            stage: before
            when: {route: prevent_referral}
            then: {route: closed}
            because: This must not be possible.
            sources:
              - assumption: The lead hears of danger and of every other safeguarding concern
        """
      Then the pack is refused with the words "a rule of the stage before may not give the route closed"
