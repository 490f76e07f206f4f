Feature: What the Prevent team advised
  Staff may ask the Prevent team at any time, without naming the person. What they advise counts, and nobody is
  sent to them again and again with the same doubt. Advice to refer is followed, also on weak signs, and is
  taken back only together with them. Advice against a referral is followed while the concern is in doubt. Where
  it is firm, anybody may still refer; then staff write down why.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: kirklees-2022, "What is a Prevent referral?"
  Source: duty-guidance-2023: A decision not to refer is recorded with its reason
  Source: assumption: Advice against a referral is followed while the concern is not firm
  Source: assumption: Advice to refer is taken back only together with the Prevent team
  Source: assumption: Whoever refers against advice writes down their own reasons

  @rule:advised-against @rule:in-doubt
  Rule: In doubt, advice against a referral is followed

    @point-4
    Scenario: Weak signs, and the Prevent team advised against a referral
      Given a fresh concern about a 15-year-old pupil
      And nothing points to danger
      And it would be worrying about anyone: not sure
      And the police Prevent team has been spoken to
      And the Prevent team advised against a referral
      And after checking the concern is still there
      When the policy is asked
      Then this is a need for support, not for Prevent
      And staff read "Support, as the Prevent team advised"
      And staff are asked to note what was checked
      And staff are asked to see what support can be offered
      And staff are asked to come back if they notice something
      And nobody is asked to seek the Prevent team's advice
      And nobody is asked to send the form

    Scenario Outline: What they advised decides a doubt
      Given a checked concern about a 15-year-old pupil
      And the police Prevent team has been spoken to
      And after checking the concern is still there: not sure
      And <what they advised>
      When the policy is asked
      Then <the answer of the policy>
      And <what is asked>

      Examples:
        | what they advised                           | the answer of the policy                           | what is asked                                     |
        | the Prevent team has not answered yet       | this is talked through with the Prevent team first | staff are asked to seek the Prevent team's advice |
        | the Prevent team advised against a referral | this is a need for support, not for Prevent        | nobody is asked to seek the Prevent team's advice |
        | the Prevent team advised a referral         | this is worth sharing with the Prevent team        | nobody is asked to seek the Prevent team's advice |

    Scenario: As long as nobody said what they advised, a doubt goes to them
      Given a checked concern about a 15-year-old pupil
      And the police Prevent team has been spoken to
      And after checking the concern is still there: not sure
      When the policy is asked
      Then this is talked through with the Prevent team first
      And staff are still asked what the Prevent team advised
      And nobody is asked to come back if they notice something

    Scenario Outline: It is followed once the worry was talked about, and while it is a doubt
      Given a checked concern about a 15-year-old pupil
      And the Prevent team advised against a referral
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then <the answer of the policy>
      And <what is asked>

      Examples:
        | answer   | the answer of the policy                    | what is asked                                         |
        | no       | nothing goes to Prevent                     | nobody is asked to come back if they notice something |
        | not sure | this is a need for support, not for Prevent | staff are asked to come back if they notice something |
        | yes      | this is worth sharing with the Prevent team | nobody is asked to come back if they notice something |

    Scenario: While the police do not know of a danger, their advice waits
      Given a checked concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      And after checking the concern is still there: not sure
      And the Prevent team advised against a referral
      When the policy is asked
      Then the first thing is to ring 999
      And nobody is asked to come back if they notice something

    Scenario: Advice that nobody can have had is not followed
      Given a fresh concern about a 15-year-old pupil
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      And the Prevent team advised against a referral
      And after checking the concern is still there: not sure
      When the policy is asked
      Then this is talked through with the safeguarding lead first
      And nobody is asked to come back if they notice something

    Scenario: As long as nobody asked who knows, nothing is settled
      Given a fresh concern about a 15-year-old pupil
      And the Prevent team advised against a referral
      And after checking the concern is still there: not sure
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to note what was checked

    Scenario: An answer that has not come yet settles nothing
      Given a checked concern about a 15-year-old pupil
      And the Prevent team has not answered yet
      And after checking the concern is still there: not sure
      When the policy is asked
      Then nobody is asked to note what was checked
      And nobody is asked to see what support can be offered

    Scenario: A small child with a misheard word, and the Prevent team advised against a referral
      Given a fresh concern about a 5-year-old pupil
      And hateful words to shut others out were heard
      And the police Prevent team has been spoken to
      And the Prevent team advised against a referral
      And after checking the concern is still there: not sure
      When the policy is asked
      Then this is a need for support, not for Prevent

  @rule:refer @rule:advised-against
  Rule: Advice to refer is followed, also on weak signs

    @point-12
    Scenario: Weak signs alone, and the Prevent team advised a referral
      Given nothing points to danger
      And pulling away from friends was noticed
      And it would be worrying about anyone
      And the police Prevent team has been spoken to
      And the Prevent team advised a referral
      And after checking the concern is still there
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to send the form
      And nobody is asked to seek the Prevent team's advice

    Scenario Outline: Weak signs go to the Prevent team only where they advised it
      Given nothing points to danger
      And pulling away from friends was noticed
      And it would be worrying about anyone
      And the police Prevent team has been spoken to
      And <what they advised>
      And after checking the concern is still there
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | what they advised                           | the answer of the policy                           |
        | the Prevent team has not answered yet       | this is talked through with the Prevent team first |
        | the Prevent team advised against a referral | this is a need for support, not for Prevent        |
        | the Prevent team advised a referral         | this is worth sharing with the Prevent team        |

    Scenario: A doubt about the ground is settled by their advice too
      Given a checked concern about a 15-year-old pupil
      And it would be worrying about anyone: not sure
      And the Prevent team advised a referral
      When the policy is asked
      Then this is worth sharing with the Prevent team

    Scenario: Their advice is no answer to whether the worry is still there
      Given a fresh concern about a 15-year-old pupil
      And the police Prevent team has been spoken to
      And the Prevent team advised a referral
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to send the form

  @rule:advised-but-cleared
  Rule: Advice to refer is taken back only together with them

    @point-12
    Scenario: They advised a referral, and then the worry was cleared
      Given a checked concern about a 15-year-old pupil
      And the police Prevent team has been spoken to
      And the Prevent team advised a referral
      And after checking the concern is still there: no
      When the policy is asked
      Then this is talked through with the Prevent team first
      And staff read "Tell the Prevent team what you learned"
      And staff are asked to seek the Prevent team's advice
      And staff are asked to let the safeguarding lead know
      And staff are asked to note what was checked
      And nobody is asked to send the form

    Scenario Outline: Only advice to refer holds a worry that was cleared
      Given a checked concern about a 15-year-old pupil
      And after checking the concern is still there: no
      And <what they advised>
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to seek the Prevent team's advice
      And nobody is asked to let the safeguarding lead know

      Examples:
        | what they advised                           |
        | the Prevent team has not answered yet       |
        | the Prevent team advised against a referral |
        | the police Prevent team has been spoken to  |

    Scenario: A worry that is still there is not taken back
      Given a checked concern about a 15-year-old pupil
      And the Prevent team advised a referral
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And nobody is asked to let the safeguarding lead know

    Scenario: While the police do not know of a danger, nobody rings the Prevent team first
      Given a checked concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      And the Prevent team advised a referral
      And after checking the concern is still there: no
      When the policy is asked
      Then the first thing is to ring 999
      And nobody is asked to seek the Prevent team's advice

    Scenario: Ordinary life is no worry that they could have advised on
      Given nothing points to danger
      And all that was noticed is prayer
      And there is another safeguarding concern: no
      And the Prevent team advised a referral
      And after checking the concern is still there: no
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to seek the Prevent team's advice

  @rule:others-disagree
  Rule: Where somebody sees it differently, staff write down why they refer

    @point-7
    Scenario: The lead disagrees, and a member of staff refers all the same
      Given a checked concern about a 15-year-old pupil
      And the member of staff who noticed it is asking
      And the lead disagrees with a referral
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to send the form
      And staff are asked to write down why they refer all the same
      And staff are asked to write down the decision to share

    Scenario Outline: Only a lead who disagrees hands the lead's tasks on
      Given a checked concern about a 15-year-old pupil
      And a threat to harm somebody was heard
      And <what the lead said>
      When the policy is asked
      Then <about the reasons>
      And <about the decision>
      And <about help with violence>

      Examples:
        | what the lead said                     | about the reasons                                         | about the decision                                    | about help with violence                         |
        | the lead disagrees with a referral     | staff are asked to write down why they refer all the same | staff are asked to write down the decision to share   | staff are asked to look for help with violence   |
        | the lead has not said whether to refer | nobody is asked to write down why they refer all the same | the lead is asked to write down the decision to share | the lead is asked to look for help with violence |
        | the lead agrees with a referral        | nobody is asked to write down why they refer all the same | the lead is asked to write down the decision to share | the lead is asked to look for help with violence |
        | nothing points to danger               | nobody is asked to write down why they refer all the same | the lead is asked to write down the decision to share | the lead is asked to look for help with violence |

    Scenario Outline: The Prevent team advised against it, and the concern is firm
      Given a checked concern about a 15-year-old pupil
      And <what they advised>
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And <about the reasons>
      And the lead is asked to write down the decision to share

      Examples:
        | what they advised                           | about the reasons                                         |
        | the Prevent team advised against a referral | staff are asked to write down why they refer all the same |
        | the Prevent team advised a referral         | nobody is asked to write down why they refer all the same |
        | the Prevent team has not answered yet       | nobody is asked to write down why they refer all the same |

    Scenario Outline: Where nothing is referred, there is nothing to give reasons for
      Given a checked concern about a 15-year-old pupil
      And after checking the concern is still there: not sure
      And <who disagrees>
      When the policy is asked
      Then nobody is asked to write down why they refer all the same

      Examples:
        | who disagrees                               |
        | the lead disagrees with a referral          |
        | the Prevent team advised against a referral |

  Rule: What they advised is asked of whoever spoke to them, and what the lead thinks of whoever spoke to the lead

    Scenario Outline: Only the police Prevent team advises
      Given a fresh concern about a 15-year-old pupil
      And <who> has been spoken to
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                     | what is asked                                       |
        | the police Prevent team | staff are still asked what the Prevent team advised |
        | the Prevent lead        | staff are not asked what the Prevent team advised   |
        | an advice line          | staff are not asked what the Prevent team advised   |

    Scenario: It is not asked before staff say who has been spoken to
      Given a fresh concern about a 15-year-old pupil
      When the policy is asked
      Then staff are still asked who has been spoken to
      And staff are not asked what the Prevent team advised

    Scenario: Whoever stops with a note leaves it to the lead
      Given a fresh concern about a 15-year-old pupil
      And the police Prevent team has been spoken to
      And staff stop here with a note for the lead
      When the policy is asked
      Then staff are not asked what the Prevent team advised

    Scenario: Whoever goes on is asked
      Given a fresh concern about a 15-year-old pupil
      And the police Prevent team has been spoken to
      And staff stop here with a note for the lead: no
      When the policy is asked
      Then staff are still asked what the Prevent team advised

    Scenario: Not while the police do not know of a danger
      Given a fresh concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      And the police Prevent team has been spoken to
      When the policy is asked
      Then staff are not asked what the Prevent team advised

    Scenario: Not where nothing was noticed that would be a worry
      Given nothing points to danger
      And all that was noticed is prayer
      And the police Prevent team has been spoken to
      When the policy is asked
      Then staff are not asked what the Prevent team advised

    Scenario Outline: Whether the lead agrees is asked of staff who spoke to the lead
      Given a checked concern about a 15-year-old pupil
      And <who> is asking
      When the policy is asked
      Then <what is asked>

      Examples:
        | who                                | what is asked                                 |
        | the member of staff who noticed it | staff are still asked whether the lead agrees |
        | somebody on a colleague's behalf   | staff are still asked whether the lead agrees |
        | the safeguarding lead              | staff are not asked whether the lead agrees   |

    Scenario: As long as nobody said who is asking, it is not asked
      Given a checked concern about a 15-year-old pupil
      When the policy is asked
      Then staff are not asked whether the lead agrees

    Scenario Outline: Not where the lead was not spoken to, nothing is referred, or the lead is the person
      Given <the concern>
      And the member of staff who noticed it is asking
      And <what is known>
      When the policy is asked
      Then staff are not asked whether the lead agrees

      Examples:
        | the concern                                     | what is known                                       |
        | a checked concern about a 15-year-old pupil     | after checking the concern is still there: not sure |
        | a checked concern about a 45-year-old colleague | the person is the safeguarding lead or the head     |
        | a fresh concern about a 15-year-old pupil       | after checking the concern is still there           |
