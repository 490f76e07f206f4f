Feature: Areas
  The rules are the same everywhere. Who is reached, and where the form goes, depends on the area. A contact
  that the area's own document does not give is said to be missing, with somebody to ask in its place;
  nothing is made up. A document that is past its review is used, and its age is said, until the lead has
  confirmed the contacts. An organisation may add an area of its own: it may ask for more, never for less.

  Source: northants-2019, "Useful Contacts"
  Source: derby, "How to make a prevent referral"
  Source: derby, "Contact details"
  Source: kirklees-2022, "7. Contacts"
  Source: thurrock-2022, "Communications Strategy in Relation to Prevent (Counter Terrorism and Extremism)"

  Rule: Each area's own contacts are used

    Scenario: Northamptonshire
      Given a checked concern about a 15-year-old pupil
      And there is another safeguarding concern
      And the person lives in Northamptonshire
      When the policy is asked
      Then the form is sent to Northamptonshire Police Prevent team
      And the Prevent team can be reached at prevent@northants.pnn.police.uk
      And the Prevent team can be reached at 101, extension 341166
      And the MASH can be reached at 0300 126 1000, option 1
      And children's services can be reached at 0300 126 1000, option 1
      And adult safeguarding can be reached at 0300 126 1000, option 2

    Scenario: Derby gives advice, and does not say where forms go
      Given a checked concern about a 15-year-old pupil
      And the person lives in Derby
      When the policy is asked
      Then the Prevent team can be reached at prevent@derby.gov.uk
      And it is said that no contact is given for the place where forms go
      And in place of the place where forms go staff read "Ring 101 and ask for the Prevent team. Ask them where the form goes, or whether it arrived."

    Scenario: Kirklees
      Given a checked concern about a 15-year-old pupil
      And the person lives in Kirklees
      When the policy is asked
      Then the form is sent to Kirklees Prevent Hub
      And the Prevent team can be reached at Prevent@kirklees.gov.uk
      And the Prevent team can be reached at 01924 483747 (leave a message and they ring back)

    Scenario: Thurrock's document gives no contact
      Given a checked concern about a 15-year-old pupil
      And after checking the concern is still there: not sure
      And the person lives in Thurrock
      When the policy is asked
      Then it is said that no contact is given for the Prevent team
      And in place of the Prevent team staff read "Ring 101 and ask for the Prevent team."
      And nothing is said about the area

    Scenario Outline: The national numbers hold in every area
      Given somebody could be hurt now or very soon
      And the person lives <where>
      When the policy is asked
      Then the emergency services can be reached at 999
      And the police can be reached at 101 (999 if it may happen today, or if you cannot tell)
      And the advice line for a worry about a person can be reached at 0800 011 3764
      And the hotline for terrorist activity can be reached at 0800 789 321
      And mental-health crisis help can be reached at 111, option 2

      Examples:
        | where                               |
        | in Northamptonshire                 |
        | in Derby                            |
        | in Kirklees                         |
        | in Thurrock                         |
        | where no area pack has been written |

    Scenario: The area is not known
      Given somebody could be hurt now or very soon
      And it is not known where the person lives
      When the policy is asked
      Then the first thing is to ring 999
      And it is said that the area is not known
      And the emergency services can be reached at 999

  @rule:child-safeguarding @rule:adult-safeguarding @rule:position-of-trust @rule:children-services
  Rule: A contact that an area does not give is said to be missing

    Scenario: The MASH and children's services
      Given a checked concern about a 17-year-old student
      And there is another safeguarding concern
      And the person lives in Kirklees
      When the policy is asked
      Then it is said that no contact is given for the MASH
      And it is said that no contact is given for children's services
      And in place of the MASH staff read "Ask the local authority for children's services."
      And in place of children's services staff read "Ask the local authority for children's services."

    Scenario: Adult safeguarding and the LADO
      Given a checked concern about an 18-year-old student
      And there is another safeguarding concern
      And the person works with children, and the worry could bear on it
      And the person lives in Derby
      When the policy is asked
      Then it is said that no contact is given for adult safeguarding
      And it is said that no contact is given for the LADO
      And in place of adult safeguarding staff read "Ask the local authority for adult social care."
      And in place of the LADO staff read "Ask the local authority for the LADO."

  Rule: Contacts past their review are said to be so, until the lead confirms them

    Scenario Outline: The last day of the month that the document names is still in time
      Given the person lives in Northamptonshire
      And today is <day>
      When the policy is asked
      Then <what is said>

      Examples:
        | day           | what is said                                            |
        | 30 April 2021 | nothing is said about overdue contacts                  |
        | 1 May 2021    | the contacts are said to be overdue since 30 April 2021 |

    Scenario Outline: Kirklees asked for a review in July 2025
      Given the person lives in Kirklees
      And today is <day>
      When the policy is asked
      Then <what is said>

      Examples:
        | day           | what is said                                           |
        | 31 July 2025  | nothing is said about overdue contacts                 |
        | 1 August 2025 | the contacts are said to be overdue since 31 July 2025 |

    Scenario: Confirmed contacts are no longer called overdue
      Given the person lives in Northamptonshire
      And today is 20 November 2026
      And the lead has confirmed the contacts for Northamptonshire
      When the policy is asked
      Then nothing is said about overdue contacts

    Scenario: Confirming one area says nothing about another
      Given the person lives in Northamptonshire
      And today is 20 November 2026
      And the lead has confirmed the contacts for Kirklees
      When the policy is asked
      Then the contacts are said to be overdue since 30 April 2021

    Scenario: A page without a date is never overdue
      Given the person lives in Derby
      And today is 20 November 2026
      When the policy is asked
      Then nothing is said about overdue contacts

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
          - assumption: Repeat concerns go to the lead, even when this one is cleared
        rules:
          - id: anyshire-lead-knows
            says: In Anyshire the lead hears of every referral.
            when: {route: prevent_referral}
            then: {duties: [tell_lead]}
            because: The organisation wants its lead to know.
            sources:
              - assumption: Repeat concerns go to the lead, even when this one is cleared
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
          - assumption: Repeat concerns go to the lead, even when this one is cleared
        rules:
          - id: anyshire-lead-knows
            says: In Anyshire the lead hears of every referral.
            when: {route: prevent_referral}
            then: {duties: [tell_lead]}
            because: The organisation wants its lead to know.
            sources:
              - assumption: Repeat concerns go to the lead, even when this one is cleared
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
          - assumption: Repeat concerns go to the lead, even when this one is cleared
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
          - assumption: Repeat concerns go to the lead, even when this one is cleared
        rules:
          - id: refer
            says: In Anyshire nothing is shared.
            when: {route: prevent_referral}
            then: {duties: [tell_lead]}
            because: This must not be possible.
            sources:
              - assumption: Repeat concerns go to the lead, even when this one is cleared
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
          - assumption: Repeat concerns go to the lead, even when this one is cleared
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
          - assumption: Repeat concerns go to the lead, even when this one is cleared
        rules:
          - id: closed-early
            says: In Anyshire a worry is closed before anybody has looked at it.
            stage: before
            when: {route: prevent_referral}
            then: {route: closed}
            because: This must not be possible.
            sources:
              - assumption: Repeat concerns go to the lead, even when this one is cleared
        """
      Then the pack is refused with the words "a rule of the stage before may not give the route closed"
