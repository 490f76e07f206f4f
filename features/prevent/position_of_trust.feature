Feature: A position of trust
  Somebody who works or volunteers with children has an officer of their own in the council, the LADO. For
  somebody who works with adults who need care or support it is adult social care. The lead tells them where
  the worry could bear on that work. Not being sure tells no officer yet: it is found out first, and nobody
  questions the person. From 16 on people work with children themselves, so that is asked of them too.

  Source: kcsie: Part four, on concerns about staff, brings in the local authority designated officer (LADO)
  Source: care-act-guidance: Chapter 14 asks for a way to deal with concerns about people in positions of trust
  Source: assumption: Where somebody's work is not known, it is found out first
  Source: assumption: Where the police, the MASH or the LADO are involved, they say who tells of the referral

  @rule:position-of-trust @rule:work-unsure
  Rule: A concern about somebody who works with children is for the LADO too

    Scenario Outline: Yes is for the LADO, not sure is found out, no is neither
      Given a checked concern about a 30-year-old colleague
      And the person works with children, and the worry could bear on it: <answer>
      When the policy is asked
      Then <about the LADO>
      And <what is asked>
      And <about finding out>

      Examples:
        | answer   | about the LADO                    | what is asked                         | about finding out                                   |
        | no       | the LADO does not run beside this | nobody is asked to contact the LADO   | nobody is asked to find out about the person's work |
        | not sure | the LADO does not run beside this | nobody is asked to contact the LADO   | staff are asked to find out about the person's work |
        | yes      | the LADO runs beside this         | the lead is asked to contact the LADO | nobody is asked to find out about the person's work |

    @point-7
    Scenario: A nursery apprentice of 17
      Given a checked concern about a 17-year-old colleague
      And the person works with children, and the worry could bear on it
      When the policy is asked
      Then the LADO runs beside this
      And the lead is asked to contact the LADO
      And staff are asked to keep the referral to themselves for now

    @point-7
    Scenario: A foster carer
      Given a checked concern about a 50-year-old parent
      And the person works with children, and the worry could bear on it
      When the policy is asked
      Then the LADO runs beside this
      And to contact the LADO, staff read "Usually within one working day."

    Scenario Outline: As long as nobody asked about the work, nothing follows from it
      Given a checked concern about a 30-year-old colleague
      When the policy is asked
      Then nobody is asked to <what would follow>

      Examples:
        | what would follow                                   |
        | contact the LADO                                    |
        | contact adult social care about a position of trust |
        | find out about the person's work                    |

    Scenario Outline: Another safeguarding concern is enough, without any concern for Prevent
      Given a concern about a 30-year-old colleague
      And nothing points to danger
      And nothing was noticed
      And there is another safeguarding concern
      And the person works with children, and the worry could bear on it: <children>
      And the person works with adults who need care, and the worry could bear on it: <adults>
      When the policy is asked
      Then <what is asked>

      Examples:
        | children | adults   | what is asked                                                            |
        | yes      | no       | the lead is asked to contact the LADO                                    |
        | not sure | no       | staff are asked to find out about the person's work                      |
        | no       | not sure | staff are asked to find out about the person's work                      |
        | no       | yes      | the lead is asked to contact adult social care about a position of trust |

    Scenario Outline: A worry that was cleared says nothing about the person's work
      Given a checked concern about a 30-year-old colleague
      And after checking the concern is still there: no
      And the person works with children, and the worry could bear on it: <children>
      And the person works with adults who need care, and the worry could bear on it: <adults>
      When the policy is asked
      Then the LADO does not run beside this
      And nobody is asked to contact adult social care about a position of trust
      And nobody is asked to find out about the person's work

      Examples:
        | children | adults   |
        | yes      | yes      |
        | not sure | not sure |

    Scenario Outline: After a referral another concern is what counts
      Given a referral about a 40-year-old colleague
      And the police have not answered yet
      And there is another safeguarding concern: <answer>
      And the person works with children, and the worry could bear on it: <children>
      And the person works with adults who need care, and the worry could bear on it
      When the policy is asked
      Then <about the LADO>
      And <about adult social care>
      And <about finding out>

      Examples:
        | answer   | children | about the LADO                        | about adult social care                                                  | about finding out                                   |
        | no       | yes      | nobody is asked to contact the LADO   | nobody is asked to contact adult social care about a position of trust   | nobody is asked to find out about the person's work |
        | not sure | yes      | the lead is asked to contact the LADO | the lead is asked to contact adult social care about a position of trust | nobody is asked to find out about the person's work |
        | yes      | not sure | nobody is asked to contact the LADO   | the lead is asked to contact adult social care about a position of trust | staff are asked to find out about the person's work |

  @rule:position-of-trust-adults @rule:work-unsure
  Rule: A concern about somebody who works with adults at risk is for adult social care

    @point-7
    Scenario: A carer of adults
      Given a checked concern about a 40-year-old colleague
      And the person works with adults who need care, and the worry could bear on it
      When the policy is asked
      Then the lead is asked to contact adult social care about a position of trust
      And to contact adult social care about a position of trust, the lead turns to adult safeguarding
      And adult safeguarding does not run beside this
      And the LADO does not run beside this

    Scenario Outline: Not sure is found out, and no is no
      Given a checked concern about a 40-year-old colleague
      And the person works with adults who need care, and the worry could bear on it: <answer>
      When the policy is asked
      Then <what is asked>
      And <about finding out>

      Examples:
        | answer   | what is asked                                                            | about finding out                                   |
        | no       | nobody is asked to contact adult social care about a position of trust   | nobody is asked to find out about the person's work |
        | not sure | nobody is asked to contact adult social care about a position of trust   | staff are asked to find out about the person's work |
        | yes      | the lead is asked to contact adult social care about a position of trust | nobody is asked to find out about the person's work |

  @rule:lado-says-who-tells
  Rule: Until the officer agrees, nobody tells the person of the referral

    @point-12
    Scenario Outline: The family or the person is not told before the LADO or adult social care agrees
      Given a checked concern about a 40-year-old colleague
      And the person works with <whom>, and the worry could bear on it: <answer>
      And the person has been told: no
      And telling them would put somebody at risk: no
      When the policy is asked
      Then this is worth sharing with the Prevent team
      And <about keeping it>
      And <about agreeing>

      Examples:
        | whom                 | answer   | about keeping it                                           | about agreeing                                |
        | children             | no       | nobody is asked to keep the referral to themselves for now | staff are asked to agree who tells the person |
        | children             | not sure | nobody is asked to keep the referral to themselves for now | staff are asked to agree who tells the person |
        | children             | yes      | staff are asked to keep the referral to themselves for now | nobody is asked to agree who tells the person |
        | adults who need care | no       | nobody is asked to keep the referral to themselves for now | staff are asked to agree who tells the person |
        | adults who need care | not sure | nobody is asked to keep the referral to themselves for now | staff are asked to agree who tells the person |
        | adults who need care | yes      | staff are asked to keep the referral to themselves for now | nobody is asked to agree who tells the person |

    Scenario Outline: Nobody is asked who was told
      Given a checked concern about a 17-year-old colleague
      And the person works with <whom>, and the worry could bear on it
      And the person has been told: not possible just now
      When the policy is asked
      Then staff are not asked whether a parent or carer has been told
      And nobody is asked to tell them when it becomes possible

      Examples:
        | whom                 |
        | children             |
        | adults who need care |

    Scenario Outline: Where nothing is referred, there is nothing to keep back
      Given a checked concern about a 40-year-old colleague
      And after checking the concern is still there: not sure
      And the person works with <whom>, and the worry could bear on it
      When the policy is asked
      Then nobody is asked to keep the referral to themselves for now

      Examples:
        | whom                 |
        | children             |
        | adults who need care |

  Rule: It is asked of adults, of colleagues, and from 16 on

    Scenario Outline: Who is asked about
      Given a checked concern about <whom>
      When the policy is asked
      Then <about children>
      And <about adults>

      Examples:
        | whom                             | about children                                               | about adults                                                             |
        | a 15-year-old pupil              | staff are not asked whether the person works with children   | staff are not asked whether the person works with adults who need care   |
        | a 16-year-old pupil              | staff are still asked whether the person works with children | staff are still asked whether the person works with adults who need care |
        | a 17-year-old pupil              | staff are still asked whether the person works with children | staff are still asked whether the person works with adults who need care |
        | an 18-year-old student           | staff are still asked whether the person works with children | staff are still asked whether the person works with adults who need care |
        | a 15-year-old volunteer          | staff are still asked whether the person works with children | staff are still asked whether the person works with adults who need care |
        | a colleague                      | staff are still asked whether the person works with children | staff are still asked whether the person works with adults who need care |
        | a patient whose age is not known | staff are still asked whether the person works with children | staff are still asked whether the person works with adults who need care |
        | a patient                        | staff are not asked whether the person works with children   | staff are not asked whether the person works with adults who need care   |

    Scenario Outline: Only where there is some concern
      Given a checked concern about <whom>
      And after checking the concern is still there: no
      When the policy is asked
      Then staff are not asked whether the person works with children
      And staff are not asked whether the person works with adults who need care

      Examples:
        | whom                   |
        | a 16-year-old pupil    |
        | an 18-year-old student |
        | a colleague            |
