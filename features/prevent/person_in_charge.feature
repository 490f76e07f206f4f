Feature: The person is in charge
  Nobody checks a concern about themselves. Where the person is a manager, the safeguarding lead is told and
  the manager is not. Where the person is the safeguarding lead or the head, nothing goes through them or
  through anybody who answers to them: another senior person takes the lead's place, in every task, in the
  note and in the record.

  Source: kcsie: Part four, on concerns about staff, names whom to tell where the concern is about the head
  Source: assumption: A concern about a manager goes to the lead, one about the lead or the head past both

  @rule:person-in-charge
  Rule: Nobody speaks to the person, or to anybody who answers to them

    Scenario Outline: It holds for a manager, and for the lead or the head
      Given a fresh concern about a 45-year-old colleague
      And <who the person is>
      When the policy is asked
      Then <what is asked>

      Examples:
        | who the person is                                   | what is asked                              |
        | the person is the manager of whoever asks           | staff are asked to keep it from the person |
        | the person is the safeguarding lead or the head     | staff are asked to keep it from the person |
        | the person is not the manager, the lead or the head | nobody is asked to keep it from the person |

    Scenario: As long as nobody said who the person is, nothing follows from it
      Given a fresh concern about a 45-year-old colleague
      When the policy is asked
      Then nobody is asked to keep it from the person

    Scenario Outline: A danger or another safeguarding concern is enough
      Given a concern about a 45-year-old colleague
      And <who the person is>
      And <what is known>
      When the policy is asked
      Then <what is asked>

      Examples:
        | who the person is                                   | what is known                                     | what is asked                              |
        | the person is the manager of whoever asks           | there is another safeguarding concern             | staff are asked to keep it from the person |
        | the person is the safeguarding lead or the head     | there is another safeguarding concern: not sure   | staff are asked to keep it from the person |
        | the person is the safeguarding lead or the head     | there is another safeguarding concern: no         | nobody is asked to keep it from the person |
        | the person is not the manager, the lead or the head | there is another safeguarding concern             | nobody is asked to keep it from the person |
        | the person is the manager of whoever asks           | somebody could be hurt now or very soon           | staff are asked to keep it from the person |
        | the person is the safeguarding lead or the head     | somebody could be hurt now or very soon: not sure | staff are asked to keep it from the person |
        | the person is the safeguarding lead or the head     | somebody could be hurt now or very soon: no       | nobody is asked to keep it from the person |
        | the person is not the manager, the lead or the head | somebody could be hurt now or very soon           | nobody is asked to keep it from the person |

    Scenario: Only ordinary life was noticed about the head
      Given a concern about a 45-year-old colleague
      And nothing points to danger
      And all that was noticed is a beard
      And there is another safeguarding concern: no
      And the person is the safeguarding lead or the head
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to keep it from the person

    Scenario Outline: What is left over of a relative's answers asks nothing
      Given <what is known>
      And a relative or a friend is asking
      And the person is the manager of whoever asks
      When the policy is asked
      Then nobody is asked to keep it from the person

      Examples:
        | what is known                                |
        | a checked concern about a 45-year-old parent |
        | there is another safeguarding concern        |
        | somebody could be hurt now or very soon      |

    Scenario: After a referral it was said before
      Given a referral about a 45-year-old colleague
      And the person is the safeguarding lead or the head
      And there is another safeguarding concern
      And the police have not answered yet
      When the policy is asked
      Then nobody is asked to keep it from the person

  @rule:check-with-lead @rule:note-for-the-lead
  Rule: Whoever is the person of concern is no check

    @point-1
    Scenario Outline: The person is the lead or the head, so speaking to either of them counts for nothing
      Given a fresh concern about a 45-year-old colleague
      And the person is the safeguarding lead or the head
      And <who> has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | who                             | the answer of the policy                                |
        | the safeguarding lead           | this is talked through with the safeguarding lead first |
        | the head                        | this is talked through with the safeguarding lead first |
        | a line manager                  | this is talked through with the safeguarding lead first |
        | the Prevent lead                | there is no answer yet                                  |
        | somebody in children's services | there is no answer yet                                  |
        | the police Prevent team         | there is no answer yet                                  |

    Scenario Outline: Where the person is a manager, the lead and the head count
      Given a fresh concern about a 45-year-old colleague
      And <who the person is>
      And <who> has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to talk to the safeguarding lead

      Examples:
        | who the person is                                   | who                   |
        | the person is the manager of whoever asks           | the safeguarding lead |
        | the person is the manager of whoever asks           | the head              |
        | the person is not the manager, the lead or the head | the safeguarding lead |
        | the person is not the manager, the lead or the head | the head              |

    Scenario Outline: A note that the lead was told of goes on as long as the lead is not the person
      Given a fresh concern about a 45-year-old colleague
      And the member of staff who noticed it is asking
      And <who the person is>
      And the safeguarding lead has been spoken to
      And staff stop here with a note for the lead
      When the policy is asked
      Then <what is asked>

      Examples:
        | who the person is                                   | what is asked                                    |
        | the person is the manager of whoever asks           | staff are asked to talk to the safeguarding lead |
        | the person is not the manager, the lead or the head | staff are asked to talk to the safeguarding lead |
        | the person is the safeguarding lead or the head     | nobody is asked to talk to the safeguarding lead |

  @rule:person-in-charge @rule:check-with-lead
  Rule: Another senior person takes the lead's place

    @point-1
    Scenario: The safeguarding lead is the person of concern, and a talk comes first
      Given a fresh concern about a 45-year-old colleague
      And the person is the safeguarding lead or the head
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then to talk to the safeguarding lead, staff turn to another senior person
      And the advice says "Talk to another senior person today."
      And the advice says "The chair of governors or the employer"
      And no text names the lead

    @point-1
    Scenario: The note is for another senior person, and says so
      Given a fresh concern about a 45-year-old colleague
      And the person is the safeguarding lead or the head
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      And staff stop here with a note for the lead
      When the note is written
      Then the note says "another senior person"
      And the note does not say "your safeguarding lead"
      And the note does not say "for the safeguarding lead"
      And staff are asked to keep it from the person

    @point-1
    Scenario: A referral about the head, from the first call to the last
      Given a checked concern about a 45-year-old colleague
      And the person is the safeguarding lead or the head
      And a line manager has been spoken to
      And the Prevent lead has been spoken to
      And there is another safeguarding concern
      And the person works with children, and the worry could bear on it
      And the person works with adults who need care, and the worry could bear on it
      And a mental-health team works with the person
      And a threat to harm somebody was heard
      And the person is lonely
      When the policy is asked
      Then this is asked, in this order:
        | when      | who       | what                                                | with whom                   |
        | first     | staff     | keep the referral to themselves for now             | nobody                      |
        | first     | staff     | keep it from the person                             | nobody                      |
        | first     | staff     | seek the Prevent team's advice                      | the Prevent team for advice |
        | first     | staff     | write down the decision to share                    | nobody                      |
        | send      | staff     | check the completed form                            | nobody                      |
        | send      | staff     | send the form                                       | the place where forms go    |
        | alongside | staff     | let the safeguarding lead know                      | another senior person       |
        | alongside | staff     | contact adult safeguarding                          | adult safeguarding          |
        | alongside | staff     | contact the LADO                                    | the LADO                    |
        | alongside | staff     | contact adult social care about a position of trust | adult safeguarding          |
        | alongside | staff     | tell whoever already works with the person          | nobody                      |
        | alongside | staff     | look for help with violence                         | nobody                      |
        | alongside | staff     | see what support can be offered                     | another senior person       |
        | later     | the panel | seek the person's consent before any support        | nobody                      |
      And no text names the lead

    Scenario: A worry about the head that was cleared is noted past them too
      Given a checked concern about a 45-year-old colleague
      And the person is the safeguarding lead or the head
      And after checking the concern is still there: no
      And there were earlier concerns about the person
      When the policy is asked
      Then to note what was checked, staff turn to another senior person
      And to tell the lead of the earlier concerns, staff turn to another senior person
      And no text names the lead

    Scenario Outline: Anybody else's concern goes to the lead
      Given a fresh concern about a 45-year-old colleague
      And <who the person is>
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then to talk to the safeguarding lead, staff turn to the safeguarding lead
      And the advice says "Talk to your safeguarding lead today."

      Examples:
        | who the person is                                   |
        | the person is the manager of whoever asks           |
        | the person is not the manager, the lead or the head |
        | nothing points to danger                            |

    Scenario Outline: What the lead would do stays with the lead for anybody else
      Given a checked concern about a 45-year-old colleague
      And <who the person is>
      When the policy is asked
      Then the lead is asked to write down the decision to share

      Examples:
        | who the person is                                   |
        | the person is the manager of whoever asks           |
        | the person is not the manager, the lead or the head |

    @point-1
    Scenario: The follow-up passes the head as well
      Given a referral about a 45-year-old colleague
      And the person is the safeguarding lead or the head
      And there is another safeguarding concern
      And the person works with children, and the worry could bear on it
      And the police have not answered yet
      When the policy is asked
      Then to let the safeguarding lead know, staff turn to another senior person
      And to contact the LADO, staff turn to the LADO
      And no text names the lead

  Rule: It is asked of staff, about a colleague

    Scenario Outline: Who it is about decides
      Given a concern about <whom>
      When the policy is asked
      Then <what is asked>

      Examples:
        | whom                    | what is asked                                         |
        | a 45-year-old colleague | staff are still asked whether the person is in charge |
        | a 19-year-old volunteer | staff are still asked whether the person is in charge |
        | a 15-year-old pupil     | staff are not asked whether the person is in charge   |
        | a 40-year-old patient   | staff are not asked whether the person is in charge   |
        | a 38-year-old parent    | staff are not asked whether the person is in charge   |

    Scenario: A relative is not asked
      Given a concern about a 45-year-old colleague
      And a relative or a friend is asking
      When the policy is asked
      Then staff are not asked whether the person is in charge

    Scenario: After a referral it is not asked again
      Given a referral about a 45-year-old colleague
      And the police have not answered yet
      When the policy is asked
      Then staff are not asked whether the person is in charge

    Scenario: As long as nobody said who it is about, it is not asked
      When the policy is asked
      Then staff are not asked whether the person is in charge
