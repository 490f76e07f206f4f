Feature: What can be typed at any question
  The person at the keyboard leads. They can see where they are and whom to reach, go back, look at every
  answer and change it, leave out what is not known, and leave. Nothing of that is ever an answer, and a slip
  of the keys costs nothing.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-toolkit, "4. Referral Process"

  Rule: A slip of the keys is no answer, least of all about danger

    Scenario: A number that is not there, at the first question
      Given a form tutor opens the chat
      When she types "7"
      Then her screen says "Type numbers from 1 to 5"
      And her screen says "If someone could be hurt now, ring 999."
      When she types the command back
      Then her screen says "This is the first question."

    Scenario: A number that is not there, in the list of answers
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks | she answers |
        | about danger  | nothing     |
      And she types the command review
      Then her screen says "Your answers"
      When she types "40"
      Then her screen says "Type a number from 1 to 1, empty, or done."
      When she types "empty"
      Then her screen says "Nothing is left open."
      When she types "done"
      Then she is asked who is asking

  Rule: Where one is, and who can be reached, is one word away

    Scenario: Before, in the middle and at the end
      Given a form tutor opens the chat
      When she types the command where
      Then her screen says "You are in: Safety first, step 1. Done: none. Still to come: Notice, Check, Share, The form."
      When she types the command contacts
      Then her screen says "Contacts: England and Wales"
      And her screen says "You did not give the area."

    Scenario: Contacts that somebody has checked
      Given a form tutor opens the chat for Kirklees, whose contacts Tansy checked on 2 November 2026
      When she types the command contacts
      Then her screen says "Contacts: Kirklees"
      And her screen says "Confirmed by Tansy on 2 November 2026."
      And her screen says "This holds until 2 November 2027."

    Scenario: A screen reader is read numbered lines alone
      Given a form tutor who uses a screen reader opens the chat
      When she types the command plain
      Then her screen says "From now on, numbered lines only."
      And her screen says "5 answers."

  Rule: What was written stays, whatever is typed in between

    Scenario: Half a text, and the question again
      Given a form tutor opens the chat
      When she is asked, she answers
        | the chat asks   | she answers         |
        | about danger    | nothing             |
        | who is asking   | I noticed it myself |
        | who it is about | pupil               |
      And while writing she types "It was in the library." and then "again"
      And she types "yes"
      Then her screen says "You wrote so far: It was in the library."

    Scenario: Leave, and think better of it
      Given a form tutor opens the chat
      When she types "quit"
      Then her screen says "Leave now? What you answered is not kept."
      When she types "no"
      Then her screen says "Your answers are still here."
      When she types "quit"
      And she types "yes"
      Then her screen says "You left. Nothing was written."
      And she has left
      And her folder is empty

    Scenario: "The rest is not known" is for the form alone
      Given a form tutor opens the chat
      When she types "rest"
      Then her screen says "This works in the form. Here, each answer can change what you are asked to do."

  Rule: An answer that is changed puts aside only what does not fit any more

    Scenario: The patient has turned eighteen
      Given a ward nurse who has answered everything about a patient of 17
      When she changes "Age" to "18"
      Then her screen says "One of your answers does not apply any more. It is kept aside, and offered again if its question comes back."

    Scenario: Nothing was noticed after all
      Given a ward nurse who has answered everything about a patient of 17
      When she changes "What was noticed" to "none"
      Then her screen says "of your answers do not apply any more. They are kept aside, and offered again if their question comes back."
