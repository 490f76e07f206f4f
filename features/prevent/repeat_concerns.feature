Feature: Repeat concerns
  Small worries, each closed alone, can add up, and only somebody who sees all of them can tell. So the
  lead hears of earlier concerns even when this one is cleared. In a referral the history goes along, under
  every spelling of the name, because records were missed where a name was written in another way.

  Source: southport-2026: Repeated referrals were closed one by one, and nobody looked at them together
  Source: assumption: Earlier concerns are joined up under every spelling of the name

  Background:
    Given a checked concern about a 15-year-old pupil

  @rule:repeat-concern
  Rule: The lead hears of earlier concerns, even when this one is cleared

    Scenario: The third worry, cleared like the two before
      Given after checking the concern is still there: no
      And there were earlier concerns about the person
      When the policy is asked
      Then this is talked through with the safeguarding lead first
      And staff are asked to tell the lead of the earlier concerns
      And nobody outside is contacted

    Scenario: The first worry, cleared
      Given after checking the concern is still there: no
      And there were earlier concerns about the person: no
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to tell the lead of the earlier concerns

    Scenario Outline: Only what is known is passed to the lead as known
      Given there were earlier concerns about the person: <answer>
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And <what is asked>

      Examples:
        | answer   | what is asked                                            |
        | no       | nobody is asked to tell the lead of the earlier concerns |
        | not sure | nobody is asked to tell the lead of the earlier concerns |
        | yes      | staff are asked to tell the lead of the earlier concerns |

    Scenario: Earlier concerns do not make ordinary life a concern
      Given all that was noticed is prayer
      And there is another safeguarding concern: no
      And there were earlier concerns about the person
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to tell the lead of the earlier concerns

  @rule:repeat-grave-sign
  Rule: A grave sign that comes again is not closed by one person alone

    @point-7
    Scenario: A threat, cleared like the one before
      Given a threat to harm somebody was heard
      And there were earlier concerns about the person
      And after checking the concern is still there: no
      When the policy is asked
      Then this is talked through with the Prevent team first
      And staff read "Ask the Prevent team, because this came before"
      And staff are asked to seek the Prevent team's advice
      And staff are asked to tell the lead of the earlier concerns

    Scenario Outline: Which signs are grave
      Given <what was noticed>
      And there were earlier concerns about the person
      And after checking the concern is still there: no
      When the policy is asked
      Then <what is asked>

      Examples:
        | what was noticed                                  | what is asked                                     |
        | violence was called right                         | staff are asked to seek the Prevent team's advice |
        | contact with an extreme group was noticed         | nobody is asked to seek the Prevent team's advice |
        | hateful words to shut others out were heard       | nobody is asked to seek the Prevent team's advice |
        | extreme material was looked at or shared online   | nobody is asked to seek the Prevent team's advice |
        | open support for a violent cause was heard        | staff are asked to seek the Prevent team's advice |
        | nothing but school massacres was talked about     | staff are asked to seek the Prevent team's advice |
        | a threat to harm somebody was heard               | staff are asked to seek the Prevent team's advice |
        | pressure from extreme friends was noticed         | nobody is asked to seek the Prevent team's advice |
        | pulling away from friends was noticed             | nobody is asked to seek the Prevent team's advice |
        | hostility to people seen as outsiders was noticed | nobody is asked to seek the Prevent team's advice |
        | something else was noticed                        | nobody is asked to seek the Prevent team's advice |

    Scenario Outline: Only earlier concerns that are known
      Given a threat to harm somebody was heard
      And there were earlier concerns about the person: <answer>
      And after checking the concern is still there: no
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | answer   | the answer of the policy                           |
        | no       | nothing goes to Prevent                            |
        | not sure | nothing goes to Prevent                            |
        | yes      | this is talked through with the Prevent team first |

    Scenario Outline: Until they have answered
      Given a threat to harm somebody was heard
      And there were earlier concerns about the person
      And the police Prevent team has been spoken to
      And <what they advised>
      And after checking the concern is still there: no
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | what they advised                           | the answer of the policy                                |
        | the Prevent team has not answered yet       | this is talked through with the Prevent team first      |
        | the Prevent team advised against a referral | this is talked through with the safeguarding lead first |

    Scenario: As long as nobody asked about earlier concerns, a grave sign alone is checked like any other
      Given a threat to harm somebody was heard
      And after checking the concern is still there: no
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to seek the Prevent team's advice

    Scenario: Once they advised a referral, the referral is what is asked
      Given a threat to harm somebody was heard
      And there were earlier concerns about the person
      And the police Prevent team has been spoken to
      And the Prevent team advised a referral
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And nobody is asked to seek the Prevent team's advice

    Scenario: While the police do not know of a danger, nobody rings the Prevent team first
      Given a threat to harm somebody was heard
      And somebody could be hurt now or very soon
      And there were earlier concerns about the person
      And after checking the concern is still there: no
      When the policy is asked
      Then nobody is asked to seek the Prevent team's advice


  @rule:join-up-history
  Rule: In a referral the history goes along, under every spelling

    Scenario Outline: Not being sure is reason enough to look
      Given there were earlier concerns about the person: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer   | what is asked                                    |
        | no       | nobody is asked to add what is known from before |
        | not sure | staff are asked to add what is known from before |
        | yes      | staff are asked to add what is known from before |

    Scenario: As long as nobody asked about earlier concerns, nobody looks for them
      When the policy is asked
      Then nobody is asked to add what is known from before
      And nobody is asked to tell the lead of the earlier concerns

    Scenario: The history helps the Prevent team to advise, too
      Given after checking the concern is still there: not sure
      And there were earlier concerns about the person: not sure
      When the policy is asked
      Then staff are asked to add what is known from before

    Scenario: Nothing is sent about a worry that was cleared, so no history either
      Given after checking the concern is still there: no
      And there were earlier concerns about the person: not sure
      When the policy is asked
      Then nobody is asked to add what is known from before

    Scenario: While the police do not know of a danger, nobody looks through records first
      Given somebody could be hurt now or very soon
      And there were earlier concerns about the person
      When the policy is asked
      Then nobody is asked to add what is known from before
