Feature: A wet floor
  Stories that people can read, and that are played as tests. Each has a line for what is given, one for asking,
  and lines for what follows, in the words of phrases.yaml.

  Source: house-rules, "Wet floors"

  @rule:somebody-could-slip @rule:nobody-walks-there
  Rule: A sign where people walk

    Scenario Outline: Whether it may be wet is enough
      Given the floor is wet: <answer>
      And people walk there
      When the policy is asked
      Then people are kept off it
      And you are asked to put up a sign

      Examples:
        | answer   |
        | not sure |
        | yes      |

    Scenario: Where nobody walks, it can wait
      Given the floor is wet
      And nobody walks there
      When the policy is asked
      Then it is dried when there is time
      And nobody is asked to put up a sign

  @rule:dry
  Rule: A dry floor asks for nothing

    Scenario: Nothing to slip on
      Given the floor is wet: no
      When the policy is asked
      Then there is nothing to do
      And nothing else is asked of anybody
