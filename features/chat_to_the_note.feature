Feature: From a worry to the note for the lead, in a few minutes
  A member of staff is not asked to do everything alone. They notice, they write down what they saw and
  heard, and they tell their safeguarding lead. The chat offers to stop there, with a note, after a few
  short screens. The lead goes on from the same words, and is not asked again what was answered.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-toolkit, "4. Referral Process"

  Rule: Whoever can reach the lead may stop with a note

    Scenario: A form tutor with seven minutes
      Given a form tutor opens the chat
      Then the first thing on her screen is when to ring 999
      When she is asked, she answers
        | the chat asks                          | she answers                               |
        | Does anything you saw or heard point   | nothing                                   |
        | What is your part in this?             | I noticed it myself                       |
        | Who is it about?                       | pupil or student                          |
        | What did you see or hear?              | At lunch he said: "They should all go."   |
        | When was that?                         | 18 November 2026                          |
        | Who else was there?                    | two other pupils                          |
        | Did anybody else tell you              | yes                                       |
        | What were you told?                    | He keeps sending us things.               |
        | Who told you?                          | another pupil                             |
        | When did they tell you?                | yesterday                                 |
        | Which of these fits what you wrote?    | 2 and 4                                   |
        | Is something left that would worry you | yes                                       |
        | Who has been spoken to about this      | Nobody yet: I can reach the lead          |
      Then she has seen no more than 8 screens
      And her screen says "You can stop here with a note for your lead"
      When she is asked, she answers
        | the chat asks                   | she answers |
        | You can stop here               | stop        |
        | any other safeguarding concern  | no          |
        | About how old                   | about 15    |
      Then her screen says "Nothing has been written yet"
      And her folder is empty
      When she has it written
      Then her screen says "You have done your part"
      And in her folder, for her alone, there stand the note, the note_text and the answers
      And the note says
        """
        At lunch he said: "They should all go."
        He keeps sending us things.
        another pupil
        18 November 2026
        """

  Rule: The lead goes on from the colleague's words

    Scenario: The lead is asked for her own part only, and comes to the form
      Given a form tutor who stopped with a note
      And the safeguarding lead opens the chat with the colleague's answers
      Then her screen says "A colleague began this"
      And her screen says "They should all go."
      When she is asked, she answers
        | the chat asks                          | she answers                           |
        | Does anything you saw or heard point   | nothing                               |
        | What is your part in this?             | I am the safeguarding lead            |
        | What else is going on                  | none                                  |
        | Were there earlier concerns            | no                                    |
        | What else could explain                | A history lesson the day before.      |
        | are you still concerned                | yes                                   |
        | Has the person been told               | no                                    |
        | Has a parent or carer been told        | no                                    |
        | Would telling the person, or a parent  | no                                    |
        | In which area                          | Northamptonshire                      |
        | Where do you work?                     | A school, college or university       |
        | Would you like to fill in the form now | yes                                   |
      And she does not know the rest of the form
      And she has it written
      Then her screen says "This is worth sharing with the Prevent team"
      And in her folder, for her alone, there stand the form, the form_text, the record, the record_json and the answers
      And the form says
        """
        At lunch he said: "They should all go."
        A history lesson the day before.
        """

    Scenario Outline: What a colleague left out is there to be taken back
      Given the safeguarding lead opens the chat with a colleague's <answers>
      Then her screen says "Questions to take back to your colleague:"
      And her screen says "<question>"

      Examples:
        | answers                          | question                                                     |
        | answers without a story          | What exactly was seen or heard, in the words that were used? |
        | answers without a story          | How old is the person?                                       |
        | answers with a story without days and names | When was it seen or heard?                        |
        | answers with a story without days and names | Who told it?                                      |
        | answers with a story without days and names | When was it told?                                 |

    Scenario: The lead keeps a note for herself, and sends the form another day
      Given the safeguarding lead opens the chat with a colleague's answers with half a form
      When she is asked, she answers
        | the chat asks                          | she answers                           |
        | Does anything you saw or heard point   | nothing                               |
        | What is your part in this?             | I am the safeguarding lead            |
        | Would you like to fill in the form now | Not now                               |
      And she has it written
      Then the note says
        """
        For you to do
        """
      And the record says
        """
        Not yours to do, for you to know
        """

    Scenario: The lead completes the colleague's form
      Given the safeguarding lead opens the chat with a colleague's answers with half a form
      When she is asked, she answers
        | the chat asks                          | she answers                           |
        | Does anything you saw or heard point   | nothing                               |
        | What is your part in this?             | I am the safeguarding lead            |
        | Would you like to fill in the form now | yes                                   |
      And she does not know the rest of the form
      And she has it written
      Then the form says
        """
        not the current address
        """
