Feature: No ideology
  A student can speak of nothing but massacres, and nobody can name a cause behind it.

  Who: 17, college
  Teaches: That no cause can be seen is no reason not to refer
  Source: assumption

  Scenario: The tutor and the lead
    Given it is told: "Ash, 17, knows the date and the death toll of every school massacre, and brings them up in lessons, at lunch and in three essays."
    And the tutor wrote: "Ash said 'people laugh at them, but I understand them'. Asked what they stood for, Ash said 'nothing, that is the point'."
    And it is told: "Ash likes pages of causes that hate one another. No plan, no weapon, no threat was seen or heard."
    And it is told: "Ash eats alone since a friend moved away. Nobody knows of an earlier worry. Ash's mother says that it is calm at home, and that Ash eats and sleeps. Nothing points to anybody there. Ash has no job, helps nowhere, and is known to no service."
    And it is told: "A colleague says: 'No ideology, so it is not for Prevent.' The lead has talked with the head, and with Ash and Ash's mother, who know what the lead means to share."
    And a concern about a 17-year-old student
    And nothing points to danger
    And the safeguarding lead is asking
    And nothing but school massacres was talked about
    And extreme material was looked at or shared online
    And it would be worrying about anyone
    And the head has been spoken to
    And there is another safeguarding concern: no
    And the person is lonely
    And there were earlier concerns about the person: no
    And what else could explain it: "A project for a course; grief over the friend; the wish to shock. But no course asked for it, it began before the friend went, and it fills the evenings at home."
    And after checking the concern is still there
    And something points to somebody at home: no
    And nobody works with the person already
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    And the person has been told
    And a parent or carer has been told
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to send the form
    And staff are asked to speak to children's services
    And the lead is asked to look for help with violence
    And nobody is asked to agree who tells the person
    And nothing is left to ask
    And afterwards it is told: "Nobody was asked for an ideology. The questions are about terrorism or extreme violence, with a cause or without one. And the lead looks for help now: whatever Prevent answers, Ash needs it."

  Scenario: A weak referral
    Given a weak referral says: "Obsessed with dark stuff. Not sure which ideology, maybe none. Gives everyone the creeps."
    And it is told: "A feeling, a label, and a guess about a cause. What Ash said is not in it, nobody looked for another explanation, and nobody looked up what was known before."
    And a concern about a 17-year-old student
    And nothing points to danger
    And the safeguarding lead is asking
    And something else was noticed
    And it would be worrying about anyone
    And the head has been spoken to
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person: not sure
    And other explanations have been considered: no
    And after checking the concern is still there
    And something points to somebody at home: no
    And nobody works with the person already
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    When the policy is asked
    Then this is talked through with the Prevent team first
    And staff are asked to think about other explanations
    And nobody is asked to send the form
    And afterwards it is told: "The lead still says yes, and yet the answer is to ask first. That is because 'dark stuff' is no sign that anybody can check. The words that Ash said would be one."

  Scenario: A strong referral
    Given a strong referral says:
      """
      Who: Ash, 17, first year, media course. Heard by the tutor, read by two lecturers.
      What: since September Ash has spoken of school massacres nearly every day. Exact words on
        12 November: "people laugh at them, but I understand them". Three essays on the same subject are
        attached.
      Online: Ash showed the tutor a page that praises several attackers. Known from Ash, nobody searched.
      Not seen or heard: a threat, a plan, a weapon, a date. A cause: none that anybody could name.
      Checked: no essay was set on this. It began before a friend moved away. Ash's mother says that it fills
        the evenings too. No earlier worry is on record, and the head knows of this one.
      Around it: eats alone since the friend went. Ash and Ash's mother know that this is sent, and why.
        Nothing points to anybody at home; no job, and no service that knows Ash.
      """
    And a concern about a 17-year-old student
    And nothing points to danger
    And the safeguarding lead is asking
    And nothing but school massacres was talked about
    And extreme material was looked at or shared online
    And it would be worrying about anyone
    And the head has been spoken to
    And there is another safeguarding concern: no
    And the person is lonely
    And there were earlier concerns about the person: no
    And what else could explain it: "A project; grief; the wish to shock. No essay was set on it, it began before the friend went, and it fills the evenings too."
    And after checking the concern is still there
    And something points to somebody at home: no
    And nobody works with the person already
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    And the person has been told
    And a parent or carer has been told
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to check the completed form
    And staff are asked to send the form
    And nobody is asked to think about other explanations

  Scenario: Nobody has answered yet
    Given it is told: "Two weeks have passed. The college has heard nothing, and somebody says that it must have been for nothing. Ash is as before: nothing new, and nothing worse."
    And a referral about a 17-year-old student
    And nothing points to danger
    And there is another safeguarding concern: no
    And the police have not answered yet
    And there is something new since the referral: no
    When the policy is asked
    Then this waits for the police
    And staff are asked to find out whether the referral arrived
    And nobody is asked to make a new referral
    And nothing is left to ask

  Scenario: The panel takes it up, without a cause to name
    Given it is told: "The police asked the panel, and the panel offers support. Ash is 17, so Ash's mother was asked, and agreed. Ash wants it too. A mentor comes every week, and so does a nurse. Nothing new has come up."
    And a referral about a 17-year-old student
    And nothing points to danger
    And there is another safeguarding concern: no
    And the police asked the panel to look at how to help
    And the panel offers support
    And a parent or guardian agreed to support
    And support goes on
    And there is something new since the referral: no
    When the policy is asked
    Then the panel supports the person
    And the panel is asked to agree a plan for support
    And nothing is left to ask
