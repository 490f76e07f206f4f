Feature: Handing in a form
  Whoever came to an event may say what they thought of it, without a name. A form is handed in as soon as it
  says something about the event, and nobody has to say anything about themselves.

  Source: ho-events, "Annex A: Community Feedback Form"
  Source: ho-events, "Collecting attendees' feedback"

  @rule:hand-it-in @rule:nothing-said-yet
  Rule: One answer about the event is enough

    Scenario: Somebody who says only that it was interesting
      Given the event was interesting
      When the policy is asked
      Then the form is ready to hand in
      And that is the whole answer
      And this is asked, in this order:
        | step                  | by                      | task               |
        | before you hand it in | whoever came            | leave the name off |
        | then                  | whoever came            | hand the form in   |
        | later                 | whoever holds the event | count the forms    |
        | later                 | whoever holds the event | send the forms on  |

    Scenario: Somebody who says who they are, and nothing of the event
      Given the form is from a woman
      And the form is from somebody between 25 and 34
      And the form is from a student
      And a leaflet told of the event
      And every question about the event is left out
      When the policy is asked
      Then there is nothing to hand in
      And nothing else is asked of anybody

    Scenario Outline: Any one answer about the event is enough, whatever it is
      Given every question about the event is left out
      And <what is said>
      When the policy is asked
      Then the form is ready to hand in

      Examples:
        | what is said                                                      |
        | the event was very interesting                                    |
        | the event was interesting                                         |
        | the event was not interesting                                     |
        | the event was not interesting at all                              |
        | the form does not know whether the event was interesting          |
        | such an event would be recommended                                |
        | such an event would not be recommended                            |
        | the form does not know whether such an event would be recommended |
        | the video helped                                                  |
        | the video did not help                                            |
        | the form does not know whether the video helped                   |
        | no video was shown                                                |
        | the understanding before was very good                            |
        | the understanding before was good                                 |
        | the understanding before was poor                                 |
        | the understanding before was very poor                            |
        | the form does not know the understanding before                   |
        | the understanding after was very good                             |
        | the understanding after was good                                  |
        | the understanding after was poor                                  |
        | the understanding after was very poor                             |
        | the form does not know the understanding after                    |
        | the opinion before was very positive                              |
        | the opinion before was positive                                   |
        | the opinion before was neutral                                    |
        | the opinion before was negative                                   |
        | the opinion before was very negative                              |
        | the form does not know the opinion before                         |
        | the opinion after was very positive                               |
        | the opinion after was positive                                    |
        | the opinion after was neutral                                     |
        | the opinion after was negative                                    |
        | the opinion after was very negative                               |
        | the form does not know the opinion after                          |
        | the presentation interested most                                  |
        | meeting other people interested most                              |
        | meeting the coordinator or the council interested most            |
        | questions to the Home Office interested most                      |
        | the video interested most                                         |
        | the discussion interested most                                    |

    Scenario: At the beginning there is nothing to hand in, and everything is still asked
      When the policy is asked
      Then there is nothing to hand in
      And people are still asked the gender
      And people are still asked the age
      And people are still asked where somebody works
      And people are still asked what told of the event
      And people are still asked whether the event was interesting
      And people are still asked whether such an event would be recommended
      And people are still asked whether the video helped
      And people are still asked about the understanding before
      And people are still asked about the understanding after
      And people are still asked about the opinion before
      And people are still asked about the opinion after
      And people are still asked what interested most

  @rule:understanding-by-half @rule:opinion-by-half
  Rule: Before and after belong together

    Scenario Outline: One half alone is asked about
      Given the event was interesting
      And <what is said>
      And <what is missing>
      When the policy is asked
      Then the form is ready to hand in
      And whoever came is asked at once to answer for before and after

      Examples:
        | what is said                                    | what is missing                              |
        | the understanding before was very good          | the form leaves out the understanding after  |
        | the understanding after was very good           | the form leaves out the understanding before |
        | the understanding before was good               | the form leaves out the understanding after  |
        | the understanding after was good                | the form leaves out the understanding before |
        | the understanding before was poor               | the form leaves out the understanding after  |
        | the understanding after was poor                | the form leaves out the understanding before |
        | the understanding before was very poor          | the form leaves out the understanding after  |
        | the understanding after was very poor           | the form leaves out the understanding before |
        | the form does not know the understanding before | the form leaves out the understanding after  |
        | the form does not know the understanding after  | the form leaves out the understanding before |
        | the opinion before was very positive            | the form leaves out the opinion after        |
        | the opinion after was very positive             | the form leaves out the opinion before       |
        | the opinion before was positive                 | the form leaves out the opinion after        |
        | the opinion after was positive                  | the form leaves out the opinion before       |
        | the opinion before was neutral                  | the form leaves out the opinion after        |
        | the opinion after was neutral                   | the form leaves out the opinion before       |
        | the opinion before was negative                 | the form leaves out the opinion after        |
        | the opinion after was negative                  | the form leaves out the opinion before       |
        | the opinion before was very negative            | the form leaves out the opinion after        |
        | the opinion after was very negative             | the form leaves out the opinion before       |
        | the form does not know the opinion before       | the form leaves out the opinion after        |
        | the form does not know the opinion after        | the form leaves out the opinion before       |

    Scenario Outline: A half that was not reached yet is asked about too
      Given <what is said>
      When the policy is asked
      Then whoever came is asked to answer for before and after

      Examples:
        | what is said                                    |
        | the understanding before was very good          |
        | the understanding before was good               |
        | the understanding before was poor               |
        | the understanding before was very poor          |
        | the form does not know the understanding before |
        | the understanding after was very good           |
        | the understanding after was good                |
        | the understanding after was poor                |
        | the understanding after was very poor           |
        | the form does not know the understanding after  |
        | the opinion before was very positive            |
        | the opinion before was positive                 |
        | the opinion before was neutral                  |
        | the opinion before was negative                 |
        | the opinion before was very negative            |
        | the form does not know the opinion before       |
        | the opinion after was very positive             |
        | the opinion after was positive                  |
        | the opinion after was neutral                   |
        | the opinion after was negative                  |
        | the opinion after was very negative             |
        | the form does not know the opinion after        |

    Scenario Outline: Both halves are there, whatever they say
      Given <before>
      And <after>
      When the policy is asked
      Then the form is ready to hand in
      And nobody is asked to answer for before and after

      Examples:
        | before                                          | after                                          |
        | the understanding before was very good          | the understanding after was good               |
        | the understanding before was good               | the understanding after was poor               |
        | the understanding before was poor               | the understanding after was very poor          |
        | the understanding before was very poor          | the form does not know the understanding after |
        | the form does not know the understanding before | the understanding after was very good          |
        | the opinion before was very positive            | the opinion after was positive                 |
        | the opinion before was positive                 | the opinion after was neutral                  |
        | the opinion before was neutral                  | the opinion after was negative                 |
        | the opinion before was negative                 | the opinion after was very negative            |
        | the opinion before was very negative            | the form does not know the opinion after       |
        | the form does not know the opinion before       | the opinion after was very positive            |

    Scenario: Both halves are left out
      Given the event was interesting
      And the form leaves out the understanding before
      And the form leaves out the understanding after
      When the policy is asked
      Then the form is ready to hand in
      And nobody is asked to answer for before and after

  Rule: Nobody is asked for a name

    Scenario: The advice says so
      Given such an event would be recommended
      When the policy is asked
      Then the advice says "Leave your name off."
      And this rests on "Community Events Handbook"
