Feature: Contacts and their review
  A document that is past its review is used, and its age is said, until the lead has confirmed the contacts. A
  confirmation holds for these very contacts, until the day that the lead names, and for a year at most.

  Source: northants-2019, "Useful Contacts"
  Source: kirklees-2022, "7. Contacts"
  Source: derby, "Contact details"

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
