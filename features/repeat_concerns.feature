Feature: Repeat concerns
  Small worries, each closed alone, can add up, and only somebody who sees all of them can tell. So the
  lead hears of earlier concerns even when this one is cleared. In a referral the history goes along, under
  every spelling of the name, because records were missed where a name was written in another way.

  Source: assumption: Repeat concerns go to the lead, even when this one is cleared
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
      Given it would be worrying about anyone: no
      And there were earlier concerns about the person
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to tell the lead of the earlier concerns

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
