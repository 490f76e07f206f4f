Feature: What the Prevent team or the lead said counts
  Whoever asked the Prevent team is not sent to ask again: the chat takes their answer, and says what follows from
  it. A lead who sees it differently does not stop a referral, and is not asked to write down somebody else's
  decision. What came before, and how old a child is, decides whom the advice names.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: kirklees-2022, "What is a Prevent referral?"
  Source: southport-2026: Repeated referrals were closed one by one, and nobody looked at them together
  Source: assumption: A small child with weak signs alone stays with the school first

  Rule: The Prevent team's advice is asked for once

    Scenario: Only weak signs, and the Prevent team has not answered yet
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | about danger                               | nothing             |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil               |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | withdrawal          |
        | whether it would be worrying about anyone  | yes                 |
        | who has been spoken to                     | 6                   |
        | what the Prevent team advised              | Nothing yet         |
        | about another safeguarding concern         | no                  |
        | the age                                    | 15                  |
        | what else is going on in the person's life | none                |
        | about earlier concerns                     | no                  |
        | what else could explain it                 | nothing             |
        | whether the concern is still there         | yes                 |
        | whether something points to the home       | no                  |
        | who works with the person already          | none                |
        | where the person lives                     | Derby               |
        | where she works                            | A council           |
      And she has it written
      Then her screen says "Talk it through with someone today, then decide together"
      And her screen asks her to let the safeguarding lead know
      And the record says
        """
        The Prevent team was asked and has not answered yet.
        What the Prevent team advised
        """

    @point-4
    Scenario: Only weak signs, and the Prevent team advised against a referral
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | about danger                               | nothing             |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil               |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | withdrawal          |
        | whether it would be worrying about anyone  | yes                 |
        | who has been spoken to                     | 6                   |
        | what the Prevent team advised              | Not to refer        |
        | about another safeguarding concern         | no                  |
        | the age                                    | 15                  |
        | what else is going on in the person's life | none                |
        | about earlier concerns                     | no                  |
        | what else could explain it                 | nothing             |
        | whether the concern is still there         | yes                 |
        | whether something points to the home       | no                  |
        | who works with the person already          | none                |
      And she has it written
      Then her screen says "Support, as the Prevent team advised"
      And her screen says "They advised against a referral."
      And her screen does not ask her to seek the Prevent team's advice
      And the record says
        """
        The Prevent team advised against a referral.
        """

    Scenario: Only weak signs, and the Prevent team advised a referral
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers                 |
        | about danger                               | nothing                     |
        | who is asking                              | I noticed it myself         |
        | who it is about                            | pupil                       |
        | what was seen or heard                     | nothing                     |
        | whether anybody else said something        | no                          |
        | what was noticed                           | withdrawal                  |
        | whether it would be worrying about anyone  | yes                         |
        | who has been spoken to                     | 6                           |
        | what the Prevent team advised              | To refer                    |
        | about another safeguarding concern         | no                          |
        | the age                                    | 15                          |
        | what else is going on in the person's life | none                        |
        | about earlier concerns                     | no                          |
        | what else could explain it                 | nothing                     |
        | whether the concern is still there         | yes                         |
        | whether something points to the home       | no                          |
        | who works with the person already          | none                        |
        | whether the person has been told           | yes                         |
        | whether a parent or carer has been told    | It is not possible just now |
        | where the person lives                     | Derby                       |
        | where she works                            | A council                   |
        | whether to fill in the form                | yes                         |
      And she does not know the rest of the form
      And she has it written
      Then her screen says "This is worth sharing with the Prevent team"
      And her screen does not ask her to seek the Prevent team's advice
      And the form says
        """
        The Prevent team was asked for advice, and advised to refer.
        The person has been told.
        """
      And the record says
        """
        The Prevent team advised a referral.
        The person has been told.
        """

    @point-12
    Scenario: They advised a referral, and now there is an explanation
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | about danger                               | nothing             |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil               |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | withdrawal          |
        | whether it would be worrying about anyone  | yes                 |
        | who has been spoken to                     | 6                   |
        | what the Prevent team advised              | To refer            |
        | about another safeguarding concern         | no                  |
        | the age                                    | 15                  |
        | what else is going on in the person's life | none                |
        | about earlier concerns                     | no                  |
        | what else could explain it                 | nothing             |
        | whether the concern is still there         | no                  |
        | where the person lives                     | Derby               |
        | where she works                            | A council           |
      And she has it written
      Then her screen says "Tell the Prevent team what you learned"
      And her screen says "They advised a referral, and now you see an explanation."

    @point-7
    Scenario: They advised against it, she refers all the same, and the form says so
      Given a youth worker opens the chat
      When she is asked, she answers
        | the chat asks                                      | she answers         |
        | about danger                                       | nothing             |
        | who is asking                                      | I noticed it myself |
        | who it is about                                    | pupil               |
        | what was seen or heard                             | nothing             |
        | whether anybody else said something                | no                  |
        | what was noticed                                   | 2 4                 |
        | whether it would be worrying about anyone          | yes                 |
        | who has been spoken to                             | 6                   |
        | what the Prevent team advised                      | Not to refer        |
        | about another safeguarding concern                 | no                  |
        | the age                                            | 17                  |
        | what else is going on in the person's life         | none                |
        | about earlier concerns                             | no                  |
        | what else could explain it                         | nothing             |
        | whether the concern is still there                 | yes                 |
        | whether something points to the home               | no                  |
        | who works with the person already                  | none                |
        | whether the person works with children             | not sure            |
        | whether the person works with adults who need care | yes                 |
        | where the person lives                             | Derby               |
        | where she works                                    | A council           |
        | whether to fill in the form                        | yes                 |
      And she does not know the rest of the form
      And she has it written
      Then her screen asks her to write down why they refer all the same
      And her screen asks the lead to contact adult social care about a position of trust
      And the form says
        """
        The Prevent team was asked for advice, and advised not to refer.
        Staff do not know if the person works with children in a way that the worry bears on.
        The person works or volunteers with adults
        It is for adult social care to say who tells, and when.
        """

    Scenario: A firm worry, and the answer of the Prevent team is still to come
      Given a safeguarding lead opens the chat
      When she is asked, she answers
        | the chat asks                                      | she answers                |
        | about danger                                       | nothing                    |
        | who is asking                                      | I am the safeguarding lead |
        | who it is about                                    | pupil                      |
        | what was seen or heard                             | nothing                    |
        | whether anybody else said something                | no                         |
        | what was noticed                                   | 2 4                        |
        | whether it would be worrying about anyone          | yes                        |
        | Nobody else yet                                    | 5                          |
        | what the Prevent team advised                      | Nothing yet                |
        | about another safeguarding concern                 | yes                        |
        | the age                                            | 30                         |
        | what else is going on in the person's life         | none                       |
        | about earlier concerns                             | no                         |
        | what else could explain it                         | nothing                    |
        | whether the concern is still there                 | yes                        |
        | who works with the person already                  | a prison                   |
        | whether somebody under 18 lives there              | not sure                   |
        | whether the person works with children             | yes                        |
        | whether the person works with adults who need care | yes                        |
        | where the person lives                             | Derby                      |
        | where she works                                    | A council                  |
        | whether to fill in the form                        | yes                        |
      And she does not know the rest of the form
      And she has it written
      Then her screen asks her to contact the LADO
      And her screen asks her to contact adult social care about a position of trust
      And her screen asks her to tell whoever already works with the person
      And her screen says "Look at your own records, or ask children's services."
      And her screen asks her to contact adult safeguarding
      And the form says
        """
        The Prevent team was asked for advice, and has not answered yet.
        As far as is known, these already work with the person: a prison, or other custody.
        """

  Rule: A lead who sees it differently does not stop a referral

    @point-7
    Scenario: A ward nurse whose lead does not agree
      Given a ward nurse opens the chat
      When she is asked, she answers
        | the chat asks                                      | she answers         |
        | about danger                                       | nothing             |
        | who is asking                                      | I noticed it myself |
        | who it is about                                    | patient             |
        | what was seen or heard                             | nothing             |
        | whether anybody else said something                | no                  |
        | what was noticed                                   | 2 4                 |
        | whether it would be worrying about anyone          | yes                 |
        | who has been spoken to                             | safeguarding lead   |
        | whether to stop with a note                        | Go on now           |
        | about another safeguarding concern                 | no                  |
        | the age                                            | 40                  |
        | what else is going on in the person's life         | none                |
        | about earlier concerns                             | no                  |
        | what else could explain it                         | nothing             |
        | whether the concern is still there                 | yes                 |
        | who works with the person already                  | none                |
        | whether somebody under 18 lives there              | no                  |
        | whether the person works with children             | no                  |
        | whether the person works with adults who need care | no                  |
        | whether the lead agrees                            | no                  |
        | whether the person has been told                   | yes                 |
        | where the person lives                             | Derby               |
        | where she works                                    | A council           |
        | whether to fill in the form                        | yes                 |
      And she does not know the rest of the form
      And she has it written
      Then her screen asks her to write down why they refer all the same
      And her screen asks her to write down the decision to share
      And her screen does not ask the lead to write down the decision to share
      And the form says
        """
        The safeguarding lead sees it differently and would not refer
        """
      And the record says
        """
        The lead sees it differently and does not agree with a referral.
        """

    Scenario: A ward nurse whose lead agrees
      Given a ward nurse opens the chat
      When she is asked, she answers
        | the chat asks                                      | she answers         |
        | about danger                                       | nothing             |
        | who is asking                                      | I noticed it myself |
        | who it is about                                    | patient             |
        | what was seen or heard                             | nothing             |
        | whether anybody else said something                | no                  |
        | what was noticed                                   | 2 4                 |
        | whether it would be worrying about anyone          | yes                 |
        | who has been spoken to                             | safeguarding lead   |
        | whether to stop with a note                        | Go on now           |
        | about another safeguarding concern                 | no                  |
        | the age                                            | 40                  |
        | what else is going on in the person's life         | none                |
        | about earlier concerns                             | no                  |
        | what else could explain it                         | nothing             |
        | whether the concern is still there                 | yes                 |
        | who works with the person already                  | none                |
        | whether somebody under 18 lives there              | no                  |
        | whether the person works with children             | no                  |
        | whether the person works with adults who need care | no                  |
        | whether the lead agrees                            | yes                 |
        | whether the person has been told                   | yes                 |
        | where the person lives                             | Derby               |
        | where she works                                    | A council           |
        | whether to fill in the form                        | yes                 |
      And she does not know the rest of the form
      And she has it written
      Then her screen asks the lead to write down the decision to share
      And her screen does not ask her to write down why they refer all the same
      And the form says
        """
        The safeguarding lead agrees with a referral.
        """
      And the record says
        """
        The lead agrees with a referral.
        """

    @point-12
    Scenario: Whoever told the lead may stop with a note
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                             | she answers         |
        | about danger                              | nothing             |
        | who is asking                             | I noticed it myself |
        | who it is about                           | pupil               |
        | what was seen or heard                    | nothing             |
        | whether anybody else said something       | no                  |
        | what was noticed                          | 2 4                 |
        | whether it would be worrying about anyone | yes                 |
        | who has been spoken to                    | safeguarding lead   |
        | whether to stop with a note               | stop                |
        | about another safeguarding concern        | no                  |
        | the age                                   | 14                  |
      And she has it written
      Then her screen says "Give the note to your safeguarding lead"
      And her screen says "You told them already. With the note they can go on from here, and you have done your part."
      And in her folder, for her alone, there stand the note, the note_text and the answers

  Rule: What came before is not closed alone, and a small child stays with the school first

    @point-7
    Scenario: A grave sign that is explained, after earlier concerns
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | about danger                               | nothing             |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil               |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | 1                   |
        | whether it would be worrying about anyone  | yes                 |
        | who has been spoken to                     | Prevent lead        |
        | about another safeguarding concern         | no                  |
        | the age                                    | 15                  |
        | what else is going on in the person's life | none                |
        | about earlier concerns                     | yes                 |
        | what else could explain it                 | nothing             |
        | whether the concern is still there         | no                  |
        | where the person lives                     | Derby               |
        | where she works                            | A council           |
      And she has it written
      Then her screen says "Ask the Prevent team, because this came before"
      And her screen says "Even where there is an explanation, nobody closes that alone."
      And her screen asks her to note what was checked

    Scenario: A lead with a worry that was explained, and one that came before
      Given a safeguarding lead opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers                |
        | about danger                               | nothing                    |
        | who is asking                              | I am the safeguarding lead |
        | who it is about                            | pupil                      |
        | what was seen or heard                     | nothing                    |
        | whether anybody else said something        | no                         |
        | what was noticed                           | 5                          |
        | whether it would be worrying about anyone  | yes                        |
        | Nobody else yet                            | Nobody else yet            |
        | about another safeguarding concern         | no                         |
        | the age                                    | 15                         |
        | what else is going on in the person's life | none                       |
        | about earlier concerns                     | yes                        |
        | what else could explain it                 | nothing                    |
        | whether the concern is still there         | no                         |
      And she has it written
      Then her screen says "Look at this and what came before together"
      And her screen says "Small worries, each closed alone, can add up. You see all of them."
      And her screen asks her to tell the lead of the earlier concerns

    Scenario: A worry that was explained
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | about danger                               | nothing             |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil               |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | 5                   |
        | whether it would be worrying about anyone  | yes                 |
        | who has been spoken to                     | Prevent lead        |
        | about another safeguarding concern         | no                  |
        | the age                                    | 15                  |
        | what else is going on in the person's life | none                |
        | about earlier concerns                     | no                  |
        | what else could explain it                 | nothing             |
        | whether the concern is still there         | no                  |
      And she has it written
      Then her screen says "You checked, and there is an explanation"
      And her screen says "Note what you checked and let your safeguarding lead know."

    Scenario: A worry that the lead could explain
      Given a safeguarding lead opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers                |
        | about danger                               | nothing                    |
        | who is asking                              | I am the safeguarding lead |
        | who it is about                            | pupil                      |
        | what was seen or heard                     | nothing                    |
        | whether anybody else said something        | no                         |
        | what was noticed                           | 5                          |
        | whether it would be worrying about anyone  | yes                        |
        | Nobody else yet                            | Nobody else yet            |
        | about another safeguarding concern         | no                         |
        | the age                                    | 15                         |
        | what else is going on in the person's life | none                       |
        | about earlier concerns                     | no                         |
        | what else could explain it                 | nothing                    |
        | whether the concern is still there         | no                         |
      And she has it written
      Then her screen says "You checked, and there is an explanation"
      And her screen says "Nothing goes to Prevent. Note what you checked, and why."

    @point-7
    Scenario: A happy child of five, and a word that somebody heard
      Given a teaching assistant opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers         |
        | about danger                               | nothing             |
        | who is asking                              | I noticed it myself |
        | who it is about                            | pupil               |
        | what was seen or heard                     | nothing             |
        | whether anybody else said something        | no                  |
        | what was noticed                           | 12                  |
        | whether it would be worrying about anyone  | yes                 |
        | who has been spoken to                     | Prevent lead        |
        | about another safeguarding concern         | no                  |
        | the age                                    | 5                   |
        | what else is going on in the person's life | none                |
        | about earlier concerns                     | no                  |
        | what else could explain it                 | nothing             |
        | whether the concern is still there         | not sure            |
        | whether something points to the home       | no                  |
        | who works with the person already          | none                |
      And she has it written
      Then her screen says "Keep this with the people who know the child"
      And her screen says "Your safeguarding lead hears what you checked. Nobody else needs to, unless you notice more."
      And her screen does not say "0800"
      And her screen does not say "children's services"

    Scenario: The lead of that child's school
      Given a safeguarding lead opens the chat
      When she is asked, she answers
        | the chat asks                              | she answers                |
        | about danger                               | nothing                    |
        | who is asking                              | I am the safeguarding lead |
        | who it is about                            | pupil                      |
        | what was seen or heard                     | nothing                    |
        | whether anybody else said something        | no                         |
        | what was noticed                           | 12                         |
        | whether it would be worrying about anyone  | yes                        |
        | Nobody else yet                            | Nobody else yet            |
        | about another safeguarding concern         | no                         |
        | the age                                    | 5                          |
        | what else is going on in the person's life | none                       |
        | about earlier concerns                     | no                         |
        | what else could explain it                 | nothing                    |
        | whether the concern is still there         | not sure                   |
        | whether something points to the home       | no                         |
        | who works with the person already          | none                       |
      And she has it written
      Then her screen says "Small children repeat words that they hear. Note what you checked. Nobody else needs to hear of it, unless you notice more."
