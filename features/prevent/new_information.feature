Feature: New information
  Whatever was decided before, something new goes back to the police team. Where the case was closed, or
  support has ended, it is worth a new referral: a closed case must not stay closed by habit. Where the police
  or the panel still have the case, or manage the risk after a refusal, telling them is enough.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: assumption: New information about a closed case is a new referral

  Background:
    Given a referral about a 15-year-old pupil

  @rule:new-information
  Rule: Something new always goes back to the police team

    Scenario Outline: Whatever the police answered
      Given <what the police answered>
      And there is something new since the referral: <answer>
      When the policy is asked
      Then <what is asked>

      Examples:
        | what the police answered                          | answer | what is asked                                        |
        | the police have not answered yet                  | no     | nobody is asked to tell the Prevent team what is new |
        | the police have not answered yet                  | yes    | staff are asked to tell the Prevent team what is new |
        | the police see nothing for Prevent                | no     | nobody is asked to tell the Prevent team what is new |
        | the police see nothing for Prevent                | yes    | staff are asked to tell the Prevent team what is new |
        | the police asked the panel to look at how to help | no     | nobody is asked to tell the Prevent team what is new |
        | the police asked the panel to look at how to help | yes    | staff are asked to tell the Prevent team what is new |
        | the police will lead on this                      | no     | nobody is asked to tell the Prevent team what is new |
        | the police will lead on this                      | yes    | staff are asked to tell the Prevent team what is new |

    Scenario: As long as nobody asked, nothing goes back
      Given the police see nothing for Prevent
      When the policy is asked
      Then nobody is asked to tell the Prevent team what is new
      And staff are still asked whether there is something new

    Scenario: Before a referral there is nothing to go back to
      Given there is something new since the referral
      When the policy is asked
      Then there is no answer yet
      And nobody is asked to tell the Prevent team what is new

  @rule:refer-again
  Rule: A case that was closed is referred again

    Scenario: The police closed it, and something is new
      Given the police see nothing for Prevent
      And there are needs for another service: no
      And there is another safeguarding concern: no
      And there is something new since the referral
      When the policy is asked
      Then this is worth a new referral
      And staff are asked to tell the Prevent team what is new
      And staff are asked to make a new referral
      And the police or the panel are asked to tell staff the outcome
      And nothing else is asked of anybody
      And nothing is left to ask

    Scenario: The police closed it, and nothing is new
      Given the police see nothing for Prevent
      And there is something new since the referral: no
      When the policy is asked
      Then the case is closed to Prevent
      And that is the whole answer
      And nobody is asked to make a new referral

    Scenario: The police closed it, and nobody asked whether something is new
      Given the police see nothing for Prevent
      When the policy is asked
      Then the case is closed to Prevent
      And that is the whole answer
      And nobody is asked to make a new referral

    Scenario: The needs that were passed on stay with the other service
      Given the police see nothing for Prevent
      And there are needs for another service
      And there is something new since the referral
      When the policy is asked
      Then this is worth a new referral
      And the police or the panel are asked to pass the need on to another service

    Scenario Outline: The panel has decided that Channel is not the right help
      Given the police asked the panel to look at how to help
      And the panel decided that Channel is not the right help
      And there is something new since the referral: <answer>
      When the policy is asked
      Then <the answer of the policy>
      And <what is asked>

      Examples:
        | answer | the answer of the policy      | what is asked                          |
        | no     | the case is closed to Prevent | nobody is asked to make a new referral |
        | yes    | this is worth a new referral  | staff are asked to make a new referral |

    Scenario Outline: Support has ended
      Given the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      And <how support went>
      And there is something new since the referral: <answer>
      When the policy is asked
      Then <the answer of the policy>
      And <what is asked>

      Examples:
        | how support went                           | answer | the answer of the policy                  | what is asked                          |
        | support helped                             | no     | support is complete                       | nobody is asked to make a new referral |
        | support helped                             | yes    | this is worth a new referral              | staff are asked to make a new referral |
        | support ended without the change hoped for | no     | other help is offered in place of Channel | nobody is asked to make a new referral |
        | support ended without the change hoped for | yes    | this is worth a new referral              | staff are asked to make a new referral |

    Scenario Outline: Where the police or the panel still have the case, telling them is enough
      Given <what the police answered>
      And there is something new since the referral
      When the policy is asked
      Then <the answer of the policy>
      And that is the whole answer
      And staff are asked to tell the Prevent team what is new
      And nobody is asked to make a new referral

      Examples:
        | what the police answered                          | the answer of the policy       |
        | the police have not answered yet                  | this waits for the police      |
        | the police asked the panel to look at how to help | the panel looks at how to help |
        | the police will lead on this                      | the police lead on this        |

    Scenario Outline: While the panel waits for consent or supports the person, telling them is enough
      Given the police asked the panel to look at how to help
      And the panel offers support
      And <how it stands>
      And there is something new since the referral
      When the policy is asked
      Then <the answer of the policy>
      And that is the whole answer
      And staff are asked to tell the Prevent team what is new
      And nobody is asked to make a new referral

      Examples:
        | how it stands                                 | the answer of the policy         |
        | nobody has been asked to agree to support yet | the panel asks for consent first |
        | the person agreed to support                  | the panel asks for consent first |
        | a parent or guardian agreed to support        | the panel supports the person    |

    Scenario: While the panel has not decided, telling them is enough
      Given the police asked the panel to look at how to help
      And the panel has not decided yet
      And there is something new since the referral
      When the policy is asked
      Then the panel looks at how to help
      And that is the whole answer
      And nobody is asked to make a new referral

    Scenario: While support goes on, telling them is enough
      Given the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      And support goes on
      And there is something new since the referral
      When the policy is asked
      Then the panel supports the person
      And that is the whole answer
      And nobody is asked to make a new referral

    Scenario: Once the panel has handed the case to the police, telling them is enough
      Given the police asked the panel to look at how to help
      And the panel handed the case to the police
      And there is something new since the referral
      When the policy is asked
      Then the police lead on this
      And that is the whole answer
      And nobody is asked to make a new referral

    Scenario Outline: After a refusal the police still manage the case, so telling them is enough
      Given the police asked the panel to look at how to help
      And the panel offers support
      And <what became of it>
      And there is something new since the referral
      When the policy is asked
      Then other help is offered in place of Channel
      And that is the whole answer
      And staff are asked to tell the Prevent team what is new
      And nobody is asked to make a new referral

      Examples:
        | what became of it                       |
        | support was refused                     |
        | the agreement to support was taken back |

    Scenario Outline: Support that was not validly agreed to cannot have ended
      Given the police asked the panel to look at how to help
      And the panel offers support
      And the person agreed to support
      And <how support went>
      And there is something new since the referral
      When the policy is asked
      Then the panel asks for consent first
      And nobody is asked to make a new referral

      Examples:
        | how support went                           |
        | support helped                             |
        | support ended without the change hoped for |

    Scenario: Danger goes ahead of a new referral
      Given the police see nothing for Prevent
      And a crime is planned, or somebody took part in a terrorist act: not sure
      And there is something new since the referral
      When the policy is asked
      Then the first thing is to tell the police
      And staff are asked to make a new referral
