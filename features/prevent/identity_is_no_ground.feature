Feature: Identity is no ground
  Faith, background, dress, language, peaceful protest and opinion are ordinary life. With these put aside
  staff ask themselves: would the rest be worrying about anyone? If nothing is left, there is nothing to
  report, to record or to look out for. Praise of violence, hateful words or pressure from extreme friends are
  no opinion in this sense: staff are asked again, and a second "nothing is left" counts as not sure.

  Source: ho-members, "MYTHS AND MISCONCEPTIONS"
  Source: kirklees-2022, "The programme:"
  Source: assumption: Dress, language and travel are no ground
  Source: assumption: Nine signs are no opinion

  Background:
    Given nothing points to danger

  @rule:identity-is-no-ground
  Rule: Ordinary life is nothing to report

    Scenario Outline: Ordinary life leads to nothing
      Given a concern about a 15-year-old pupil
      And all that was noticed is <ordinary life>
      And there is another safeguarding concern: no
      When the policy is asked
      Then nothing goes to Prevent
      And that is the whole answer
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

    @point-3
    Scenario: It was right to ask, and ordinary support stands
      Given a concern about a 15-year-old pupil
      And all that was noticed is prayer
      And there is another safeguarding concern: no
      When the policy is asked
      Then it is explained with "Nothing needs to go to Prevent."
      And it is explained with "It was right to ask."
      And it is explained with "If the person needs support or protection for any other reason, that stands as always."

    Scenario Outline: Another concern, or one that nobody asked about, keeps the answer open
      Given a concern about a 15-year-old pupil
      And all that was noticed is prayer
      And <what is known>
      When the policy is asked
      Then <the answer of the policy>
      And nobody is asked to do nothing

      Examples:
        | what is known                                   | the answer of the policy                    |
        | there is another safeguarding concern: not sure | this is a need for support, not for Prevent |
        | there is another safeguarding concern           | this is a need for support, not for Prevent |
        | nothing points to danger                        | there is no answer yet                      |

    @point-12
    Scenario Outline: "Nothing to report" never stands beside a call to the police
      Given a concern about a 15-year-old pupil
      And all that was noticed is prayer
      And there is another safeguarding concern: no
      And <the danger>
      When the policy is asked
      Then nobody is asked to do nothing

      Examples:
        | the danger                                                                       |
        | somebody could be hurt now or very soon                                          |
        | somebody could be hurt now or very soon: not sure                                |
        | somebody is about to travel to join a banned group, or to fight abroad           |
        | somebody is about to travel to join a banned group, or to fight abroad: not sure |
        | a crime is planned, or somebody took part in a terrorist act                     |
        | a crime is planned, or somebody took part in a terrorist act: not sure           |

    Scenario Outline: Only no is no: not being sure is checked like a yes
      Given pulling away from friends was noticed
      And there is another safeguarding concern: no
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
      Given pulling away from friends was noticed
      And there is another safeguarding concern: no
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to do nothing

    Scenario Outline: Where nothing is left, a worry that stays is no doubt to talk through
      Given pulling away from friends was noticed
      And there is another safeguarding concern: no
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
      And there is another safeguarding concern: no
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
  Rule: What is more than faith, dress, language or opinion is never put aside as such

    @point-3
    Scenario Outline: Hateful words, extreme friends or a grave sign, and "nothing is left" counts as not sure
      Given <what was noticed>
      And it would be worrying about anyone: no
      And there is another safeguarding concern: no
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then this is talked through with the Prevent team first
      And that is the whole answer
      And nobody is asked to do nothing
      And nobody is asked to send the form

      Examples:
        | what was noticed                                |
        | violence was called right                       |
        | symbols of an extreme group were seen           |
        | contact with an extreme group was noticed       |
        | hateful words to shut others out were heard     |
        | extreme material was looked at or shared online |
        | open support for a violent cause was heard      |
        | nothing but school massacres was talked about   |
        | a threat to harm somebody was heard             |
        | pressure from extreme friends was noticed       |

    @point-3
    Scenario: Hateful words, extreme contacts and pressure from friends together
      Given hateful words to shut others out were heard
      And contact with an extreme group was noticed
      And pressure from extreme friends was noticed
      And it would be worrying about anyone: no
      And there is another safeguarding concern: no
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then this is talked through with the safeguarding lead first
      And the advice does not say "ordinary life"
      And the advice does not say "nothing to report"

    Scenario: Such a sign is no answer to whether it would be worrying about anyone
      Given violence was called right
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then there is no answer yet
      And staff are still asked whether it would be worrying about anyone
      And nobody is asked to seek the Prevent team's advice

    Scenario Outline: Without such a sign, "nothing is left" stands
      Given <what was noticed>
      And it would be worrying about anyone: no
      And there is another safeguarding concern: no
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to seek the Prevent team's advice

      Examples:
        | what was noticed                                  |
        | pulling away from friends was noticed             |
        | hostility to people seen as outsiders was noticed |
        | something else was noticed                        |

    Scenario: A weak sign beside such a sign takes nothing away from it
      Given pulling away from friends was noticed
      And hateful words to shut others out were heard
      And it would be worrying about anyone: no
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then this is talked through with the Prevent team first
