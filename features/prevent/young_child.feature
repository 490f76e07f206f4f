Feature: A young child
  Young children repeat what they hear and mix up words. Below 10 staff first find out what the child meant,
  unless something points to the home. Weak signs or hateful words alone stay with the people who know the
  child while the worry is not firm: the lead looks first, and no outside service hears of it. An area may set
  a higher age, never a lower one.

  Source: assumption: A young child is one under the age of criminal responsibility
  Source: assumption: A small child with weak signs alone stays with the school first
  Source: ho-guide-2009, "Supporting vulnerable individuals"

  @rule:young-child
  Rule: Below 10, find out first what the child meant

    Scenario Outline: The line is 10
      Given a checked concern about <whom>
      And after checking the concern is still there: not sure
      When the policy is asked
      Then <what is asked>

      Examples:
        | whom                | what is asked                                    |
        | a 5-year-old pupil  | staff are asked to find out what the child meant |
        | a 9-year-old pupil  | staff are asked to find out what the child meant |
        | a 10-year-old pupil | nobody is asked to find out what the child meant |
        | a 15-year-old pupil | nobody is asked to find out what the child meant |
        | a 17-year-old pupil | nobody is asked to find out what the child meant |

    Scenario: Nobody takes somebody of unknown age for a young child
      Given a checked concern about a child whose age is not known
      When the policy is asked
      Then nobody is asked to find out what the child meant

    Scenario: A firm concern about a young child is shared, and the child's meaning comes first
      Given a checked concern about a 9-year-old child
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And staff are asked to find out what the child meant

    Scenario: Once it is clear what the child meant, nobody asks again
      Given a checked concern about a 9-year-old child
      And after checking the concern is still there: no
      When the policy is asked
      Then nothing goes to Prevent
      And nobody is asked to find out what the child meant

    Scenario: While the police do not know of a danger, that call comes first
      Given a checked concern about a 9-year-old child
      And somebody could be hurt now or very soon
      When the policy is asked
      Then nobody is asked to find out what the child meant

    @point-7
    Scenario Outline: A child is not questioned where the home may be the source
      Given a checked concern about a 9-year-old child
      And something points to somebody at home: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | answer   | what is asked                                    |
        | no       | staff are asked to find out what the child meant |
        | not sure | nobody is asked to find out what the child meant |
        | yes      | nobody is asked to find out what the child meant |

  @rule:young-child-in-doubt
  Rule: Weak signs in a young child stay with the people who know the child

    @point-7
    Scenario: A happy five-year-old and a misheard word
      Given a concern about a 5-year-old pupil
      And nothing points to danger
      And something else was noticed
      And it would be worrying about anyone: not sure
      And the safeguarding lead has been spoken to
      And there is another safeguarding concern: no
      And after checking the concern is still there: not sure
      When the policy is asked
      Then this is talked through with the safeguarding lead first
      And staff read "Keep this with the people who know the child"
      And staff are asked to find out what the child meant
      And staff are asked to note what was checked
      And staff are asked to come back if they notice something
      And nothing else is asked of anybody
      And nobody outside is contacted

    Scenario Outline: Hateful words and weak signs stay with the school, and anything else does not
      Given a concern about a 5-year-old pupil
      And nothing points to danger
      And <what was noticed>
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there: not sure
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | what was noticed                                  | the answer of the policy                                |
        | hateful words to shut others out were heard       | this is talked through with the safeguarding lead first |
        | pulling away from friends was noticed             | this is talked through with the safeguarding lead first |
        | hostility to people seen as outsiders was noticed | this is talked through with the safeguarding lead first |
        | something else was noticed                        | this is talked through with the safeguarding lead first |
        | violence was called right                         | this is talked through with the Prevent team first      |
        | symbols of an extreme group were seen             | this is talked through with the Prevent team first      |
        | contact with an extreme group was noticed         | this is talked through with the Prevent team first      |
        | extreme material was looked at or shared online   | this is talked through with the Prevent team first      |
        | open support for a violent cause was heard        | this is talked through with the Prevent team first      |
        | nothing but school massacres was talked about     | this is talked through with the Prevent team first      |
        | a threat to harm somebody was heard               | this is talked through with the Prevent team first      |
        | pressure from extreme friends was noticed         | this is talked through with the Prevent team first      |

    Scenario Outline: The line is 10 here as well
      Given a concern about <whom>
      And nothing points to danger
      And hateful words to shut others out were heard
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there: not sure
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | whom                           | the answer of the policy                                |
        | a 9-year-old pupil             | this is talked through with the safeguarding lead first |
        | a 10-year-old pupil            | this is talked through with the Prevent team first      |
        | a child whose age is not known | this is talked through with the Prevent team first      |

    Scenario: Hateful words of a young child about which staff are sure are shared
      Given a concern about a 9-year-old pupil
      And nothing points to danger
      And hateful words to shut others out were heard
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then this is worth sharing with the Prevent team

    Scenario: A weak sign of a young child about which staff are sure stays with the school
      Given a concern about a 9-year-old pupil
      And nothing points to danger
      And pulling away from friends was noticed
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then this is talked through with the safeguarding lead first
      And nobody is asked to seek the Prevent team's advice

    Scenario Outline: What the Prevent team advised counts for a young child too
      Given a concern about a 9-year-old pupil
      And nothing points to danger
      And hateful words to shut others out were heard
      And it would be worrying about anyone
      And the police Prevent team has been spoken to
      And <what they advised>
      And after checking the concern is still there: not sure
      When the policy is asked
      Then <the answer of the policy>

      Examples:
        | what they advised                           | the answer of the policy                                |
        | the Prevent team has not answered yet       | this is talked through with the safeguarding lead first |
        | the Prevent team advised against a referral | this is a need for support, not for Prevent             |
        | the Prevent team advised a referral         | this is worth sharing with the Prevent team             |

    Scenario: Before anybody said whether it would be worrying, nothing is settled
      Given a concern about a 9-year-old pupil
      And nothing points to danger
      And hateful words to shut others out were heard
      And the safeguarding lead is asking
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to note what was checked
      And nobody is asked to come back if they notice something

    Scenario Outline: Nor before somebody was spoken to
      Given a concern about a 9-year-old pupil
      And nothing points to danger
      And hateful words to shut others out were heard
      And it would be worrying about anyone
      And <who knows>
      And after checking the concern is still there: not sure
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to note what was checked

      Examples:
        | who knows                                      |
        | nobody has been spoken to                      |
        | the safeguarding lead can be reached today: no |

    Scenario: While the police do not know of a danger, nothing is settled
      Given a concern about a 9-year-old pupil
      And somebody could be hurt now or very soon
      And hateful words to shut others out were heard
      And it would be worrying about anyone
      And the safeguarding lead has been spoken to
      And after checking the concern is still there: not sure
      When the policy is asked
      Then the first thing is to ring 999
      And nobody is asked to note what was checked

  @rule:check-with-lead @rule:do-not-wait
  Rule: Weak signs in a young child can wait for the lead

    Scenario Outline: The lead is away
      Given a concern about <whom>
      And nothing points to danger
      And <what was noticed>
      And it would be worrying about anyone
      And nobody has been spoken to
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then <the answer of the policy>
      And <what is asked>

      Examples:
        | whom                | what was noticed                            | answer   | the answer of the policy                                | what is asked                                     |
        | a 9-year-old pupil  | hateful words to shut others out were heard | not sure | this is talked through with the safeguarding lead first | staff are asked to talk to the safeguarding lead  |
        | a 9-year-old pupil  | something else was noticed                  | yes      | this is talked through with the safeguarding lead first | nobody is asked to seek the Prevent team's advice |
        | a 9-year-old pupil  | violence was called right                   | not sure | this is talked through with the Prevent team first      | nobody is asked to talk to the safeguarding lead  |
        | a 10-year-old pupil | hateful words to shut others out were heard | not sure | this is talked through with the Prevent team first      | nobody is asked to talk to the safeguarding lead  |
        | a 9-year-old pupil  | hateful words to shut others out were heard | no       | nothing goes to Prevent                                 | nobody is asked to talk to the safeguarding lead  |

    Scenario: Somebody else was spoken to, so nobody is sent to the lead once more
      Given a concern about a 9-year-old pupil
      And nothing points to danger
      And something else was noticed
      And it would be worrying about anyone
      And the head has been spoken to
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there: not sure
      When the policy is asked
      Then nobody is asked to talk to the safeguarding lead
      And staff are asked to note what was checked

    Scenario: A danger that the police do not know of comes first
      Given a concern about a 9-year-old pupil
      And somebody could be hurt now or very soon
      And something else was noticed
      And it would be worrying about anyone
      And nobody has been spoken to
      And the safeguarding lead can be reached today: no
      And after checking the concern is still there: not sure
      When the policy is asked
      Then nobody is asked to talk to the safeguarding lead

    Scenario Outline: As long as nobody asked who knows, or whether the lead is there, nobody is sent anywhere
      Given a concern about a 9-year-old pupil
      And nothing points to danger
      And something else was noticed
      And it would be worrying about anyone
      And <what is known>
      And after checking the concern is still there: not sure
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to talk to the safeguarding lead

      Examples:
        | what is known                                  |
        | nobody has been spoken to                      |
        | the safeguarding lead can be reached today: no |
