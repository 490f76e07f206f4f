Feature: Who does what, when, and with whom
  The list that staff work from has an order: what is done now, what comes first before anything is sent, what
  is sent, what goes alongside without delay, and what comes later. Each task says whose it is, and whom to
  reach for it. What others have to do is told apart, so that staff know whom to expect. No source gives a
  deadline in hours, so none is invented.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: northants-2019, "Channel programme"
  Source: ho-toolkit, "4. Referral Process"
  Source: ho-toolkit, "5. Channel Panel"
  Source: kcsie: Part four, on concerns about staff, brings in the local authority designated officer (LADO)

  Rule: Where there is danger, the calls come before everything

    @point-9
    Scenario: Somebody could be hurt, and somebody is about to travel: one call, and not two
      Given a fresh concern about a 15-year-old pupil
      And somebody could be hurt now or very soon
      And somebody is about to travel to join a banned group, or to fight abroad
      When the policy is asked
      Then this is asked, in this order:
        | when      | who   | what                                           | with whom              |
        | now       | staff | ring 999                                       | the emergency services |
        | now       | staff | tell the police                                | the police             |
        | alongside | staff | let the safeguarding lead know                 | the safeguarding lead  |
        | later     | staff | come back to the referral once the police know | nobody                 |
      And one call is enough to ring 999 and to tell the police

    Scenario: A crime, the police know and have not agreed to a referral
      Given a checked concern about a 15-year-old pupil
      And a crime is planned, or somebody took part in a terrorist act
      And the police have been told
      And the police have said that a referral may go ahead: no
      When the policy is asked
      Then this is asked, in this order:
        | when      | who   | what                                                  | with whom               |
        | first     | staff | write down what the police said                       | nobody                  |
        | first     | staff | find out from the police whether a referral is wanted | the police Prevent team |
        | first     | staff | keep the referral to themselves for now               | nobody                  |
        | alongside | staff | let the safeguarding lead know                        | the safeguarding lead   |
        | alongside | staff | speak to children's services                          | children's services     |
        | later     | staff | come back to the referral once the police know        | nobody                  |

  Rule: Before a referral, first who knows more, then what is sent, then who helps beside it

    Scenario: Much at once: a child of 8, earlier concerns, a danger that the police know of, and the home
      Given a checked concern about an 8-year-old pupil
      And somebody could be hurt now or very soon
      And the police have been told
      And hateful words to shut others out were heard
      And a threat to harm somebody was heard
      And there were earlier concerns about the person
      And other explanations have been considered: no
      And there is another safeguarding concern
      And something points to somebody at home
      And a social worker works with the person
      And the person is lonely
      When the policy is asked
      Then this is asked, in this order:
        | when      | who       | what                                         | with whom                   |
        | first     | staff     | write down what the police said              | nobody                      |
        | first     | staff     | keep the referral to themselves for now      | nobody                      |
        | first     | staff     | think about other explanations               | nobody                      |
        | first     | staff     | tell the lead of the earlier concerns        | the safeguarding lead       |
        | first     | staff     | add what is known from before                | nobody                      |
        | first     | staff     | seek the Prevent team's advice               | the Prevent team for advice |
        | first     | staff     | call the MASH before anybody asks the family | the MASH                    |
        | first     | the lead  | find out who has parental responsibility     | nobody                      |
        | first     | the lead  | write down the decision to share             | nobody                      |
        | send      | staff     | check the completed form                     | nobody                      |
        | send      | staff     | send the form                                | the place where forms go    |
        | alongside | staff     | let the safeguarding lead know               | the safeguarding lead       |
        | alongside | staff     | contact the MASH                             | the MASH                    |
        | alongside | staff     | speak to children's services                 | children's services         |
        | alongside | the lead  | tell whoever already works with the person   | nobody                      |
        | alongside | the lead  | look for help with violence                  | nobody                      |
        | alongside | staff     | follow the policy on hate incidents          | nobody                      |
        | alongside | staff     | see what support can be offered              | the safeguarding lead       |
        | later     | the panel | seek a guardian's consent before any support | nobody                      |

    Scenario: A child of 8, a lead who disagrees, a child who is told and a parent who cannot be reached
      Given a checked concern about an 8-year-old pupil
      And the lead disagrees with a referral
      And the person has been told: no
      And a parent or carer has been told: not possible just now
      And telling them would put somebody at risk: no
      When the policy is asked
      Then this is asked, in this order:
        | when      | who       | what                                         | with whom                   |
        | first     | staff     | find out what the child meant                | the safeguarding lead       |
        | first     | staff     | seek the Prevent team's advice               | the Prevent team for advice |
        | first     | staff     | write down why they refer all the same       | nobody                      |
        | first     | staff     | agree who tells the person                   | the safeguarding lead       |
        | first     | staff     | write down the decision to share             | nobody                      |
        | send      | staff     | check the completed form                     | nobody                      |
        | send      | staff     | send the form                                | the place where forms go    |
        | alongside | staff     | speak to children's services                 | children's services         |
        | later     | staff     | tell them when it becomes possible           | nobody                      |
        | later     | the panel | seek a guardian's consent before any support | nobody                      |

    Scenario: An adult in a position of trust, and nobody is told because that would be a risk
      Given a checked concern about a 40-year-old colleague
      And there is another safeguarding concern
      And somebody under 18 lives with the person
      And the person works with children, and the worry could bear on it
      And the person works with adults who need care, and the worry could bear on it
      And the person has been told: no
      And telling them would put somebody at risk
      When the policy is asked
      Then this is asked, in this order:
        | when      | who       | what                                                | with whom                   |
        | first     | staff     | keep the referral to themselves for now             | nobody                      |
        | first     | staff     | seek the Prevent team's advice                      | the Prevent team for advice |
        | first     | staff     | write down why nobody is told                       | nobody                      |
        | first     | the lead  | write down the decision to share                    | nobody                      |
        | send      | staff     | check the completed form                            | nobody                      |
        | send      | staff     | send the form                                       | the place where forms go    |
        | alongside | staff     | let the safeguarding lead know                      | the safeguarding lead       |
        | alongside | staff     | contact the MASH                                    | the MASH                    |
        | alongside | staff     | contact adult safeguarding                          | adult safeguarding          |
        | alongside | the lead  | contact the LADO                                    | the LADO                    |
        | alongside | the lead  | contact adult social care about a position of trust | adult safeguarding          |
        | later     | the panel | seek the person's consent before any support        | nobody                      |

    Scenario: A colleague whose work nobody knows
      Given a checked concern about a 40-year-old colleague
      And after checking the concern is still there: not sure
      And the person is the manager of whoever asks
      And the person works with children, and the worry could bear on it: not sure
      When the policy is asked
      Then this is asked, in this order:
        | when      | who   | what                             | with whom                   |
        | first     | staff | keep it from the person          | nobody                      |
        | first     | staff | seek the Prevent team's advice   | the Prevent team for advice |
        | alongside | staff | find out about the person's work | nobody                      |

    Scenario: Nobody knows the age, or who lives there
      Given a checked concern about a patient whose age is not known
      And after checking the concern is still there: not sure
      And somebody under 18 lives with the person: not sure
      And the person works with children, and the worry could bear on it: no
      When the policy is asked
      Then this is asked, in this order:
        | when      | who   | what                                 | with whom                   |
        | first     | staff | seek the Prevent team's advice       | the Prevent team for advice |
        | alongside | staff | speak to children's services         | children's services         |
        | alongside | staff | find out whether a child lives there | nobody                      |
        | alongside | staff | find out the age                     | nobody                      |

    Scenario: The lead has not been asked yet
      Given a fresh concern about a 15-year-old pupil
      And nobody has been spoken to
      And the safeguarding lead can be reached today
      When the policy is asked
      Then this is asked, in this order:
        | when  | who   | what                          | with whom             |
        | first | staff | talk to the safeguarding lead | the safeguarding lead |

  Rule: Whoever is not here as staff has people to talk to

    Scenario: A relative or a friend
      Given nothing points to danger
      And a relative or a friend is asking
      When the policy is asked
      Then this is asked, in this order:
        | when  | who   | what                   | with whom                                  |
        | first | staff | ring the advice line   | the advice line for a worry about a person |
        | first | staff | talk to somebody whose job it is to help | nobody                                     |

    Scenario: The person themselves
      Given nothing points to danger
      And the person it is about is asking
      When the policy is asked
      Then this is asked, in this order:
        | when  | who   | what                     | with whom                                  |
        | first | staff | ring the advice line     | the advice line for a worry about a person |
        | first | staff | talk to somebody they trust | nobody                                     |

  Rule: Where nothing goes to Prevent, little is left to do

    Scenario: Checked, and there is an explanation
      Given a checked concern about a 15-year-old pupil
      And after checking the concern is still there: no
      When the policy is asked
      Then this is asked, in this order:
        | when      | who   | what                  | with whom             |
        | alongside | staff | note what was checked | the safeguarding lead |

    Scenario: Only ordinary life was noticed
      Given nothing points to danger
      And all that was noticed is prayer
      And there is another safeguarding concern: no
      When the policy is asked
      Then this is asked, in this order:
        | when  | who   | what       | with whom |
        | later | staff | do nothing | nobody    |

    Scenario: Nothing was noticed at all
      Given nothing points to danger
      And nothing was noticed
      And nothing else is known about the person's life
      And there is another safeguarding concern: no
      When the policy is asked
      Then this is asked, in this order:
        | when  | who   | what                               | with whom |
        | later | staff | come back if they notice something | nobody    |

  Rule: After a referral most tasks are for the police and the panel

    Scenario: The police have not answered, and there is something new
      Given a referral about a 15-year-old pupil
      And the police have not answered yet
      And there is something new since the referral
      When the policy is asked
      Then this is asked, in this order:
        | when      | who   | what                                  | with whom                |
        | alongside | staff | tell the Prevent team what is new     | the police Prevent team  |
        | later     | staff | find out whether the referral arrived | the place where forms go |

    Scenario: The police see nothing for Prevent, there is a need for help, and then something new
      Given a referral about a 15-year-old pupil
      And the police see nothing for Prevent
      And there are needs for another service
      And there is something new since the referral
      When the policy is asked
      Then this is asked, in this order:
        | when      | who                     | what                                | with whom                |
        | alongside | staff                   | tell the Prevent team what is new   | the police Prevent team  |
        | alongside | staff                   | make a new referral                 | the place where forms go |
        | alongside | the police or the panel | pass the need on to another service | nobody                   |
        | alongside | the police or the panel | tell staff the outcome              | nobody                   |

    Scenario: The police lead on it
      Given a referral about a 15-year-old pupil
      And the police will lead on this
      When the policy is asked
      Then this is asked, in this order:
        | when      | who   | what                             | with whom               |
        | alongside | staff | answer the police where they ask | the police Prevent team |

    Scenario: The panel is asked to look at how to help
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel has not decided yet
      When the policy is asked
      Then this is asked, in this order:
        | when  | who        | what                          | with whom |
        | later | the police | present the case to the panel | nobody    |

    Scenario: Nobody has been asked to agree for a child
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And nobody has been asked to agree to support yet
      When the policy is asked
      Then this is asked, in this order:
        | when  | who       | what                                         | with whom |
        | later | the panel | seek a guardian's consent before any support | nobody    |

    Scenario: Nobody has been asked to agree who is an adult
      Given a referral about an 18-year-old student
      And the police asked the panel to look at how to help
      And the panel offers support
      And nobody has been asked to agree to support yet
      When the policy is asked
      Then this is asked, in this order:
        | when  | who       | what                                         | with whom |
        | later | the panel | seek the person's consent before any support | nobody    |

    Scenario: Support goes on
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      And support goes on
      When the policy is asked
      Then this is asked, in this order:
        | when  | who       | what                     | with whom |
        | later | the panel | agree a plan for support | nobody    |

    Scenario: Support ended 6 months ago without the change hoped for
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And a parent or guardian agreed to support
      And support ended without the change hoped for
      And support ended 6 months ago
      When the policy is asked
      Then this is asked, in this order:
        | when  | who        | what                         | with whom |
        | later | the panel  | consider what else may help  | nobody    |
        | later | the police | manage any risk that is left | nobody    |
        | later | the police | plan to look again           | nobody    |
        | later | the police | look again after 6 months    | nobody    |

    Scenario: Support helped, 12 months ago
      Given a referral about an 18-year-old student
      And the police asked the panel to look at how to help
      And the panel offers support
      And the person agreed to support
      And support helped
      And support ended 12 months ago
      When the policy is asked
      Then this is asked, in this order:
        | when  | who        | what                       | with whom |
        | later | the police | plan to look again         | nobody    |
        | later | the police | look again after 12 months | nobody    |

    Scenario: Support was refused for a child
      Given a referral about a 15-year-old pupil
      And the police asked the panel to look at how to help
      And the panel offers support
      And support was refused
      When the policy is asked
      Then this is asked, in this order:
        | when      | who        | what                                        | with whom |
        | alongside | the panel  | consider whether the child needs protection | nobody    |
        | later     | the panel  | see what other help can be offered          | nobody    |
        | later     | the police | manage any risk that is left                | nobody    |
        | later     | the police | plan to look again                          | nobody    |

    Scenario: An adult took their agreement back
      Given a referral about an 18-year-old student
      And the police asked the panel to look at how to help
      And the panel offers support
      And the agreement to support was taken back
      When the policy is asked
      Then this is asked, in this order:
        | when      | who        | what                                          | with whom |
        | alongside | the panel  | consider whether the adult needs safeguarding | nobody    |
        | later     | the panel  | see what other help can be offered            | nobody    |
        | later     | the police | manage any risk that is left                  | nobody    |
        | later     | the police | plan to look again                            | nobody    |
