Feature: Areas that an organisation renews
  An organisation may renew the contacts of an area that is installed, from a newer source, and nothing else of
  it. An area may say how the form arrives: to an address or through an online form, who gets a copy, and which
  edition of the form it takes.

  Source: northants-2019, "Useful Contacts"
  Source: kirklees-2022, "7. Contacts"

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

    @point-13
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
        | whom                 | about children                                                                       | about the MASH                                                                       |
        | a 17-year-old pupil  | the note says "The person is under 18, so these get a copy too: The children's hub." | the note says "Your area wants the Prevent referral form with this request."         |
        | an 18-year-old pupil | the note does not say "The children's hub"                                           | the note does not say "Your area wants the Prevent referral form with this request." |

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

    @point-13
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
        | edition   | answer   | what is said                                                    |
        | "2025"    | yes      | the note says "Anyshire takes this edition of the form: 2025."  |
        | June 2018 | yes      | the note does not say "Anyshire takes this edition of the form" |
        | "2025"    | not sure | the note does not say "Anyshire takes this edition of the form" |

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
