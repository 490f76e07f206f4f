Feature: Identity is no ground
  Faith, background, dress, language, peaceful protest and opinion are ordinary life. With these put aside
  staff ask themselves: would the rest be worrying about anyone? If nothing is left, there is nothing to
  report, to record or to look out for. Praise of violence is not an opinion in this sense.

  Source: ho-members, "MYTHS AND MISCONCEPTIONS"
  Source: kirklees-2022, "The programme:"
  Source: assumption: Dress, language and travel are no ground

  Background:
    Given nothing points to danger

  @rule:identity-is-no-ground
  Rule: Ordinary life is nothing to report

    Scenario Outline: Ordinary life leads to nothing
      Given a concern about a 15-year-old pupil
      And all that was noticed is <ordinary life>
      When the policy is asked
      Then nothing goes to Prevent
      And staff read "This is ordinary life"
      And staff are asked to do nothing
      And nothing else is asked of anybody
      And nobody outside is contacted

      Examples:
        | ordinary life                  |
        | prayer                         |
        | a change of faith              |
        | a headscarf                    |
        | a beard                        |
        | another language at home       |
        | a peaceful protest             |
        | a political opinion            |
        | a journey to see family abroad |

    Scenario Outline: Only no is no: not being sure is checked like a yes
      Given hateful words to shut others out were heard
      And it would be worrying about anyone: <answer>
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | answer   | the answer of the policy                                |
        | no       | nothing goes to Prevent                                 |
        | not sure | this is talked through with the safeguarding lead first |
        | yes      | this is talked through with the safeguarding lead first |

    Scenario: Nobody calls it ordinary life before that question was asked
      Given hateful words to shut others out were heard
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to do nothing

    Scenario Outline: Where nothing is left, a worry that stays is no doubt to talk through
      Given hateful words to shut others out were heard
      And it would be worrying about anyone: no
      And the safeguarding lead has been spoken to
      And other explanations have been considered: no
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then staff are asked to do nothing
      And nothing else is asked of anybody

      Examples:
        | answer   |
        | not sure |
        | yes      |

    Scenario: A worry that was never about identity is not explained away
      Given a checked concern about a 15-year-old pupil
      When the policy is asked
      Then nobody is asked to do nothing

    Scenario: Earlier concerns do not turn ordinary life into a reason
      Given all that was noticed is prayer
      And there were earlier concerns about the person
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to tell the lead of the earlier concerns

    Scenario: Another safeguarding concern about the same person still gets its help
      Given a concern about a 15-year-old pupil
      And all that was noticed is a headscarf
      And there is another safeguarding concern
      When the policy is asked
      Then this is a need for support, not for Prevent
      And children's safeguarding runs beside this

  @rule:identity-is-no-ground @rule:in-doubt
  Rule: A grave sign is never put aside as an opinion

    Scenario Outline: Where a grave sign was noticed, "nothing is left" counts as not sure
      Given <what was noticed>
      And it would be worrying about anyone: no
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then this is talked through with the Prevent team first
      And nobody is asked to do nothing
      And nobody is asked to send the form

      Examples:
        | what was noticed                              |
        | violence was called right                     |
        | open support for a violent cause was heard    |
        | nothing but school massacres was talked about |
        | a threat to harm somebody was heard           |

    Scenario: A grave sign is no answer to whether it would be worrying about anyone
      Given nothing points to danger
      And violence was called right
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then there is no answer yet
      And staff are still asked whether it would be worrying about anyone
      And nobody is asked to seek the Prevent team's advice

    Scenario Outline: Without a grave sign, "nothing is left" stands
      Given <what was noticed>
      And it would be worrying about anyone: no
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to seek the Prevent team's advice

      Examples:
        | what was noticed                                  |
        | symbols of an extreme group were seen             |
        | contact with an extreme group was noticed         |
        | hateful words to shut others out were heard       |
        | extreme material was looked at or shared online                |
        | pressure from extreme friends was noticed         |
        | pulling away from friends was noticed             |
        | hostility to people seen as outsiders was noticed |
        | something else was noticed                        |
