Feature: Not here as staff
  Anybody may ask for help: a parent, a friend, or somebody about themselves. They are not treated as staff.
  They have a short and kind door of their own: 999 where somebody could be hurt, then the advice line, and
  somebody to talk to whose job it is to help. There is no form and no note, and nothing more is asked.

  Source: kirklees-2022, "What is a Prevent referral?"
  Source: kirklees-2022, "Making a referral"
  Source: northants-2019, "Prevent Referrals"
  Source: act-early: The advice line takes calls every day, and outside its hours they go to specialist officers
  Source: assumption: Somebody who asks for themselves is shown whom to talk to

  @rule:relative-or-friend
  Rule: A relative or a friend is shown whom to talk to

    @point-8
    Scenario: A parent who is worried
      Given nothing points to danger
      And a relative or a friend is asking
      When the policy is asked
      Then people to talk to are named, and no form
      And that is the whole answer
      And staff read "It is right to ask, and you need no form"
      And it is explained with "you accuse nobody by asking"
      And they are asked to ring the advice line
      And they are asked to talk to somebody whose job it is to help
      And nothing else is asked of anybody
      And nothing is left to ask

    Scenario: The advice line has its number
      Given nothing points to danger
      And a relative or a friend is asking
      When the policy is asked
      Then to ring the advice line, staff turn to the advice line for a worry about a person
      And to ring the advice line, staff read "0800 011 3764"

    Scenario Outline: Staff have another way
      Given nothing points to danger
      And <who> is asking
      When the policy is asked
      Then <the answer of the policy>
      And <what is asked>

      Examples:
        | who                                | the answer of the policy                 | what is asked                             |
        | the member of staff who noticed it | there is no answer yet                   | nobody is asked to ring the advice line   |
        | somebody on a colleague's behalf   | there is no answer yet                   | nobody is asked to ring the advice line   |
        | the safeguarding lead              | there is no answer yet                   | nobody is asked to ring the advice line   |
        | a relative or a friend             | people to talk to are named, and no form | they are asked to talk to somebody whose job it is to help  |
        | the person it is about             | people to talk to are named, and no form | nobody is asked to talk to somebody whose job it is to help |

    Scenario: After a referral the door is another one
      Given a relative or a friend is asking
      And the police have not answered yet
      When the policy is asked
      Then this waits for the police
      And nobody is asked to ring the advice line

  @rule:about-myself
  Rule: Somebody who asks about themselves finds help

    @point-8
    Scenario: It is about me
      Given nothing points to danger
      And the person it is about is asking
      When the policy is asked
      Then people to talk to are named, and no form
      And that is the whole answer
      And staff read "It is good that you ask"
      And they are asked to ring the advice line
      And they are asked to talk to somebody they trust
      And to talk to somebody they trust, staff read "ring 111 and choose option 2"
      And nothing else is asked of anybody
      And nothing is left to ask

    Scenario: Not for a relative
      Given nothing points to danger
      And a relative or a friend is asking
      When the policy is asked
      Then nobody is asked to talk to somebody they trust

    Scenario: After a referral the door is another one here too
      Given the person it is about is asking
      And the police have not answered yet
      When the policy is asked
      Then this waits for the police
      And nobody is asked to talk to somebody they trust

  @rule:relative-or-friend @rule:immediate-danger @rule:planning-offence @rule:travel-to-join
  Rule: 999 and the police come first for everybody

    Scenario Outline: A danger that a relative, or the person themselves, tells of
      Given <who> is asking
      And <the danger>
      When the policy is asked
      Then <the answer of the policy>
      And <the first task>
      And they are asked to ring the advice line
      And nobody is asked to let the safeguarding lead know

      Examples:
        | who                    | the danger                                                             | the answer of the policy              | the first task                            |
        | a relative or a friend | somebody could be hurt now or very soon: not sure                      | the first thing is to ring 999        | they are asked at once to ring 999        |
        | a relative or a friend | somebody is about to travel to join a banned group, or to fight abroad | the first thing is to tell the police | they are asked at once to tell the police |
        | the person it is about | a crime is planned, or somebody took part in a terrorist act: not sure | the first thing is to tell the police | they are asked at once to tell the police |
        | the person it is about | somebody could be hurt now or very soon                                | the first thing is to ring 999        | they are asked at once to ring 999        |

    Scenario: Where nothing points to danger, no call to the police
      Given nothing points to danger
      And a relative or a friend is asking
      When the policy is asked
      Then nobody is asked to ring 999
      And nobody is asked to tell the police

    Scenario: A member of staff, and not a relative
      Given somebody could be hurt now or very soon
      And the member of staff who noticed it is asking
      When the policy is asked
      Then the first thing is to ring 999
      And nobody is asked to ring the advice line

    Scenario: The police know, and are dealing with it
      Given a relative or a friend is asking
      And somebody could be hurt now or very soon
      And the police have been told
      When the policy is asked
      Then the police are dealing with the danger
      And they are asked to write down what the police said
      And they are asked to ring the advice line
      And nobody is asked to let the safeguarding lead know

  @rule:relative-or-friend @rule:about-myself @rule:refer
  Rule: What staff would answer counts for nothing here

    Scenario: A member of staff gives the same answers
      Given a checked concern about a 15-year-old pupil
      And the member of staff who noticed it is asking
      When the policy is asked
      Then this is worth sharing with the Prevent team

    @point-8
    Scenario Outline: Answers of staff are left over, and nothing is sent and no lead is told
      Given a checked concern about a 15-year-old pupil
      And <who> is asking
      And hateful words to shut others out were heard
      And the person is lonely
      And there is another safeguarding concern
      And there were earlier concerns about the person
      And the person is the safeguarding lead or the head
      When the policy is asked
      Then people to talk to are named, and no form
      And nobody is asked to send the form
      And nobody is asked to check the completed form
      And nobody is asked to talk to the safeguarding lead
      And nobody is asked to let the safeguarding lead know
      And nobody is asked to tell the lead of the earlier concerns
      And nobody is asked to see what support can be offered
      And nobody is asked to keep it from the person

      Examples:
        | who                    |
        | a relative or a friend |
        | the person it is about |

    Scenario Outline: A grave sign or a weak one is nothing that they are asked to weigh
      Given nothing points to danger
      And <who> is asking
      And <what was noticed>
      And it would be worrying about anyone: no
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      And after checking the concern is still there
      When the policy is asked
      Then people to talk to are named, and no form
      And that is the whole answer
      And nobody is asked to talk to the safeguarding lead
      And nobody is asked to do nothing

      Examples:
        | who                    | what was noticed           |
        | a relative or a friend | violence was called right  |
        | the person it is about | something else was noticed |
        | a relative or a friend | nothing was noticed        |

  Rule: Once safety is answered, nothing more is asked of them

    Scenario Outline: Nothing about the person, nothing about anybody's life
      Given nothing points to danger
      And <who> is asking
      When the policy is asked
      Then nothing is left to ask
      And staff are not asked who it is about
      And staff are not asked what was noticed
      And staff are not asked about another safeguarding concern
      And staff are not asked what else is going on in the person's life

      Examples:
        | who                    |
        | a relative or a friend |
        | the person it is about |

    Scenario: As long as nobody asked about danger, that is asked
      Given a relative or a friend is asking
      When the policy is asked
      Then staff are still asked whether somebody could be hurt

    Scenario Outline: That nothing was noticed is left over, too
      Given nothing points to danger
      And <who> is asking
      And nothing was noticed
      And there is another safeguarding concern
      When the policy is asked
      Then people to talk to are named, and no form
      And that is the whole answer

      Examples:
        | who                    |
        | a relative or a friend |
        | the person it is about |
