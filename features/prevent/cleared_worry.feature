Feature: A cleared worry
  Most worries have an ordinary explanation. Once one is found, nothing goes to Prevent and nobody outside
  hears of it. What was checked is noted, and the lead is told, so that a decision not to refer can be
  understood later.

  Source: ho-guide-2009, "Necessary and proportionate"
  Source: duty-guidance-2023: A decision not to refer is recorded with its reason

  Background:
    Given a checked concern about a 15-year-old pupil

  @rule:concern-allayed
  Rule: A worry that was cleared stays with staff

    Scenario: The worry is gone after checking
      Given after checking the concern is still there: no
      And there is another safeguarding concern: no
      When the policy is asked
      Then nothing goes to Prevent
      And staff read "You checked, and there is an explanation"
      And staff are asked to note what was checked
      And nothing else is asked of anybody
      And nobody outside is contacted

    Scenario Outline: Only no is no: not being sure is talked through
      Given after checking the concern is still there: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer   | what is asked                            |
        | no       | staff are asked to note what was checked |
        | not sure | nobody is asked to note what was checked |
        | yes      | nobody is asked to note what was checked |

    Scenario: Ordinary life was never a worry, so there is nothing to note
      Given nothing points to danger
      And all that was noticed is a beard
      And there is another safeguarding concern: no
      And after checking the concern is still there: no
      When the policy is asked
      Then staff read "This is ordinary life"
      And nobody is asked to note what was checked

    Scenario: A word that a young child got wrong
      Given a concern about a 5-year-old child
      And after checking the concern is still there: no
      And there is another safeguarding concern: no
      When the policy is asked
      Then nothing goes to Prevent
      And nobody outside is contacted

    @point-12
    Scenario: A grave sign that came before is not cleared away by one person
      Given a threat to harm somebody was heard
      And there were earlier concerns about the person
      And after checking the concern is still there: no
      When the policy is asked
      Then this is talked through with the Prevent team first
      And staff are asked to note what was checked

    Scenario: A danger is never cleared away with the worry
      Given somebody could be hurt now or very soon
      And after checking the concern is still there: no
      When the policy is asked
      Then the first thing is to ring 999
      And staff are asked to note what was checked
