Feature: A door for whoever is not here as staff
  A parent, a friend, or somebody about themselves may open the chat as well. They answer two questions, and are
  told whom to talk to, in kind words. Nothing more is asked, there is no form, and nothing is written down.

  Source: kirklees-2022, "What is a Prevent referral?"
  Source: northants-2019, "Prevent Referrals"
  Source: act-early: The advice line takes calls every day, and outside its hours they go to specialist officers
  Source: assumption: Somebody who asks for themselves is shown whom to talk to

  Rule: Two answers lead to people to talk to, and nothing is written

    @point-8
    Scenario: A mother who is worried about her son
      Given a mother opens the chat
      Then the first thing on her screen is when to ring 999
      When she is asked, she answers
        | the chat asks | she answers     |
        | about danger  | nothing         |
        | who is asking | I am a relative |
      Then her screen says "It is right to ask, and you need no form"
      And her screen says "you accuse nobody by asking"
      And her screen says "0800 011 3764"
      And her screen says "A teacher, a doctor, or the council's safeguarding team."
      And her screen says "You need nobody's permission to ring 999."
      And her screen does not say "lead"
      And her screen does not say "Prevent referral"
      And her screen does not say "Nothing was written. If you need a record"
      And the chat is over
      And her folder is empty

    @point-8
    Scenario: A young woman who asks about herself
      Given a young woman opens the chat
      When she is asked, she answers
        | the chat asks | she answers    |
        | about danger  | nothing        |
        | who is asking | It is about me |
      Then her screen says "It is good that you ask"
      And her screen says "There are people who listen and help."
      And her screen says "0800 011 3764"
      And her screen says "ring 111 and choose option 2, at any hour"
      And her screen does not say "lead"
      And the chat is over
      And her folder is empty

    @point-8
    Scenario: Somebody could be hurt, and a relative tells of it
      Given a mother opens the chat
      When she is asked, she answers
        | the chat asks                     | she answers     |
        | about danger                      | 1               |
        | Ring 999 now                      | ready           |
        | whether the police have been told | no              |
        | who is asking                     | I am a relative |
      Then her screen says "What the policy asks you to do next Ring 999 now"
      And her screen asks her to ring the advice line
      And her screen does not say "your safeguarding lead"
      And the chat is over
      And her folder is empty

    @point-8
    Scenario: The police know already, and a friend would like to talk to somebody
      Given a friend opens the chat
      When she is asked, she answers
        | the chat asks                     | she answers     |
        | about danger                      | 1               |
        | Ring 999 now                      | ready           |
        | whether the police have been told | yes             |
        | when the police were rung         | not known       |
        | for the log number                | not known       |
        | what the police wanted            | nothing         |
        | who is asking                     | I am a relative |
      Then her screen says "The police are dealing with the danger"
      And her screen asks her to ring the advice line
      And the chat is over
      And her folder is empty

  Rule: What staff answer is not asked of them, and a slip of the keys can be put right

    Scenario: A member of staff who had typed the wrong number
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks | she answers |
        | about danger  | nothing     |
        | who is asking | back        |
        | about danger  | nothing     |
        | who is asking | 1           |
      Then she is asked who it is about
