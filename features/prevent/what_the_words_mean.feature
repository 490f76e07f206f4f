Feature: What the headlines mean
  The first words of the advice say what happens now, who acts, and what goes nowhere. Each row below states one
  such thing: who does or does not do what, and when. A text may be worded anew; what it says may not change
  unseen. An empty first cell is the text above. Words may stand between those of "what", but nobody else who
  acts, and nothing that denies.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-toolkit, "4. Referral Process"

  Rule: Danger comes before everything, and nobody is asked first

    Scenario: Danger, the police, and what they lead on
      Then these texts say:
        | text                        | who                  | does  | what                                   | when or number                               |
        | routes.emergency.headline   | you                  | do    | ring 999                               | now                                          |
        | routes.emergency.means      | someone              | could | be hurt                                | now or very soon                             |
        |                             | you                  | do    | need nobody's permission to ring 999   |                                              |
        | routes.police_now.headline  | you                  | do    | tell the police                        | now                                          |
        | routes.police_now.means     | this                 | is    | for the police                         | before anything else                         |
        |                             | you                  | do    | ring 999                               | if it may happen today or if you cannot tell |
        |                             | you                  | do    | ring 101                               | otherwise                                    |
        | routes.police_led.headline  | the police           | do    | lead on this                           |                                              |
        | routes.police_led.means     | it                   | is    | with the police                        | not with a panel                             |
        |                             | you                  | do    | help them                              | where they ask                               |
        |                             | you                  | do    | do nothing that could get in their way |                                              |
        | routes.with_police.headline | the police           | are   | dealing with the danger                |                                              |
        | routes.with_police.means    | you                  | did   | the right thing                        |                                              |
        |                             | you                  | do    | write down                             | what the police told you                     |
        |                             | what they ask of you | does  | goes before everything else here       |                                              |

  Rule: A referral is a request for help, and advice comes before it

    Scenario: Sharing, advice, the lead, and support
      Then these texts say:
        | text                                    | who                             | does     | what                                      | when or number                 |
        | routes.prevent_referral.headline        | this                            | is       | worth sharing with the Prevent team       |                                |
        | routes.prevent_referral.means           | it                              | is       | a request for help                        | not an accusation              |
        |                                         | the police                      | do       | look                                      | first                          |
        |                                         | they                            | may      | ask a panel of local services how to help |                                |
        | routes.prevent_advice.headline          | you                             | do       | talk it through with someone              | today                          |
        |                                         | you                             | do       | decide together                           | then                           |
        | routes.prevent_advice.means | you | need not | be sure |  |
        |                                         | the Prevent team                | does     | gives advice                              | before anything is sent        |
        | routes.check_with_lead.headline         | you                             | do       | talk to your safeguarding lead            |                                |
        | routes.check_with_lead.means            | they                            | may      | know more than you can see                |                                |
        |                                         | you                             | do       | tell them                                 | today; what you saw or heard   |
        | routes.check_with_lead.to_lead.headline | you                             | do       | look at this                              | and what came before; together |
        | routes.check_with_lead.to_lead.means    | small worries each closed alone | can      | add up                                    |                                |
        |                                         | you                             | do       | see all of them                           |                                |
        | routes.other_support.means              | the person                      | may      | need help with something else             |                                |
        |                                         | nothing                         | does     | goes to Prevent                           |                                |
        | routes.advice_for_the_public.headline   | it                              | is       | right to ask                              |                                |
        |                                         | you                             | do       | need no form                              |                                |
        | routes.advice_for_the_public.means      | there                           | are      | people to talk to                         | today                          |
        |                                         | you                             | need not | be sure                                   |                                |
        |                                         | you                             | do       | need nobody's permission                  |                                |
        | routes.no_prevent_action.headline       | nothing                         | does     | goes to Prevent                           |                                |
        | routes.no_prevent_action.means          | nothing you have told us        | does     | points to Prevent                         |                                |

    Scenario: What sounds like support
      Then these labels say:
        | text                                 | has to say                                     | must not say |
        | routes.other_support.headline        | sounds like a need for support not for Prevent |              |
        | routes.alternative_support.headline  | other help; instead of Channel                 |              |
        | routes.single_agency.headline        | another service takes this up                  |              |
        | routes.closed.headline               | closed to Prevent                              |              |
        | parallel.mash.headline               | children's safeguarding; beside this           |              |
        | parallel.adult_safeguarding.headline | adult safeguarding; beside this                |              |

  Rule: After a referral the police and the panel act, and you collect no consent

    Scenario: What comes after a referral
      Then these texts say:
        | text                              | who                                  | does      | what                                         | when or number                     |
        | routes.refer_again.headline       | you                                  | do        | refer again                                  | there is something new             |
        | routes.refer_again.means          | what you learned since               | is        | worth a new referral                         |                                    |
        |                                   | that a case was closed before        | does not  | stand in its way                             |                                    |
        | routes.support_completed.headline | support                              | is        | complete                                     |                                    |
        | routes.support_completed.means    | it                                   | did       | helped                                       |                                    |
        |                                   | the police in some areas the council | do        | look again                                   | after 6 and 12 months              |
        | routes.alternative_support.means  | nobody                               | has to    | accept support                               |                                    |
        |                                   | other help                           | may be    | offered                                      |                                    |
        |                                   | the police                           | do        | manage any risk that is left                 |                                    |
        | routes.channel_support.headline   | the panel                            | does      | supports the person                          |                                    |
        | routes.channel_support.means      | there                                | is        | consent                                      |                                    |
        |                                   | the panel                            | does      | agrees a plan                                |                                    |
        |                                   | the panel                            | does      | looks at it again                            | regularly                          |
        | routes.awaiting_consent.headline  | the panel                            | does      | asks for consent                             | first                              |
        | routes.awaiting_consent.means     | support                              | is        | voluntary                                    |                                    |
        |                                   | it                                   | does      | begins                                       | only after the panel has asked     |
        |                                   | you                                  | do not    | collect consent                              |                                    |
        | routes.single_agency.means        | it                                   | is        | not for Prevent                              | or not for the panel               |
        |                                   | the police or the panel              | do        | pass the need on to the service that can help |                                    |
        | routes.channel_panel.headline     | the panel                            | does      | looks at how to help                         |                                    |
        | routes.channel_panel.means        | the police                           | did       | asked a panel of local services              |                                    |
        |                                   | the panel                            | does      | uses its own tests                           |                                    |
        |                                   | you                                  | need      | do nothing                                   | now                                |
        | routes.waiting.headline           | you                                  | do        | waiting for the police                       |                                    |
        | routes.waiting.means              | they                                 | do        | look at the referral                         | first                              |
        |                                   | you                                  | may       | ask whether it arrived                       |                                    |
        | routes.closed.means               | the police                           | do        | see nothing for Prevent                      |                                    |
        |                                   | the panel                            | did       | decided                                      | that Channel is not the right help |
        |                                   | they                                 | do        | tell you the outcome                         |                                    |
        |                                   | you                                  | do        | say so to them and to your safeguarding lead | if you disagree                    |

  Rule: Safeguarding runs beside Prevent and never waits for it

    Scenario: What runs beside
      Then these texts say:
        | text                                             | who                                              | does     | what                              | when or number                 |
        | parallel.mash.means                              | a child                                          | may      | need help or protection           |                                |
        |                                                  | the MASH the multi-agency safeguarding hub for children | does     | takes that up                     |                                |
        | parallel.adult_safeguarding.means                | an adult                                         | may      | need help of another kind         |                                |
        |                                                  | the council's adult safeguarding team            | does     | takes that up                     |                                |
        | parallel.mash.means, parallel.adult_safeguarding.means | it                                               | does not | wait for Prevent                  |                                |
        | parallel.lado.headline                           | the person                                       | does     | works with children               |                                |
        | parallel.lado.means                              | the LADO                                         | does     | needs to know                     |                                |
        |                                                  | the council                                      | does     | has an officer for this           |                                |
        |                                                  | nobody                                           | does     | speaks to the person              | before the LADO has been asked |

    Scenario: Who the officer for people who work with children is
      Then these labels say:
        | text                | has to say                                                       | must not say |
        | parallel.lado.means | an officer for this the LADO local authority designated officer |              |

  Rule: Where one route has several reasons, the words fit the reason

    Scenario: What is said of each reason
      Then these texts say:
        | text                                             | who                      | does     | what                                         | when or number                                   |
        | told_by_rule.relative-or-friend.headline         | it                       | is       | right to ask                                 |                                                  |
        |                                                  | you                      | do       | need no form                                 |                                                  |
        | told_by_rule.relative-or-friend.means            | you                      | do       | know this person                             |                                                  |
        |                                                  | you                      | did      | noticed something                            |                                                  |
        |                                                  | you                      | do       | talk to somebody                             | today                                            |
        |                                                  | you                      | need not | be sure                                      |                                                  |
        |                                                  | you                      | do       | accuse nobody                                |                                                  |
        | told_by_rule.about-myself.headline               | it                       | is       | good that you ask                            |                                                  |
        | told_by_rule.about-myself.means                  | there                    | are      | people who listen and help                   |                                                  |
        |                                                  | you                      | need not | be sure                                      |                                                  |
        |                                                  | you                      | do       | need no form                                 |                                                  |
        |                                                  | nobody                   | has to   | agree                                        | first                                            |
        | told_by_rule.note-for-the-lead.headline          | you                      | do       | give the note to your safeguarding lead      |                                                  |
        | told_by_rule.note-for-the-lead.means             | you                      | did      | told them                                    | already                                          |
        |                                                  | they                     | can      | go on from here                              | with the note                                    |
        |                                                  | you                      | have     | done your part                               |                                                  |
        | told_by_rule.advised-but-cleared.headline        | you                      | do       | tell the Prevent team what you learned       |                                                  |
        | told_by_rule.advised-but-cleared.means           | they                     | did      | advised a referral                           |                                                  |
        |                                                  | you                      | do       | see an explanation                           | now                                              |
        |                                                  | you                      | do       | tell them                                    |                                                  |
        |                                                  | you                      | do       | tell your safeguarding lead                  |                                                  |
        |                                                  | you                      | do       | decide together                              | then                                             |
        | told_by_rule.young-child-in-doubt.headline, to_lead.headline | you                      | do       | keep this with the people who know the child |                                                  |
        | told_by_rule.young-child-in-doubt.means, to_lead.means | small children           | do       | repeat words                                 | that they hear                                   |
        | told_by_rule.young-child-in-doubt.means          | your safeguarding lead   | does     | hears what you checked                       |                                                  |
        |                                                  | nobody else              | does     | needs to                                     | unless you notice more                           |
        | told_by_rule.young-child-in-doubt.to_lead.means  | you                      | do       | note what you checked                        |                                                  |
        |                                                  | nobody else              | does     | needs to hear of it                          | unless you notice more                           |
        | told_by_rule.advised-against.means               | they                     | did      | advised against a referral                   |                                                  |
        |                                                  | nothing                  | does     | goes to Prevent                              |                                                  |
        |                                                  | you                      | do       | help the person in other ways                |                                                  |
        |                                                  | you                      | do       | come back                                    | if you notice more                               |
        | told_by_rule.concern-allayed.headline, to_lead.headline | you                      | did      | checked                                      |                                                  |
        |                                                  | there                    | is       | an explanation                               |                                                  |
        | told_by_rule.concern-allayed.means, to_lead.means | nothing                  | does     | goes to Prevent                              |                                                  |
        |                                                  | you                      | do       | note what you checked                        |                                                  |
        | told_by_rule.concern-allayed.means               | you                      | do       | let your safeguarding lead know              |                                                  |
        | told_by_rule.no-meaningful-outcome.headline | support | did | ended without the change hoped for |  |
        | told_by_rule.no-meaningful-outcome.means | other help | may | be offered |  |
        |  | the police | do | manage any risk that is left |  |
        | told_by_rule.repeat-grave-sign.headline | you | do | ask the Prevent team | because this came before |
        | told_by_rule.repeat-grave-sign.means | there | were | earlier concerns |  |
        |  | violence | is | praised threatened or dwelt on | now |
        |                                                  | nobody                   | does     | closes that alone                            | even where there is an explanation               |
        |                                                  | you                      | do       | ask them                                     | today                                            |
        |                                                  | you                      | do       | decide together                              |                                                  |
        | told_by_rule.identity-is-no-ground.headline      | this                     | is       | ordinary life                                |                                                  |
        | told_by_rule.identity-is-no-ground.means         | nothing                  | does     | needs to go to Prevent                       |                                                  |
        |                                                  | there                    | is       | nothing to report record or look out for     |                                                  |
        |                                                  | it                       | was      | right to ask                                 |                                                  |
        |                                                  | that                     | does     | stands                                       | as always; if the person needs support or protection for any other reason |
        | told_by_rule.nothing-noticed.headline            | nothing you have told us | does     | points to Prevent                            |                                                  |
        | told_by_rule.nothing-noticed.means               | there                    | is       | nothing to pass on                           |                                                  |

    Scenario: What the Prevent team advised
      Then these labels say:
        | text                                  | has to say                           | must not say |
        | told_by_rule.advised-against.headline | support; as the Prevent team advised |              |
