Feature: After the evening at the village hall
  A student fills in the form about an evening on Prevent, and leaves out what she would rather not say.

  Who: a student who came to the event
  Teaches: That any question can be left out, that before and after belong together, and that blame is welcome
  Source: ho-events, "Annex A: Community Feedback Form"

  Scenario: She says who she is, and nothing of the event
    Given it is told: "The chairs are being stacked. She takes a form and answers what is easy: a student, told of the evening by an email. Then somebody calls her, and she puts the form away."
    And the form is from a woman
    And the form does not say the age
    And the form is from a student
    And an email told of the event
    And every question about the event is left out
    When the policy is asked
    Then there is nothing to hand in
    And nothing else is asked of anybody

  Scenario: She goes on, and one half is missing
    Given it is told: "At home she takes it out again. The evening was dull, she thinks, but she would tell her friends to go. No video was shown."
    And the form is from a woman
    And the form does not say the age
    And the form is from a student
    And an email told of the event
    And the event was not interesting
    And such an event would be recommended
    And no video was shown
    And the understanding before was poor
    And the form leaves out the understanding after
    And the opinion before was negative
    And the opinion after was negative
    And the discussion interested most
    When the policy is asked
    Then the form is ready to hand in
    And whoever came is asked at once to answer for before and after
    And whoever came is asked to leave the name off

  Scenario: Both halves are there
    Given it is told: "She sees that one answer says nothing of a change, and fills in the other half. Her opinion is as it was. The form takes that as it is."
    And the form is from a woman
    And the form does not say the age
    And the form is from a student
    And an email told of the event
    And the event was not interesting
    And such an event would be recommended
    And no video was shown
    And the understanding before was poor
    And the understanding after was good
    And the opinion before was negative
    And the opinion after was negative
    And the discussion interested most
    When the policy is asked
    Then the form is ready to hand in
    And nobody is asked to answer for before and after
    And whoever came is asked to hand the form in
    And whoever holds the event is asked to count the forms
    And nothing is left to ask
    And afterwards it is told: "Whoever held the evening counts the forms of all who came. Of fewer than five people no number is shown."
