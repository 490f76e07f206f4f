Feature: Check
  A worry is talked through with the safeguarding lead before anything is sent, and other explanations
  are thought of. A worry must not wait for one person: where the lead cannot be reached without delay,
  the Prevent team advises. In doubt it is talked through, not sent and not dropped.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-toolkit, "4. Referral Process"
  Source: kirklees-2022, "Making a referral"
  Source: assumption: Other explanations are considered before anything is sent

  Background:
    Given a fresh concern about a 15-year-old pupil

  @rule:check-with-lead
  Rule: First, talk to the lead

    Scenario: Nobody was spoken to, and the lead is there
      Given nobody has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then this is talked through with the safeguarding lead first
      And staff are asked to talk to the safeguarding lead

    @point-12
    Scenario Outline: Anybody who knows the work counts, and an advice line or a line manager alone does not
      Given <who> has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                             | what is asked                                    |
        | an advice line                  | staff are asked to talk to the safeguarding lead |
        | the safeguarding lead           | nobody is asked to talk to the safeguarding lead |
        | the Prevent lead                | nobody is asked to talk to the safeguarding lead |
        | the head                        | nobody is asked to talk to the safeguarding lead |
        | a line manager                  | staff are asked to talk to the safeguarding lead |
        | somebody in children's services | nobody is asked to talk to the safeguarding lead |
        | the police Prevent team         | nobody is asked to talk to the safeguarding lead |

    Scenario: An advice line and the head: the head counts
      Given an advice line has been spoken to
      And the head has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then nobody is asked to talk to the safeguarding lead

    Scenario Outline: Where the lead cannot be reached, nobody is sent to wait for them
      Given nobody has been spoken to
      And the safeguarding lead can be reached today: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer | what is asked                                    |
        | no     | nobody is asked to talk to the safeguarding lead |
        | yes    | staff are asked to talk to the safeguarding lead |

    Scenario: Ordinary life is nothing to take to the lead
      Given a concern about a 15-year-old pupil
      And all that was noticed is prayer
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then nobody is asked to talk to the safeguarding lead

    Scenario: As long as nobody was asked who knows, nobody is sent anywhere
      Given the safeguarding lead can be reached today
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to talk to the safeguarding lead

    Scenario: As long as nobody was asked whether the lead is there, nobody is sent anywhere
      Given nobody has been spoken to
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to talk to the safeguarding lead

    Scenario Outline: An advice line alone counts for nobody but the lead
      Given <who> is asking
      And an advice line has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                                | what is asked                                    |
        | the member of staff who noticed it | staff are asked to talk to the safeguarding lead |
        | somebody on a colleague's behalf   | staff are asked to talk to the safeguarding lead |
        | the safeguarding lead              | nobody is asked to talk to the safeguarding lead |

    Scenario Outline: The lead need not be sent to themselves
      Given <who> is asking
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                                | what is asked                                    |
        | the member of staff who noticed it | staff are asked to talk to the safeguarding lead |
        | somebody on a colleague's behalf   | staff are asked to talk to the safeguarding lead |
        | the safeguarding lead              | nobody is asked to talk to the safeguarding lead |

    Scenario: Once the police know of a danger, the talk with the lead is what is left to do
      Given somebody could be hurt now or very soon
      And the police have been told
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then this is talked through with the safeguarding lead first
      And staff are asked to write down what the police said

    Scenario: While the police do not know of a danger, that call comes before the talk
      Given somebody could be hurt now or very soon
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then nobody is asked to talk to the safeguarding lead

  @rule:note-for-the-lead
  Rule: Whoever told the lead can stop with a note, and the lead goes on

    @point-12
    Scenario: A tutor has told the lead, and stops with a note
      Given the member of staff who noticed it is asking
      And the safeguarding lead has been spoken to
      And staff stop here with a note for the lead
      When the policy is asked
      Then this is talked through with the safeguarding lead first
      And staff read "Give the note to your safeguarding lead"
      And staff are asked to talk to the safeguarding lead

    Scenario Outline: Only whoever spoke to the lead, and stops
      Given <who> has been spoken to
      And staff stop here with a note for the lead: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                   | answer | what is asked                                    |
        | the safeguarding lead | yes    | staff are asked to talk to the safeguarding lead |
        | the safeguarding lead | no     | nobody is asked to talk to the safeguarding lead |
        | the head              | yes    | nobody is asked to talk to the safeguarding lead |

    Scenario Outline: Not the lead
      Given <who> is asking
      And the safeguarding lead has been spoken to
      And staff stop here with a note for the lead
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                                | what is asked                                    |
        | the member of staff who noticed it | staff are asked to talk to the safeguarding lead |
        | somebody on a colleague's behalf   | staff are asked to talk to the safeguarding lead |
        | the safeguarding lead              | nobody is asked to talk to the safeguarding lead |

    Scenario: As long as nobody was asked whether to stop, nobody stops
      Given the safeguarding lead has been spoken to
      When the policy is asked
      Then nobody is asked to talk to the safeguarding lead
      And staff are still asked whether to stop with a note

    Scenario: Where nobody said whether it would be worrying, there is no note to give
      Given a concern about a 15-year-old pupil
      And all that was noticed is prayer
      And the safeguarding lead has been spoken to
      And staff stop here with a note for the lead
      When the policy is asked
      Then nobody is asked to talk to the safeguarding lead

    Scenario: While the police do not know of a danger, nobody stops with a note
      Given somebody could be hurt now or very soon
      And the safeguarding lead has been spoken to
      And staff stop here with a note for the lead
      When the policy is asked
      Then nobody is asked to talk to the safeguarding lead

  @rule:do-not-wait
  Rule: A worry does not wait for one person

    Scenario Outline: Where the lead is away, the Prevent team advises
      Given nobody has been spoken to
      And the safeguarding lead can be reached today: <answer>
      And after checking the concern is still there: not sure
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | answer | the answer of the policy                                |
        | no     | this is talked through with the Prevent team first      |
        | yes    | this is talked through with the safeguarding lead first |

    Scenario: A firm concern is not held up by a lead who is away
      Given nobody has been spoken to
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to seek the Prevent team's advice

    Scenario: A firm sign of which staff are not sure is talked through as well
      Given it would be worrying about anyone: not sure
      And nobody has been spoken to
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there
      When the policy is asked
      Then this is talked through with the Prevent team first
      And staff are asked to seek the Prevent team's advice

    Scenario: As long as nobody was asked whether the lead is there, nobody is sent to the Prevent team
      Given nobody has been spoken to
      And after checking the concern is still there: not sure
      When the policy is asked
      Then nobody is asked to seek the Prevent team's advice

    Scenario: As long as nobody was asked who knows, nobody is sent to the Prevent team
      Given the safeguarding lead can be reached today: no
      And after checking the concern is still there: not sure
      When the policy is asked
      Then nobody is asked to seek the Prevent team's advice

    Scenario: A lead who is away is no reason to ask once the Prevent team was spoken to
      Given the police Prevent team has been spoken to
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And nobody is asked to seek the Prevent team's advice

    Scenario: A worry that was cleared goes to nobody, wherever the lead is
      Given nobody has been spoken to
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there: no
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to seek the Prevent team's advice

    Scenario: While the police do not know of a danger, that call comes before advice
      Given somebody could be hurt now or very soon
      And nobody has been spoken to
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there
      When the policy is asked
      Then nobody is asked to seek the Prevent team's advice

  @rule:in-doubt
  Rule: In doubt, talk it through before anything is sent

    Scenario Outline: Not sure leads to advice, yes to sharing, no to neither
      Given the safeguarding lead has been spoken to
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | answer   | the answer of the policy                           |
        | no       | nothing goes to Prevent                            |
        | not sure | this is talked through with the Prevent team first |
        | yes      | this is worth sharing with the Prevent team        |

    Scenario Outline: Not being sure that it would be worrying about anyone is a doubt too
      Given it would be worrying about anyone: <answer>
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | answer   | the answer of the policy                           |
        | not sure | this is talked through with the Prevent team first |
        | yes      | this is worth sharing with the Prevent team        |

    Scenario Outline: Whoever it was talked through with, a doubt goes to the Prevent team
      Given <who> has been spoken to
      And after checking the concern is still there: not sure
      When the policy is asked
      Then this is talked through with the Prevent team first

      Examples:
        | who                             |
        | the safeguarding lead           |
        | the Prevent lead                |
        | the head                        |
        | somebody in children's services |
        | the police Prevent team         |

    Scenario: A doubt of the lead's own goes to the Prevent team
      Given the safeguarding lead is asking
      And nobody has been spoken to
      And after checking the concern is still there: not sure
      When the policy is asked
      Then this is talked through with the Prevent team first

    Scenario Outline: Only the lead has talked it through by being asked
      Given <who> is asking
      And after checking the concern is still there: not sure
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                                | what is asked                                     |
        | the member of staff who noticed it | nobody is asked to seek the Prevent team's advice |
        | somebody on a colleague's behalf   | nobody is asked to seek the Prevent team's advice |
        | the safeguarding lead              | staff are asked to seek the Prevent team's advice |

    Scenario Outline: Before anybody has said whether the worry is still there, it is no doubt
      Given the safeguarding lead has been spoken to
      And it would be worrying about anyone: <answer>
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to seek the Prevent team's advice

      Examples:
        | answer   |
        | yes      |
        | not sure |

    Scenario: Advice goes ahead of telling the lead of earlier concerns, and both are asked
      Given the safeguarding lead has been spoken to
      And after checking the concern is still there: not sure
      And there were earlier concerns about the person
      When the policy is asked
      Then this is talked through with the Prevent team first
      And staff are asked to seek the Prevent team's advice
      And staff are asked to tell the lead of the earlier concerns

    Scenario: As long as nobody was asked who knows, a doubt goes nowhere
      Given after checking the concern is still there: not sure
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to seek the Prevent team's advice

    Scenario: A doubt about the ground is over once the worry is
      Given it would be worrying about anyone: not sure
      And the safeguarding lead has been spoken to
      And after checking the concern is still there: no
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to seek the Prevent team's advice

    Scenario: A doubt that nobody has talked through goes to the lead, not to the Prevent team
      Given nobody has been spoken to
      And the safeguarding lead can be reached today
      And after checking the concern is still there: not sure
      When the policy is asked
      Then this is talked through with the safeguarding lead first
      And nobody is asked to seek the Prevent team's advice

    Scenario: A doubt while the police do not know of a danger waits for that call
      Given somebody could be hurt now or very soon
      And the safeguarding lead has been spoken to
      And after checking the concern is still there: not sure
      When the policy is asked
      Then nobody is asked to seek the Prevent team's advice

  @rule:explore-context
  Rule: Other explanations are thought of, and that holds nothing up

    Scenario Outline: Where nobody thought of another explanation, the policy asks for it
      Given the safeguarding lead has been spoken to
      And other explanations have been considered: <answer>
      And after checking the concern is still there
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And <what is asked>

      Examples:
        | answer | what is asked                                     |
        | no     | staff are asked to think about other explanations |
        | yes    | nobody is asked to think about other explanations |

    Scenario: It is not asked for before the question was put
      Given the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then nobody is asked to think about other explanations

    Scenario: In doubt it is asked for as well
      Given the safeguarding lead has been spoken to
      And other explanations have been considered: no
      And after checking the concern is still there: not sure
      When the policy is asked
      Then staff are asked to think about other explanations

    Scenario: Once the concern is gone there is nothing left to explain
      Given the safeguarding lead has been spoken to
      And other explanations have been considered: no
      And after checking the concern is still there: no
      When the policy is asked
      Then nobody is asked to think about other explanations

    Scenario: While the police do not know of a danger, nobody is asked to think first
      Given somebody could be hurt now or very soon
      And other explanations have been considered: no
      And after checking the concern is still there
      When the policy is asked
      Then nobody is asked to think about other explanations
