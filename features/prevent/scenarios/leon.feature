Feature: Leon
  At school a boy of 15 looks for pages of the extreme right. He is angry, and he tells staff why.

  Who: 15, secondary school
  Teaches: What a teacher does alone, what the lead adds, and how support ends well
  Source: ho-members, "Case study: Channel intervention for ‘Leon’"

  Scenario: A teacher notices something
    Given it is told: "Leon is 15. On the school's own network he has been looking for extreme right-wing pages."
    And it is told: "He tells staff that on Facebook he is in a group of the extreme right. He hates all Muslims, he says, because 'they are all ISIS'."
    And it is told: "He also says that he belongs to a minority in his classes, that it makes him angry and afraid, and that teachers pick on him. Football fights and gangs fascinate him."
    And it is told: "The document does not say who spoke to whom. Here a teacher has heard all this today, has spoken to nobody yet, and can reach the lead this afternoon. Leon threatened nobody, and the teacher has seen no sign of trouble at home."
    And a concern about a 15-year-old pupil
    And nothing points to danger
    And the member of staff who noticed it is asking
    And extreme material was looked at or shared online
    And contact with an extreme group was noticed
    And hateful words to shut others out were heard
    And it would be worrying about anyone
    And nobody has been spoken to
    And the safeguarding lead can be reached today
    And staff stop here with a note for the lead
    And there is another safeguarding concern: no
    When the policy is asked
    Then this is talked through with the safeguarding lead first
    And staff are asked to talk to the safeguarding lead
    And staff are asked to follow the policy on hate incidents
    And nobody is asked to send the form
    And nothing is left to ask

  Scenario: The lead looks at the whole of it
    Given it is told: "The lead has the teacher's note, and looks up what is known. Nothing was written down about Leon before."
    And it is told: "What the document does not say is made up here so that the story can go on. The lead, too, finds no sign of trouble at home, and none that somebody there thinks as he does. No service knows him yet. Leon's parents come when the school asks, and talk openly. Neither he nor they have been told yet."
    And a concern about a 15-year-old pupil
    And nothing points to danger
    And the safeguarding lead is asking
    And extreme material was looked at or shared online
    And contact with an extreme group was noticed
    And hateful words to shut others out were heard
    And it would be worrying about anyone
    And nobody has been spoken to
    And there is another safeguarding concern: no
    And the person feels treated unfairly
    And there were earlier concerns about the person: no
    And what else could explain it: "Anger at school, and the wish to hit back with words. It does not explain the group, or hatred of everybody of one faith."
    And after checking the concern is still there
    And something points to somebody at home: no
    And nobody works with the person already
    And the person has been told: no
    And a parent or carer has been told: no
    And telling them would put somebody at risk: no
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to seek the Prevent team's advice
    And staff are asked to send the form
    And staff are asked to agree who tells the person
    And staff are asked to speak to children's services
    And staff are asked to see what support can be offered
    And the panel is asked to seek a guardian's consent before any support
    And nothing is left to ask
    And afterwards it is told: "Before the form goes, the lead rings the Prevent team. If nobody there can be reached today, the form does not wait. What it says is that he looked for such pages. Nobody has seen that he sent any on, so it does not say that he did."

  Scenario: A weak referral
    Given a weak referral says: "Seems radicalised."
    And it is told: "Who saw what? In which words, and when? Whoever reads this cannot tell, so nobody can act on it. Whoever wrote it looked for no other explanation, and did not look up what was known before."
    And a concern about a 15-year-old pupil
    And nothing points to danger
    And the safeguarding lead is asking
    And something else was noticed
    And it would be worrying about anyone: not sure
    And nobody has been spoken to
    And there is another safeguarding concern: no
    And nothing else is known about the person's life
    And there were earlier concerns about the person: not sure
    And other explanations have been considered: no
    And after checking the concern is still there
    And something points to somebody at home: no
    And nobody works with the person already
    When the policy is asked
    Then this is talked through with the Prevent team first
    And staff are asked to think about other explanations
    And nobody is asked to send the form
    And afterwards it is told: "The lead still says yes, and yet the answer is to ask first. That is because nothing here can be checked: no sign, no words, and it is not even sure that more than identity is left."

  Scenario: A strong referral
    Given a strong referral says:
      """
      Who: Leon, 15, Year 10. Seen and heard by his form tutor and the computing teacher.
      What: the school's filter shows searches for extreme right-wing pages. He told the tutor that on
        Facebook he is in a group of the extreme right. His words about Muslims: "they are all ISIS".
      When: searches on 3 and 5 November, the talk on 6 November after registration.
      How it is known: the searches from the filter's log, the rest from Leon himself. Nobody has seen the
        group's pages, and nobody looked for them. Whether he sent anything on is not known.
      What else: he says that he is in a minority in his classes, angry and afraid, and that teachers pick
        on him. No threat was heard.
      Checked: it was no task for a lesson. Anger at school explains a part, not the group or the hatred.
        Nothing points to anybody at home, and no service knows him.
      Told so far: nobody. His parents come when the school asks, and talk openly.
      """
    And a concern about a 15-year-old pupil
    And nothing points to danger
    And the safeguarding lead is asking
    And extreme material was looked at or shared online
    And contact with an extreme group was noticed
    And hateful words to shut others out were heard
    And it would be worrying about anyone
    And nobody has been spoken to
    And there is another safeguarding concern: no
    And the person feels treated unfairly
    And there were earlier concerns about the person: no
    And what else could explain it: "A lesson: there was none on it. Anger at school: it explains a part, not the group or the hatred."
    And after checking the concern is still there
    And something points to somebody at home: no
    And nobody works with the person already
    And the person has been told: no
    And a parent or carer has been told: no
    And telling them would put somebody at risk: no
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to check the completed form
    And staff are asked to send the form
    And nobody is asked to think about other explanations
    And afterwards it is told: "The days, the two teachers and what they checked are made up. The document has none of it."

  Scenario: The police ask the panel
    Given it is told: "The police look first. They ask a panel of local services, the Channel panel, how Leon can be helped. How they weigh it is theirs. The school has noticed nothing new."
    And a referral about a 15-year-old pupil
    And nothing points to danger
    And there is another safeguarding concern: no
    And the police asked the panel to look at how to help
    And the panel has not decided yet
    And there is something new since the referral: no
    When the policy is asked
    Then the panel looks at how to help
    And the police are asked to present the case to the panel
    And nobody is asked to seek a guardian's consent before any support
    And nothing is left to ask

  Scenario: Before any support, a parent is asked
    Given it is told: "The panel wants to support Leon. He is 15, so the panel asks a parent. Nobody at school collects a signature."
    And a referral about a 15-year-old pupil
    And nothing points to danger
    And there is another safeguarding concern: no
    And the police asked the panel to look at how to help
    And the panel offers support
    And nobody has been asked to agree to support yet
    And there is something new since the referral: no
    When the policy is asked
    Then the panel asks for consent first
    And the panel is asked to seek a guardian's consent before any support
    And nothing is left to ask

  Scenario: Support begins
    Given it is told: "The document does not say who agreed. Here a parent has, as it takes for a boy of 15. A mentor talks with Leon about where his views come from. A mental-health service helps him with anxiety and with sleep."
    And it is told: "His parents learn about safety online. Leon starts a placement with a building firm, with somebody to advise him on a career, and joins a football scheme of his local club."
    And a referral about a 15-year-old pupil
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

  Scenario: Support ends well
    Given it is told: "Things go better at school, and there is no more trouble. His mother is thankful, and says that it was this help that turned him round."
    And it is told: "The document does not say how long ago support ended. Here it is half a year, and Leon is 16 now."
    And a referral about a 16-year-old pupil
    And nothing points to danger
    And there is another safeguarding concern: no
    And the police asked the panel to look at how to help
    And the panel offers support
    And a parent or guardian agreed to support
    And support helped
    And support ended 6 months ago
    And there is something new since the referral: no
    When the policy is asked
    Then support is complete
    And the police are asked to plan to look again
    And the police are asked to look again after 6 months
    And nothing is left to ask
