Feature: When the worry is about the lead, the head or a manager
  Nobody checks a worry about themselves. Where the person is the safeguarding lead or the head, the chat says
  nowhere that the lead is the one to tell: another senior person is, on every screen, in the note, the form and
  the record, when somebody goes on from the file, and in the follow-up.

  Source: kcsie: Part four, on concerns about staff, names whom to tell where the concern is about the head
  Source: assumption: A concern about a manager goes to the lead, one about the lead or the head past both

  Rule: Where the person is the lead or the head, another senior person is told

    @point-1
    Scenario: A teaching assistant stops with a note that does not go to the lead
      Given a teaching assistant opens the chat
      When she is asked, she answers
        | the chat asks                             | she answers                                  |
        | about danger                              | nothing                                      |
        | who is asking                             | I noticed it myself                          |
        | who it is about                           | colleague                                    |
        | whether the person is in charge           | 3                                            |
        | what was seen or heard                    | She said that the bombing was well deserved. |
        | Because of that, please answer            | nothing                                      |
        | when that was                             | yesterday                                    |
        | who else was there                        | nobody                                       |
        | whether anybody else said something       | no                                           |
        | what was noticed                          | 1                                            |
        | whether it would be worrying about anyone | yes                                          |
        | who has been spoken to                    | Nobody yet: I can reach                      |
      Then her screen says "You can stop here with a note for another senior person."
      When she is asked, she answers
        | the chat asks                      | she answers |
        | whether to stop with a note        | stop        |
        | about another safeguarding concern | no          |
        | the age                            | 45          |
      And she has it written
      Then her screen says "Talk to another senior person"
      And her screen says "The chair of governors or the employer, a deputy who does not answer to the person, or the LADO."
      And her screen asks her to keep it from the person
      And her screen says "Give the note to another senior person today, and do what else stands above."
      And no screen and no paper of hers names the lead as the one to tell
      And in her folder, for her alone, there stand the note, the note_text and the answers
      And the note says
        """
        Note for another senior person
        """

    @point-1
    Scenario: Whoever goes on from the file is another senior person, up to the form and the record
      Given a teaching assistant who stopped with a note about the head
      And the chair of governors opens the chat with the colleague's answers
      Then her screen says "A colleague began this"
      When she is asked, she answers
        | the chat asks                                      | she answers                     |
        | about danger                                       | nothing                         |
        | who is asking                                      | I am asking for a colleague     |
        | whether to stop with a note                        | Go on now                       |
        | what else is going on in the person's life         | none                            |
        | about earlier concerns                             | no                              |
        | what else could explain it                         | nothing                         |
        | whether the concern is still there                 | yes                             |
        | who works with the person already                  | none                            |
        | whether somebody under 18 lives there              | no                              |
        | whether the person works with children             | no                              |
        | whether the person works with adults who need care | no                              |
        | whether the person has been told                   | no                              |
        | whether telling raises a risk                      | not sure                        |
        | what the risk is                                   | She may speak to the witnesses. |
        | where the person lives                             | Derby                           |
        | where she works                                    | A school                        |
        | whether to fill in the form                        | yes                             |
      And she does not know the rest of the form
      And she has it written
      Then her screen says "This is worth sharing with the Prevent team"
      And her screen says "Say so to another senior person."
      And no screen and no paper of hers names the lead as the one to tell
      And in her folder, for her alone, there stand the form, the form_text, the record, the record_json and the answers
      And the form says
        """
        Please do not get in touch through them.
        """

    @point-1
    Scenario: The follow-up knows it from the record, and does not ask again
      Given a teaching assistant opens the follow-up of a referral about the head
      When she is asked, she answers
        | the program asks                                   | she answers                  |
        | about danger                                       | nothing                      |
        | what the police answered                           | They see nothing for Prevent |
        | when the police answered                           | not known                    |
        | about needs for another service                    | no                           |
        | the age                                            | 45                           |
        | whether there is something new                     | no                           |
        | about another safeguarding concern                 | yes                          |
        | whether somebody under 18 lives there              | no                           |
        | whether the person works with children             | no                           |
        | whether the person works with adults who need care | no                           |
        | whom she still has to ask                          | nobody                       |
      And she has it written
      Then her screen says "Tell another senior person."
      And her screen says "If you disagree, say so to them and to another senior person."
      And no screen and no paper of hers names the lead as the one to tell

  Rule: Where the person is a manager, the lead is told and the manager is not

    @point-1
    Scenario: A housing officer whose manager worries her
      Given a housing officer opens the chat
      When she is asked, she answers
        | the chat asks                             | she answers                      |
        | about danger                              | nothing                          |
        | who is asking                             | I noticed it myself              |
        | who it is about                           | colleague                        |
        | whether the person is in charge           | they are my manager              |
        | what was seen or heard                    | He shared a video in the office. |
        | when that was                             | yesterday                        |
        | who else was there                        | nobody                           |
        | whether anybody else said something       | no                               |
        | what was noticed                          | 5                                |
        | whether it would be worrying about anyone | yes                              |
        | who has been spoken to                    | line manager                     |
        | whether the lead can be reached           | yes: today                       |
        | whether to stop with a note               | stop                             |
        | about another safeguarding concern        | no                               |
        | the age                                   | 50                               |
      And she has it written
      Then her screen says "Talk to your safeguarding lead"
      And her screen asks her to keep it from the person
