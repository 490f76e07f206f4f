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
      And the person works with children
      And the person lives in Derby
      When the policy is asked
      Then it is said that no contact is given for adult safeguarding
      And it is said that no contact is given for the LADO
      And in place of adult safeguarding staff read "Ask the local authority for adult social care."
      And in place of the LADO staff read "Ask the local authority for the LADO."

  Rule: Contacts past their review are said to be so, until the lead confirms them

    Scenario Outline: The last day of the month that the document names is still in time
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, phone: 01632 960001}
        form: national_2018
        review_due: 2030-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Anyshire
      And today is <day>
      When the policy is asked
      Then <what is said>

      Examples:
        | day          | what is said                                           |
        | 30 June 2030 | nothing is said about overdue contacts                 |
        | 1 July 2030  | the contacts are said to be overdue since 30 June 2030 |

    Scenario: Confirmed contacts are no longer called overdue
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, phone: 01632 960001}
        form: national_2018
        review_due: 2030-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Anyshire
      And today is 20 November 2030
      And the lead has confirmed the contacts for Anyshire
      When the policy is asked
      Then nothing is said about overdue contacts

    Scenario: Confirming one area says nothing about another
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, phone: 01632 960001}
        form: national_2018
        review_due: 2030-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Anyshire
      And today is 20 November 2030
      And the lead has confirmed the contacts for Derby
      When the policy is asked
      Then the contacts are said to be overdue since 30 June 2030

    Scenario Outline: A confirmation holds until the day that the lead names
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, phone: 01632 960001}
        form: national_2018
        review_due: 2030-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Anyshire
      And today is 20 November 2030
      And until 31 March 2031 the lead has confirmed the contacts for Anyshire
      And today is <day>
      When the policy is asked
      Then <what is said>

      Examples:
        | day           | what is said                                           |
        | 31 March 2031 | nothing is said about overdue contacts                 |
        | 1 April 2031  | the contacts are said to be overdue since 30 June 2030 |

    Scenario Outline: A confirmation holds for a year at most
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, phone: 01632 960001}
        form: national_2018
        review_due: 2030-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Anyshire
      And today is 20 November 2030
      And until 31 March 2040 the lead has confirmed the contacts for Anyshire
      And today is <day>
      When the policy is asked
      Then <what is said>

      Examples:
        | day              | what is said                                           |
        | 20 November 2031 | nothing is said about overdue contacts                 |
        | 21 November 2031 | the contacts are said to be overdue since 30 June 2030 |

    Scenario: A confirmation ends when a contact changes
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, phone: 01632 960001}
        form: national_2018
        review_due: 2030-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Anyshire
      And today is 20 November 2030
      And the lead has confirmed the contacts for Anyshire
      And the organisation changes its area to:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, phone: 01632 960002}
        form: national_2018
        review_due: 2030-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      When the policy is asked
      Then the contacts are said to be overdue since 30 June 2030

    Scenario: A page without a date is never overdue
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, phone: 01632 960001}
        form: national_2018
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Anyshire
      And today is 20 November 2099
      When the policy is asked
      Then nothing is said about overdue contacts

  Rule: An organisation may renew the contacts of an installed area, and nothing else of it

    Scenario Outline: The contacts and the date of the renewal take the place of those before
      Given an organisation adds this area:
        """
        id: derby
        name: Derby
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Derby Prevent team, phone: 01632 960001}
        form: national_2018
        replaces: derby
        review_due: 2050-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Derby
      And a checked concern about a 15-year-old pupil
      And today is <day>
      When the policy is asked
      Then the form is sent to Derby Prevent team
      And the place where forms go can be reached at 01632 960001
      And <what is said>

      Examples:
        | day          | what is said                                           |
        | 30 June 2050 | nothing is said about overdue contacts                 |
        | 1 July 2050  | the contacts are said to be overdue since 30 June 2050 |

    Scenario: The same emergency number holds in a renewed area
      Given an organisation adds this area:
        """
        id: derby
        name: Derby
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Derby Prevent team, phone: 01632 960001}
        form: national_2018
        replaces: derby
        review_due: 2050-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Derby
      And somebody could be hurt now or very soon
      When the policy is asked
      Then the first thing is to ring 999
      And the emergency services can be reached at 999

    Scenario: A pack with the name of an installed one says that it replaces it
      Given an organisation adds this area:
        """
        id: derby
        name: Derby
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Derby Prevent team, phone: 01632 960001}
        form: national_2018
        review_due: 2050-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      Then the pack is refused with the words "write replaces: derby"

    Scenario: A renewal says when it is to be reviewed
      Given an organisation adds this area:
        """
        id: derby
        name: Derby
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Derby Prevent team, phone: 01632 960001}
        form: national_2018
        replaces: derby
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      Then the pack is refused with the words "review_due is missing"

    Scenario: A renewal has a newer source than the installed pack
      Given an organisation adds this area:
        """
        id: kirklees
        name: Kirklees
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Kirklees Prevent team, phone: 01632 960001}
        form: national_2018
        replaces: kirklees
        review_due: 2001-01
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      Then the pack is refused with the words "the source of a renewal is newer"

    Scenario: The national numbers cannot be renewed
      Given an organisation adds this area:
        """
        id: national
        name: England
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: England Prevent team, phone: 01632 960001}
        form: national_2018
        replaces: national
        review_due: 2050-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      Then the pack is refused with the words "the national contacts are the same everywhere"

    Scenario: A renewal adds no rules
      Given an organisation adds this area:
        """
        id: derby
        name: Derby
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Derby Prevent team, phone: 01632 960001}
        form: national_2018
        replaces: derby
        rules: []
        review_due: 2050-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      Then the pack is refused with the words "adds no rules"

  @rule:refer
  Rule: An area may say how the form arrives, and in which edition

    Scenario Outline: A form that is filled in online, and who gets a copy
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, phone: 01632 960001}
        form: national_2018
        online_form: https://forms.anyshire.example/prevent
        copied_to: [The Anyshire hub]
        copied_to_under_18: [The children's hub]
        how_to_send: By the county's secure mail.
        attach_to_mash_request: yes
        review_due: 2030-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Anyshire
      And a checked concern about <whom>
      And there is another safeguarding concern
      When the note is written
      Then the place where forms go can be reached at https://forms.anyshire.example/prevent
      And the note says "online form: https://forms.anyshire.example/prevent"
      And the note says "Fill in the online form. You can copy the text of your own form into it."
      And the note says "Your area says how to send it: By the county's secure mail."
      And the note says "Send a copy to: The Anyshire hub."
      And <about children>
      And <about the MASH>

      Examples:
        | whom                 | about children                                                                          | about the MASH                                                                         |
        | a 17-year-old pupil  | the note says "The person is under 18, so these get a copy too: The children's hub."    | the note says "Your area wants the Prevent referral form with this request."         |
        | an 18-year-old pupil | the note does not say "The children's hub"                                              | the note does not say "Your area wants the Prevent referral form with this request." |

    Scenario: An area that has nothing but an online form
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts: {}
        form: national_2018
        online_form: https://forms.anyshire.example/prevent
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Anyshire
      And a checked concern about a 15-year-old pupil
      When the note is written
      Then the note says "Where referrals go: online form: https://forms.anyshire.example/prevent"

    Scenario Outline: An area that takes another edition of the form
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, phone: 01632 960001}
        form: national_2018
        form_edition: <edition>
        review_due: 2030-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      And the person lives in Anyshire
      And a checked concern about a 15-year-old pupil
      And after checking the concern is still there: <answer>
      When the note is written
      Then <what is said>

      Examples:
        | edition     | answer   | what is said                                                              |
        | "2025"      | yes      | the note says "Anyshire takes this edition of the form: 2025."            |
        | June 2018   | yes      | the note does not say "Anyshire takes this edition of the form"           |
        | "2025"      | not sure | the note does not say "Anyshire takes this edition of the form"           |

    Scenario: An address that is no address is refused
      Given an organisation adds this area:
        """
        id: anyshire
        name: Anyshire
        says: An area that does not exist, for this page.
        contacts:
          referral_destination: {name: Anyshire Prevent team, phone: 01632 960001}
        form: national_2018
        online_form: http://forms.anyshire.example
        review_due: 2030-06
        documents:
          - {key: our-page, title: Our own page, dated: 2029, headings: [Contacts]}
        sources:
          - our-page: Contacts
        """
      Then the pack is refused with the words "an address such as https://"

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
