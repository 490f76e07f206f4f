Feature: Help beside Prevent
  Prevent is often not the help that fits, and other help does not wait for it. Where somebody is taken up with
  mass violence, or threatened to harm somebody, the lead looks for help with violence. Hateful words have a
  way of their own, the policy on bullying and hate incidents, whatever becomes of the worry for Prevent.

  Source: key-principles-2025: Where Prevent is not the help, other local services are considered
  Source: derby, "Local issues"
  Source: thurrock-2022, "19. Community Safety Partnership Report on Hate Crime"
  Source: assumption: Hateful words also follow the policy on bullying and hate incidents

  @rule:violence-help
  Rule: Help with violence does not wait for Prevent

    Scenario Outline: Which signs ask for it
      Given nothing points to danger
      And <what was noticed>
      And it would be worrying about anyone
      When the policy is asked
      Then <what is asked>

      Examples:
        | what was noticed                                  | what is asked                                    |
        | violence was called right                         | nobody is asked to look for help with violence   |
        | symbols of an extreme group were seen             | nobody is asked to look for help with violence   |
        | contact with an extreme group was noticed         | nobody is asked to look for help with violence   |
        | hateful words to shut others out were heard       | nobody is asked to look for help with violence   |
        | extreme material was looked at or shared online   | nobody is asked to look for help with violence   |
        | open support for a violent cause was heard        | nobody is asked to look for help with violence   |
        | nothing but school massacres was talked about     | the lead is asked to look for help with violence |
        | a threat to harm somebody was heard               | the lead is asked to look for help with violence |
        | pressure from extreme friends was noticed         | nobody is asked to look for help with violence   |
        | pulling away from friends was noticed             | nobody is asked to look for help with violence   |
        | hostility to people seen as outsiders was noticed | nobody is asked to look for help with violence   |
        | something else was noticed                        | nobody is asked to look for help with violence   |

    Scenario Outline: As long as the worry was not cleared
      Given a fresh concern about a 15-year-old pupil
      And <what was noticed>
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | what was noticed                              | answer   | what is asked                                    |
        | a threat to harm somebody was heard           | no       | nobody is asked to look for help with violence   |
        | a threat to harm somebody was heard           | not sure | the lead is asked to look for help with violence |
        | a threat to harm somebody was heard           | yes      | the lead is asked to look for help with violence |
        | nothing but school massacres was talked about | no       | nobody is asked to look for help with violence   |
        | nothing but school massacres was talked about | not sure | the lead is asked to look for help with violence |
        | nothing but school massacres was talked about | yes      | the lead is asked to look for help with violence |

    Scenario Outline: Nothing is too small a ground for help, and a second thought is due
      Given nothing points to danger
      And a threat to harm somebody was heard
      And it would be worrying about anyone: <answer>
      When the policy is asked
      Then the lead is asked to look for help with violence

      Examples:
        | answer   |
        | no       |
        | not sure |
        | yes      |

    Scenario Outline: Before anybody said whether it would be worrying, nothing follows
      Given nothing points to danger
      And <what was noticed>
      And there were earlier concerns about the person
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to look for help with violence
      And nobody is asked to seek the Prevent team's advice

      Examples:
        | what was noticed                              |
        | a threat to harm somebody was heard           |
        | nothing but school massacres was talked about |

    Scenario: It does not wait for the police either
      Given a fresh concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      And a threat to harm somebody was heard
      When the policy is asked
      Then the first thing is to ring 999
      And the lead is asked to look for help with violence

    Scenario: After a referral the lead was asked before
      Given a fresh concern about a 15-year-old pupil
      And a threat to harm somebody was heard
      And the police have not answered yet
      When the policy is asked
      Then nobody is asked to look for help with violence

  @rule:hate-incident
  Rule: Hateful words follow the policy on hate incidents too

    Scenario Outline: Whatever becomes of the worry
      Given nothing points to danger
      And hateful words to shut others out were heard
      And it would be worrying about anyone: <ground>
      And after checking the concern is still there: <answer>
      When the policy is asked
      Then staff are asked to follow the policy on hate incidents

      Examples:
        | ground | answer   |
        | no     | no       |
        | yes    | no       |
        | yes    | not sure |
        | yes    | yes      |

    Scenario Outline: Nothing but hateful words asks for it
      Given nothing points to danger
      And <what was noticed>
      When the policy is asked
      Then <what is asked>

      Examples:
        | what was noticed                                  | what is asked                                          |
        | hateful words to shut others out were heard       | staff are asked to follow the policy on hate incidents |
        | violence was called right                         | nobody is asked to follow the policy on hate incidents |
        | hostility to people seen as outsiders was noticed | nobody is asked to follow the policy on hate incidents |
        | nothing was noticed                               | nobody is asked to follow the policy on hate incidents |

    Scenario: After a referral it was asked before
      Given hateful words to shut others out were heard
      And the police have not answered yet
      When the policy is asked
      Then nobody is asked to follow the policy on hate incidents
