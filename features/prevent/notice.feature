Feature: Notice
  The policy begins with what somebody saw or heard. Where nothing was noticed, nothing points to danger
  and no other need is known, nothing is passed on. A sign is proof of nothing: it is a reason to check.
  Some signs are weak and never enough alone; some are grave and are never put aside as an opinion.

  Source: derby, "What is radicalisation and what may it look like?"
  Source: assumption: Nothing noticed means nothing to pass on

  Background:
    Given nothing points to danger

  @rule:nothing-noticed
  Rule: Where nothing was noticed, nothing is passed on

    Scenario: Nothing noticed, no need, no other concern
      Given nothing was noticed
      And nothing else is known about the person's life
      And there is another safeguarding concern: no
      When the policy is asked
      Then nothing goes to Prevent
      And staff read "Nothing you have told us points to Prevent"
      And staff are asked to come back if they notice something
      And nothing else is asked of anybody

    Scenario: A need that is known is not passed over
      Given nothing was noticed
      And the person is lonely
      And there is another safeguarding concern: no
      When the policy is asked
      Then this is a need for support, not for Prevent
      And nobody is asked to come back if they notice something

    Scenario Outline: Another safeguarding concern is not passed over
      Given nothing was noticed
      And nothing else is known about the person's life
      And there is another safeguarding concern: <answer>
      When the policy is asked
      Then <the answer of the policy>
      And <what is asked>

      Examples:
        | answer   | the answer of the policy                    | what is asked                                         |
        | no       | nothing goes to Prevent                     | staff are asked to come back if they notice something |
        | not sure | this is a need for support, not for Prevent | nobody is asked to come back if they notice something |
        | yes      | this is a need for support, not for Prevent | nobody is asked to come back if they notice something |

    Scenario Outline: A danger that may be there is not passed over
      Given nothing was noticed
      And nothing else is known about the person's life
      And there is another safeguarding concern: no
      And <the danger>
      When the policy is asked
      Then <the answer of the policy>
      And nobody is asked to come back if they notice something

      Examples:
        | the danger                                                                       | the answer of the policy              |
        | somebody could be hurt now or very soon                                          | the first thing is to ring 999        |
        | somebody could be hurt now or very soon: not sure                                | the first thing is to ring 999        |
        | somebody is about to travel to join a banned group, or to fight abroad           | the first thing is to tell the police |
        | somebody is about to travel to join a banned group, or to fight abroad: not sure | the first thing is to tell the police |
        | a crime is planned, or somebody took part in a terrorist act                     | the first thing is to tell the police |
        | a crime is planned, or somebody took part in a terrorist act: not sure           | the first thing is to tell the police |

    Scenario: Something that was noticed is not passed over before it was talked about
      Given symbols of an extreme group were seen
      And nothing else is known about the person's life
      And there is another safeguarding concern: no
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to come back if they notice something

    Scenario: As long as nobody asked what was noticed, there is no answer
      Given nothing else is known about the person's life
      And there is another safeguarding concern: no
      When the policy is asked
      Then there is no answer yet
      And staff are still asked what was noticed

    Scenario: As long as nobody asked about another safeguarding concern, there is no answer
      Given nothing was noticed
      And nothing else is known about the person's life
      When the policy is asked
      Then there is no answer yet

  @rule:refer @rule:in-doubt
  Rule: No sign is proof, and a weak sign is never enough alone

    Scenario Outline: A clear sign that is still worrying after checking is worth sharing
      Given <what was noticed>
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then this is worth sharing with the Prevent team

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

    Scenario Outline: A weak sign alone is talked through, however sure staff are
      Given <what was noticed>
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then this is talked through with the Prevent team first
      And nobody is asked to send the form

      Examples:
        | what was noticed                                  |
        | pulling away from friends was noticed             |
        | hostility to people seen as outsiders was noticed |
        | something else was noticed                        |

    Scenario: A weak sign of which nobody has said whether it is still worrying goes nowhere yet
      Given something else was noticed
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to seek the Prevent team's advice

    Scenario: A weak sign that was explained goes nowhere
      Given something else was noticed
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there: no
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to seek the Prevent team's advice

    Scenario: Three weak signs are still weak
      Given pulling away from friends was noticed
      And hostility to people seen as outsiders was noticed
      And something else was noticed
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then this is talked through with the Prevent team first

    Scenario: A weak sign beside a clear one takes nothing away from it
      Given pulling away from friends was noticed
      And symbols of an extreme group were seen
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then this is worth sharing with the Prevent team
