Feature: Areas
  The rules are the same everywhere. Who is reached, and where the form goes, depends on the area. Whom to ask
  for advice and the police force's own Prevent officers are two contacts, also where one team is both. A
  contact that the area's own document does not give is said to be missing, with somebody to ask in its place;
  nothing is made up.

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
      And the police Prevent team can be reached at prevent@northants.pnn.police.uk
      And the police Prevent team can be reached at 101, extension 341166
      And the Prevent team for advice can be reached at prevent@northants.pnn.police.uk
      And the MASH can be reached at 0300 126 1000, option 1
      And children's services can be reached at 0300 126 1000, option 1
      And adult safeguarding can be reached at 0300 126 1000, option 2

    Scenario: Derby gives advice, and does not say where forms go
      Given a checked concern about a 15-year-old pupil
      And the person lives in Derby
      When the policy is asked
      Then the Prevent team for advice can be reached at prevent@derby.gov.uk
      And to seek the Prevent team's advice, staff read "prevent@derby.gov.uk"
      And it is said that no contact is given for the place where forms go
      And in place of the place where forms go staff read "Ring 101 and ask for the Prevent team. Ask them where the form goes, or whether it arrived."

    Scenario: Kirklees
      Given a checked concern about a 15-year-old pupil
      And the person lives in Kirklees
      When the policy is asked
      Then the form is sent to Kirklees Prevent Hub
      And the Prevent team for advice can be reached at Prevent@kirklees.gov.uk
      And the Prevent team for advice can be reached at 01924 483747 (leave a message, and a member of the team will contact you)

    Scenario: Thurrock's document gives no contact
      Given a checked concern about a 15-year-old pupil
      And after checking the concern is still there: not sure
      And the person lives in Thurrock
      When the policy is asked
      Then it is said that no contact is given for the Prevent team for advice
      And in place of the Prevent team for advice staff read "Ring 101 and ask for the Prevent team. If that fails, ring the police Prevent advice line on 0800 011 3764, at any hour."
      And in place of the police Prevent team staff read "Ring 101 and ask for the Prevent team."
      And nothing is said about the area

    @point-7
    Scenario: The advice line is there at any hour
      Given a checked concern about a 15-year-old pupil
      And after checking the concern is still there: not sure
      And the person lives in Thurrock
      When the policy is asked
      Then to seek the Prevent team's advice, staff read "0800 011 3764, at any hour"

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

  @rule:new-information @rule:police-led
  Rule: The police Prevent team is one contact, and whom to ask for advice is another

    @point-6
    Scenario Outline: In Derby a council mailbox gives advice, and never gets what is for the police
      Given a referral about a 15-year-old pupil
      And <what the police answered>
      And <what happened since>
      And the person lives in Derby
      When the policy is asked
      Then to <task>, staff turn to the police Prevent team
      And it is said that no contact is given for the police Prevent team
      And to <task>, staff read "Ring 101 and ask for the Prevent team."
      And the advice does not say "prevent@derby.gov.uk"

      Examples:
        | what the police answered         | what happened since                       | task                              |
        | the police have not answered yet | there is something new since the referral | tell the Prevent team what is new |
        | the police will lead on this     | there is another safeguarding concern: no | answer the police where they ask  |

    @point-6
    Scenario: In Northamptonshire the police Prevent team gets it, and advises too
      Given a referral about a 15-year-old pupil
      And the police have not answered yet
      And there is something new since the referral
      And the person lives in Northamptonshire
      When the policy is asked
      Then to tell the Prevent team what is new, staff read "prevent@northants.pnn.police.uk"
      And the Prevent team for advice can be reached at prevent@northants.pnn.police.uk

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
      And in place of the MASH staff read "Out of hours, ask for the emergency duty team."
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
