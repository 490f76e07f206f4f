Feature: What the advice rests on
  Everything that the policy asks rests on a document that has a name. Where the documents are silent, the
  policy says openly that it decided by itself, so that its owner can confirm it or change it. It says no more
  than was answered: extreme material that somebody looked at was not shared by them.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: assumption: Four signs are grave
  Source: assumption: Three signs are weak
  Source: assumption: Nine signs are no opinion

  @rule:position-of-trust @rule:position-of-trust-adults @rule:do-not-tell @rule:repeat-concern @rule:violence-help
  Rule: Every answer names its document

    @point-10
    Scenario Outline: What is asked for, and the document that asks for it
      Given a checked concern about a 40-year-old colleague
      And <what is known>
      And the person has been told: no
      And telling them would put somebody at risk: <risk>
      When the policy is asked
      Then <what is asked>
      And this rests on "<document>"

      Examples:
        | what is known                                                              | risk | what is asked                                                            | document                                         |
        | the person works with children, and the worry could bear on it             | no   | the lead is asked to contact the LADO                                    | Keeping children safe in education               |
        | the person works with adults who need care, and the worry could bear on it | no   | the lead is asked to contact adult social care about a position of trust | Care and support statutory guidance              |
        | somebody under 18 lives with the person                                    | no   | staff are asked to contact the MASH                                      | Devon County Council, Prevent referral flowchart |
        | there were earlier concerns about the person                               | no   | staff are asked to tell the lead of the earlier concerns                 | Southport Inquiry                                |
        | a threat to harm somebody was heard                                        | no   | the lead is asked to look for help with violence                         | Key Principles of Prevent                        |
        | there were earlier concerns about the person: no                           | yes  | staff are asked to write down why nobody is told                         | Prevent and information sharing                  |
        | there were earlier concerns about the person: no                           | no   | staff are asked to agree who tells the person                            | Making a referral to Prevent                     |
        | there were earlier concerns about the person: no                           | no   | staff are asked to send the form                                         | Preventing Radicalisation and Extremism Strategy |

    @point-10
    Scenario: A worry that was cleared, and why it is written down
      Given a checked concern about a 15-year-old pupil
      And after checking the concern is still there: no
      When the policy is asked
      Then staff are asked to note what was checked
      And this rests on "Prevent duty guidance for England and Wales"

  Rule: What the documents leave open is said to be decided here

    @point-10
    Scenario Outline: What a policy owner is asked to confirm
      Given a checked concern about a 15-year-old pupil
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And the policy says that it decided this itself: "<decision>"

      Examples:
        | decision                                                        |
        | Four signs are grave                                            |
        | Three signs are weak                                            |
        | Nine signs are no opinion                                       |
        | A small child with weak signs alone stays with the school first |
        | To fight abroad counts as travel to join a banned group         |
        | Not sure about danger is treated as danger                      |

  Rule: No word says more than was answered

    @point-10
    Scenario: Extreme material online may only have been looked at
      Given a concern about a 15-year-old pupil
      And nothing points to danger
      And extreme material was looked at or shared online
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the form is filled in
      Then this is worth sharing with the Prevent team
      And under "What happened?" the form says "looks at or shares extreme material online"
