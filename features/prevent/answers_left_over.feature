Feature: Answers that are left over
  A file of answers can hold what no longer applies: somebody corrected an earlier answer, or two people filled
  it in. The chat drops such answers, but a file is decided as it stands. So an answer opens nothing and closes
  nothing by itself: it counts only together with the answers that it belongs to. Danger is the exception. It
  counts whatever else is said, before a referral and after it.

  Source: ho-toolkit, "4. Referral Process"
  Source: ho-toolkit, "5. Channel Panel"
  Source: derby, "How to make a prevent referral"
  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"

  Rule: Where nothing was noticed, what was said about it no longer counts

    Scenario: It was called ordinary life, and then nothing had been noticed at all
      Given nothing points to danger
      And it would be worrying about anyone: no
      And nothing was noticed
      And nothing else is known about the person's life
      And there is another safeguarding concern: no
      When the policy is asked
      Then nothing goes to Prevent
      And staff are asked to come back if they notice something
      And nothing else is asked of anybody

    Scenario Outline: Nobody said what was noticed
      Given nothing points to danger
      And the person is lonely
      And <what is left over>
      When the policy is asked
      Then there is no answer yet
      And staff are asked to see what support can be offered
      And nothing else is asked of anybody

      Examples:
        | what is left over                             |
        | it would be worrying about anyone: no         |
        | after checking the concern is still there: no |

    Scenario: A concern that was cleared, and nobody said what it was
      Given nothing points to danger
      And it would be worrying about anyone
      And after checking the concern is still there: no
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to note what was checked

    Scenario: A concern that was still there, and then nothing had been noticed
      Given nothing points to danger
      And a concern about a 40-year-old colleague
      And nothing was noticed
      And it would be worrying about anyone
      And after checking the concern is still there
      And the person works with children, and the worry could bear on it
      When the policy is asked
      Then nobody is asked to contact the LADO

    Scenario: A doubt, and then nothing had been noticed
      Given nothing points to danger
      And nothing was noticed
      And it would be worrying about anyone: not sure
      And the safeguarding lead has been spoken to
      And after checking the concern is still there
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to seek the Prevent team's advice

  Rule: A known age goes before a guess

    Scenario Outline: Somebody said that the person could not be under 18, and then the age was known
      Given a referral about <whom>
      And the person could be under 18: no
      And there is another safeguarding concern
      When the policy is asked
      Then staff are asked to contact the MASH
      And nobody is asked to contact adult safeguarding
      And nobody is asked to find out the age

      Examples:
        | whom                  |
        | an 8-year-old child   |
        | a 15-year-old pupil   |
        | a 17-year-old student |

    Scenario: Nobody gave an age at all
      Given nothing points to danger
      And the person could be under 18: no
      And there is another safeguarding concern
      When the policy is asked
      Then staff are still asked the age
      And nobody is asked to contact adult safeguarding
      And nobody is asked to contact the MASH

  Rule: The panel's answer counts only where the police asked the panel

    Scenario Outline: The police have not asked the panel, whatever is said of the panel
      Given a referral about a 15-year-old pupil
      And <what the panel decided>
      And there are needs for another service
      And there is something new since the referral
      And <what the police answered>
      When the policy is asked
      Then <the answer of the policy>
      And that is the whole answer
      And nobody is asked to make a new referral
      And nobody is asked to pass the need on to another service

      Examples:
        | what the panel decided                               | what the police answered         | the answer of the policy  |
        | the panel handed the case to the police              | the police have not answered yet | this waits for the police |
        | the panel decided that Channel is not the right help | the police have not answered yet | this waits for the police |
        | the panel decided that Channel is not the right help | the police will lead on this     | the police lead on this   |

    Scenario Outline: Support that was refused, though the panel never offered any
      Given a referral about a 15-year-old pupil
      And <how it stands>
      And support was refused
      When the policy is asked
      Then <the answer of the policy>
      And that is the whole answer
      And nobody is asked to consider whether the child needs protection

      Examples:
        | how it stands                                     | the answer of the policy       |
        | the police asked the panel to look at how to help | the panel looks at how to help |
        | the police will lead on this                      | the police lead on this        |

    Scenario: The panel offered support, and the police have not answered
      Given a referral about a 15-year-old pupil
      And the police have not answered yet
      And the panel offers support
      And support was refused
      When the policy is asked
      Then this waits for the police
      And that is the whole answer

    Scenario: The panel offered support, and the police see nothing for Prevent
      Given a referral about a 15-year-old pupil
      And the police see nothing for Prevent
      And the panel offers support
      And a parent or guardian agreed to support
      And support goes on
      When the policy is asked
      Then the case is closed to Prevent
      And that is the whole answer
      And nobody is asked to agree a plan for support

    Scenario: Support helped, and then the police took the case over
      Given a referral about a 15-year-old pupil
      And the panel offers support
      And a parent or guardian agreed to support
      And support helped
      And the police will lead on this
      And there is something new since the referral
      When the policy is asked
      Then the police lead on this
      And that is the whole answer
      And nobody is asked to make a new referral

    Scenario Outline: Needs are passed on by the panel only once it has said that Channel is not the right help
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And <what the panel decided>
      And there are needs for another service
      When the policy is asked
      Then <the answer of the policy>
      And that is the whole answer
      And nobody is asked to pass the need on to another service

      Examples:
        | what the panel decided                  | the answer of the policy       |
        | the panel has not decided yet           | the panel looks at how to help |
        | the panel handed the case to the police | the police lead on this        |

    Scenario: Needs for another service, and nobody said what the panel decided
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And there are needs for another service
      When the policy is asked
      Then the panel looks at how to help
      And that is the whole answer
      And nobody is asked to pass the need on to another service

  Rule: Who agreed counts only as long as the agreement stands

    Scenario Outline: An agreement that was given, and then was not
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel offers support
      And <who agreed>
      And <what came then>
      And support helped
      When the policy is asked
      Then <the answer of the policy>
      And that is the whole answer
      And nobody is asked to consider what else may help

      Examples: The one whose agreement it is had agreed
        | whom                   | who agreed                             | what came then                                | the answer of the policy                  |
        | a 17-year-old student  | a parent or guardian agreed to support | nobody has been asked to agree to support yet | the panel asks for consent first          |
        | a 17-year-old student  | a parent or guardian agreed to support | support was refused                           | other help is offered in place of Channel |
        | a 17-year-old student  | a parent or guardian agreed to support | the agreement to support was taken back       | other help is offered in place of Channel |
        | an 18-year-old student | the person agreed to support           | nobody has been asked to agree to support yet | the panel asks for consent first          |
        | an 18-year-old student | the person agreed to support           | support was refused                           | other help is offered in place of Channel |
        | an 18-year-old student | the person agreed to support           | the agreement to support was taken back       | other help is offered in place of Channel |

      Examples: Somebody else had agreed
        | whom                   | who agreed                             | what came then                          | the answer of the policy                  |
        | a 17-year-old student  | the person agreed to support           | support was refused                     | other help is offered in place of Channel |
        | a 17-year-old student  | the person agreed to support           | the agreement to support was taken back | other help is offered in place of Channel |
        | an 18-year-old student | a parent or guardian agreed to support | support was refused                     | other help is offered in place of Channel |
        | an 18-year-old student | a parent or guardian agreed to support | the agreement to support was taken back | other help is offered in place of Channel |

    Scenario Outline: Nobody said whether there was an agreement, and only who gives it is known
      Given a referral about <whom>
      And the police asked the panel to look at how to help
      And the panel offers support
      And <who agrees>
      And support goes on
      When the policy is asked
      Then there is no answer yet
      And staff are still asked whether anybody agreed to support
      And nothing else is asked of anybody

      Examples:
        | whom                   | who agrees                                          |
        | a 17-year-old student  | a parent or guardian is named as the one who agrees |
        | a 17-year-old student  | the person is named as the one who agrees           |
        | an 18-year-old student | a parent or guardian is named as the one who agrees |
        | an 18-year-old student | the person is named as the one who agrees           |

  Rule: What belongs before a referral asks nothing after it, and the other way round

    Scenario: Everything that was said before the referral is still in the file
      Given a checked concern about an 8-year-old pupil
      And there were earlier concerns about the person
      And other explanations have been considered: no
      And the person is lonely
      And the police have not answered yet
      When the policy is asked
      Then this waits for the police
      And that is the whole answer
      And staff are asked to find out whether the referral arrived
      And nothing else is asked of anybody

    Scenario: A danger after a referral, with the old concern still in the file
      Given a fresh concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      And the police have not answered yet
      When the policy is asked
      Then the first thing is to ring 999
      And nobody is asked to come back to the referral once the police know

    Scenario Outline: Support that ended long ago, and then a new concern
      Given a fresh concern about a 15-year-old pupil
      And support ended <months> months ago
      When the policy is asked
      Then nobody is asked to look again after <months> months

      Examples:
        | months |
        | 6      |
        | 12     |

  Rule: Danger, and a child or a position of trust, count after a referral too

    Scenario Outline: The police have the referral, and now somebody may be about to leave
      Given a referral about a 15-year-old pupil
      And <what the police answered>
      And somebody is about to travel to join a banned group, or to fight abroad: not sure
      When the policy is asked
      Then the first thing is to tell the police
      And staff are asked to tell the police
      And staff are asked to let the safeguarding lead know

      Examples:
        | what the police answered         |
        | the police have not answered yet |
        | the police will lead on this     |

    Scenario: A colleague who works with children, and nobody knows who lives at home
      Given a referral about a 40-year-old colleague
      And the police have not answered yet
      And there is another safeguarding concern
      And somebody under 18 lives with the person: not sure
      And the person works with children, and the worry could bear on it: not sure
      When the policy is asked
      Then staff are asked to find out whether a child lives there
      And staff are asked to find out about the person's work
      And the LADO does not run beside this

    Scenario: An adult, after a referral, and another concern
      Given a referral about an 18-year-old student
      And the police asked the panel to look at how to help
      And there is another safeguarding concern
      And somebody under 18 lives with the person
      When the policy is asked
      Then staff are asked to contact adult safeguarding
      And adult safeguarding runs beside this
      And staff are asked to contact the MASH

    Scenario: Somebody whose age is not known, after a referral
      Given a referral about a patient whose age is not known
      And the police see nothing for Prevent
      And there is another safeguarding concern: not sure
      When the policy is asked
      Then staff are asked to find out the age

    Scenario: What the police were told is recorded after a referral as well
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And somebody could be hurt now or very soon: not sure
      And the police have been told
      When the policy is asked
      Then staff are asked to write down what the police said

    Scenario: The old concern for Prevent is no other concern
      Given a checked concern about a patient whose age is not known
      And the police see nothing for Prevent
      When the policy is asked
      Then nobody is asked to find out the age

  Rule: What nobody said to be noticed is neither ordinary life nor a worry

    Scenario: It was called ordinary life, and nobody said what was noticed
      Given nothing points to danger
      And it would be worrying about anyone: no
      And there is another safeguarding concern: no
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to do nothing
