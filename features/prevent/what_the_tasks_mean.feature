Feature: What the tasks mean
  A task says whose it is, what to do and what not to do, and when. A dropped "not", another number or another
  service would harm, so each row states what its text has to say.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: derby, "How to make a prevent referral"
  Source: kirklees-2022, "What kind of support is offered via Channel?"

  Rule: The police come first, and they say what may be said

    Scenario: Calls, and what waits for the police
      Then these texts say:
        | text                                    | who        | does   | what                                             | when or number                               |
        | duties.call_999.says                    | you        | do     | ring 999                                         |                                              |
        | duties.call_999.how                     | you        | do     | say where you are who may be hurt                | and what you saw or heard                    |
        |                                         | you        | do     | stay on the line                                 |                                              |
        | duties.contact_police.says              | you        | do     | tell the police                                  |                                              |
        | duties.contact_police.how               | you        | do     | ring 999                                         | if it may happen today or if you cannot tell |
        |                                         | you        | do     | ring 101                                         | otherwise                                    |
        | duties.contact_police.in_that_call | you | do | tell them that it may be about travel or a crime | in the same call |
        | duties.record_police_contact.says       | you        | do     | write down what the police said                  |                                              |
        | duties.record_police_contact.how        | you        | do     | write down the time the log number               | and what they asked you to do or not to do   |
        | duties.ask_police_before_referring.says | you        | do     | ask the officer if they want a Prevent referral  |                                              |
        | duties.ask_police_before_referring.how  | the police | do     | lead on this                                     |                                              |
        |                                         | you        | do     | send nothing                                     | until they say that a referral may go ahead  |
        | duties.continue_referral_when_safe.says | you | do | come back to the referral | later |
        | duties.continue_referral_when_safe.how | the police | have to | know of the danger | first |
        |  | you | do | wait until they say that a referral may go ahead | where it is about travel or a crime |
        | duties.help_police.says                 | you        | do     | answer the police                                | if they ask                                  |
        | duties.help_police.how                  | you        | do     | do nothing that could get in their way           |                                              |
        |                                         | you        | do not | look into it yourself                            |                                              |

    Scenario: What is written down of the call
      Then these labels say:
        | text                             | has to say                                       | must not say |

  Rule: Who tells the person and the family, and who does not

    Scenario: Telling
      Then these texts say:
        | text                                         | who                         | does     | what                                             | when or number                                   |
        | duties.tell_nobody_yet.says | you | do not | tell the person or the family | yet |
        | duties.tell_nobody_yet.how_by_rule.police-lead-it | you | do | say nothing of the police or of a referral |  |
        |  | you | do | wait until the police say that you may |  |
        | duties.tell_nobody_yet.how_by_rule.police-say-who-tells | you | do | wait until the police let you tell them of the referral |  |
        | duties.tell_nobody_yet.how_by_rule.mash-says-who-tells | you | do | wait until the MASH lets you tell them of the referral |  |
        | duties.tell_nobody_yet.how_by_rule.lado-says-who-tells | you | do | wait until the LADO or adult social care lets you tell them |  |
        | duties.tell_nobody_yet.how | a child's care | is | another matter |  |
        |  | you | do | talk about that with the family | as always; for instance after self-harm |
        | duties.keep_it_from_the_person.says          | you                         | do not   | speak to the person about this                   | nor to anybody who answers to them               |
        | duties.keep_it_from_the_person.how           | you                         | do       | tell whoever leads on safeguarding               | about a manager                                  |
        |                                              | you                         | do       | tell the chair of governors or the employer      | about the one who leads on safeguarding; or about the head |
        |  | the LADO | has to | hear of it | where the person works with children |
        | duties.agree_who_tells.says                  | you                         | do       | agree with your safeguarding lead who tells the person |                                                  |
        | duties.agree_who_tells.says_to_lead          | you                         | do       | decide who tells the person                      |                                                  |
        | duties.agree_who_tells.says, says_to_lead    | who                         | does     | tells a parent or carer                          |                                                  |
        | duties.agree_who_tells.how, how_to_lead      | being open                  | is       | the usual way                                    |                                                  |
        |                                              | nobody                      | has to   | agree to the referral                            |                                                  |
        |                                              | it                          | does not | wait                                             |                                                  |
        | duties.record_why_not_told.says              | you                         | do       | write down why nobody is told                    | yet                                              |
        | duties.record_why_not_told.how               | one sentence about the risk | is       | enough                                           |                                                  |
        |                                              | you                         | do not   | tell them                                        | until the Prevent team or the police say that it is safe |
        | duties.tell_when_possible.says, says_to_lead | you                         | do       | tell the person or the parent or carer           | when it becomes possible                         |
        | duties.tell_when_possible.how                | you                         | do       | agree with your safeguarding lead who does it    |                                                  |
        | duties.tell_when_possible.how_to_lead        | you                         | do       | decide who does it                               |                                                  |
        | duties.tell_when_possible.how, how_to_lead   | the referral                | does not | wait for it                                      |                                                  |
        | duties.ask_mash_first.says                   | you                         | do       | ask the MASH                                     | before anybody asks the child or the family      |
        | duties.ask_mash_first.how                    | a question                  | could    | warn somebody at home                            |                                                  |
        |                                              | the MASH                    | does     | says who asks                                    | and how                                          |

  Rule: Consent is the panel's to ask for, and a referral needs none

    Scenario: Consent and support
      Then these texts say:
        | text                                        | who                     | does   | what                                           | when or number                    |
        | duties.guardian_consent_before_support.says | the panel               | does   | asks a parent or guardian                      | first                             |
        | duties.own_consent_before_support.says      | the panel               | does   | asks the person                                | first                             |
        | duties.guardian_consent_before_support.says, duties.own_consent_before_support.says | support                 | does   | starts                                         | only then                         |
        | duties.guardian_consent_before_support.how  | support                 | is     | voluntary                                      |                                   |
        |                                             | you                     | do not | collect consent                                |                                   |
        |                                             | nothing that you do     | does   | waits for it                                   |                                   |
        | duties.own_consent_before_support.how       | support                 | is     | voluntary                                      |                                   |
        |                                             | you                     | do not | collect consent                                |                                   |
        |                                             | nothing that you do     | does   | waits for it                                   |                                   |
        | duties.agree_support_plan.says              | the panel               | does   | agrees a plan for support                      |                                   |
        | duties.agree_support_plan.how               | it                      | is     | looked at again                                | regularly                         |
        | duties.offer_alternative_support.says       | the panel               | does   | sees what other help can be offered            |                                   |
        | duties.consider_other_options.says          | the panel               | does   | considers what else may help                   |                                   |
        | duties.present_to_panel.says                | the police              | do     | present the case to the panel                  |                                   |
        | duties.present_to_panel.how                 | the panel               | may    | ask you what you know                          |                                   |
        | duties.police_manage_risk.says              | the police              | do     | manage any risk that is left                   |                                   |
        | duties.police_manage_risk.how               | you                     | do     | tell them                                      | if you learn something new        |
        | duties.plan_reviews.says                    | the police              | do     | plan to look again                             | after 6 and 12 months             |
        | duties.plan_reviews.how                     | the council             | does   | it                                             | in some areas the council does it |
        |                                             | the panel               | does   | hears the result                               |                                   |
        | duties.review_at_6_months.says              | the police              | do     | look again                                     | 6 months after support ended      |
        | duties.review_at_12_months.says             | the police              | do     | look again                                     | 12 months after support ended     |
        | duties.review_at_6_months.how               | the panel               | does   | hears the result                               |                                   |
        | duties.review_at_12_months.how              | the panel               | does   | hears the result                               |                                   |
        | duties.consider_child_protection.says       | the panel               | does   | looks at whether the child has to be kept safe |                                   |
        | duties.consider_adult_safeguarding.says     | the panel               | does   | looks at whether the adult needs to be kept safe |                                   |
        | duties.forward_to_single_agency.says        | the police or the panel | do     | pass the need on to the right service          |                                   |
        | duties.forward_to_single_agency.how         | you                     | do     | ask them which service it is                   | so that you know whom to expect   |
        | duties.tell_referrer_outcome.says           | the police or the panel | do     | tell you the outcome                           |                                   |
        | duties.tell_referrer_outcome.how            | you                     | do     | ask                                            | if you hear nothing               |
        |                                             | you                     | do     | say so to them and to your safeguarding lead   | if you disagree                   |

    Scenario: With whom the panel does it
      Then these labels say:
        | text                                   | has to say                                       | must not say |
        | duties.consider_child_protection.how   | with children's services                         |              |
        | duties.consider_adult_safeguarding.how | with adult social care                           |              |
        | duties.consider_other_options.how      | outside of Channel                               |              |
        | duties.offer_alternative_support.how   | from the council or from others; it is voluntary too |              |

  Rule: Where somebody turns who is not here as staff

    Scenario: Relatives, friends, and people who ask for themselves
      Then these texts say:
        | text                               | who  | does | what                                     | when or number                                   |
        | duties.ring_advice_line.says       | you  | do   | ring the advice line ACT Early           |                                                  |
        | duties.ring_advice_line.how        | they | do   | listen                                   | and say what can be done                         |
        |                                    | you  | can  | ask                                      | without giving a name                            |
        | duties.tell_a_professional.says    | you  | do   | talk to somebody whose job it is to help |                                                  |
        | duties.tell_a_professional.how     | you  | do   | tell them what you saw or heard          | in the words that were used                      |
        | duties.find_help_for_yourself.says | you  | do   | talk to somebody you trust               | or to a doctor                                   |
        | duties.find_help_for_yourself.how  | you  | do   | ring 111                                 | if it all gets too much; choose option 2; at any hour |
        |                                    | you  | do   | choose option 2                          |                                                  |
        |                                    | you  | do   | ring 999                                 | if you or somebody else could be hurt now        |

    Scenario: Who a professional can be
      Then these labels say:
        | text                           | has to say                                       | must not say |
        | duties.tell_a_professional.how | a teacher a doctor or the council's safeguarding team |              |

  Rule: Before anything is sent

    Scenario: Checking with the lead and the Prevent team
      Then these texts say:
        | text                                             | who                                              | does     | what                                             | when or number                                   |
        | duties.explore_context.says                      | you                                              | do       | think about what else could explain it           |                                                  |
        | duties.explore_context.how                       | you                                              | do       | write down what you considered                   |                                                  |
        | duties.check_what_child_meant.says               | you                                              | do       | find out what the child meant                    | together with your safeguarding lead             |
        | duties.check_what_child_meant.says_to_lead       | you                                              | do       | find out what the child meant                    |                                                  |
        | duties.check_what_child_meant.how, how_to_lead   | young children                                   | do       | repeat things                                    | and mix up words                                 |
        |                                                  | one calm open question from somebody the child trusts | is       | enough                                           |                                                  |
        | duties.consult_safeguarding_lead.says            | you                                              | do       | talk to your safeguarding lead                   | today                                            |
        | duties.consult_safeguarding_lead.how             | you                                              | do       | tell them what you saw or heard in exact words   |                                                  |
        |                                                  | you                                              | do       | give them the note                               |                                                  |
        | duties.consult_safeguarding_lead.says_to_lead    | you                                              | do       | look at the whole history                        |                                                  |
        |                                                  | you                                              | do       | ask the Prevent team                             | if you are in doubt                              |
        | duties.consult_safeguarding_lead.how_to_lead     | you                                              | do       | see                                              | what each colleague cannot                       |
        |                                                  | you                                              | do       | bring together what is known about the person    |                                                  |
        | duties.tell_lead_of_repeat.says                  | you                                              | do       | tell your safeguarding lead that there were concerns | before                                           |
        | duties.tell_lead_of_repeat.how                   | small worries                                    | can      | add up                                           |                                                  |
        |                                                  | somebody                                         | has to   | see all of them                                  | together                                         |
        | duties.tell_lead_of_repeat.says_to_lead          | you                                              | do       | look at the earlier concerns and this one together |                                                  |
        | duties.tell_lead_of_repeat.how_to_lead           | small worries each closed alone                  | can      | add up                                           |                                                  |
        |                                                  | you                                              | do       | ask the Prevent team                             | if you are in doubt                              |
        | duties.include_history.says                      | you                                              | do       | look for what is known                           | from before                                      |
        |                                                  | you                                              | do       | add what you find                                |                                                  |
        | duties.include_history.how                       | you                                              | do       | look under every spelling of the name            |                                                  |
        |                                                  | you                                              | do       | give the dates and the spellings                 |                                                  |
        | duties.ask_police_prevent_team.says              | you                                              | do       | ask the Prevent team for advice                  | today                                            |
        | duties.ask_police_prevent_team.how               | you                                              | need not | name the person                                  | to ask                                           |
        |                                                  | the form                                         | does not | wait                                             | where a form is to be sent and you cannot reach them today |
        | duties.ask_who_has_parental_responsibility.says  | the lead                                         | does     | asks the social worker who has the say for the child | in law                                         |
        | duties.ask_who_has_parental_responsibility.says_to_lead | you                                              | do       | ask the social worker who has the say for the child | in law                                         |
        | duties.ask_who_has_parental_responsibility.how, how_to_lead | this                                             | is       | called parental responsibility                   |                                                  |
        |  | the parents the council or both | may | have it |  |
        | duties.record_own_decision.says                  | somebody                                         | does     | sees it differently                              |                                                  |
        |                                                  | you                                              | do       | write down why you refer all the same            |                                                  |
        | duties.record_own_decision.how                   | you                                              | do       | say it in the form                               |                                                  |
        | duties.record_sharing_decision.says              | the lead                                         | does     | writes down the decision to share                |                                                  |
        | duties.record_sharing_decision.says_to_lead      | you                                              | do       | write down the decision to share                 |                                                  |
        | duties.record_sharing_decision.how               | the lead or the data protection officer          | does     | confirms the basis                               |                                                  |
        | duties.record_sharing_decision.how_to_lead       | you or the data protection officer               | do       | confirm the basis                                |                                                  |
        | duties.record_sharing_decision.how, how_to_lead  | you                                              | do       | write down what is shared with whom and why and the lawful basis |                                                  |

    Scenario: What is written down before sharing
      Then these labels say:
        | text                                            | has to say                                       | must not say |
        | duties.record_own_decision.how                  | who sees it differently; what they say; why you go on |              |
        | duties.record_sharing_decision.how, how_to_lead | only what is necessary and proportionate         |              |
        | duties.agree_who_tells.says, says_to_lead       | for a child who tells a parent or carer          |              |

  Rule: Sending, and what runs beside it without delay

    Scenario: The form, the lead, and the other services
      Then these texts say:
        | text                                             | who                                           | does     | what                                             | when or number                                   |
        | duties.complete_national_form.says               | you                                           | do       | check the completed referral form                |                                                  |
        | duties.complete_national_form.how                | you                                           | do       | read it                                          | once more                                        |
        |                                                  | you                                           | do       | put in exact words                               |                                                  |
        | duties.send_referral.says                        | you                                           | do       | send the form                                    |                                                  |
        | duties.send_referral.how                         | you                                           | do       | check that the address is right                  | first; by telephone where you can                |
        |                                                  | you                                           | do       | send it there                                    | then; nowhere else; in the way your organisation sends confidential things |
        | duties.tell_lead.says                            | you                                           | do       | tell your safeguarding lead                      |                                                  |
        | duties.tell_lead.says_to_lead                    | you                                           | do       | tell your deputy or your head                    | if they do not know yet; so that somebody else knows |
        | duties.tell_lead.how, how_to_lead                | you                                           | do       | tell them                                        | at once                                          |
        |                                                  | a call to the police                          | never    | waits for them                                   |                                                  |
        | duties.contact_mash.says                         | you                                           | do       | contact the MASH the safeguarding hub for children |                                                  |
        | duties.contact_mash.how                          | you                                           | do       | tell them about the other concern                | even if you are not sure of it; or about the children at home |
        |                                                  | you                                           | do not   | wait for Prevent to answer                       |                                                  |
        | duties.contact_mash.in_that_call | you | do | tell them what else worries you | in the same call; and of children at home if there are any |
        | duties.consult_children_services.says            | you                                           | do       | speak to children's services                     |                                                  |
        | duties.consult_children_services.how             | they                                          | do       | look at everything that the child needs          |                                                  |
        |                                                  | one call                                      | is       | enough                                           | where the same service is also the MASH          |
        |                                                  | you                                           | do       | tell the service                                 | and not the family; while the police lead        |
        | duties.contact_adult_safeguarding.says           | you                                           | do       | contact adult safeguarding                       |                                                  |
        | duties.contact_adult_safeguarding.how            | you                                           | do       | tell them about the other concern                | even if you are not sure of it                   |
        |                                                  | you                                           | do not   | wait for Prevent to answer                       |                                                  |
        | duties.contact_lado.says                         | the lead                                      | does     | contacts the LADO                                |                                                  |
        | duties.contact_lado.says_to_lead                 | you                                           | do       | contact the LADO                                 |                                                  |
        | duties.contact_lado.says, says_to_lead           | that                                          | is       | the council's officer for people who work with children |                                                  |
        | duties.contact_adult_position_of_trust.says      | the lead                                      | does     | tells adult social care of the worry             |                                                  |
        | duties.contact_adult_position_of_trust.says_to_lead | you                                           | do       | tell adult social care of the worry              |                                                  |
        | duties.contact_adult_position_of_trust.says, says_to_lead | the person                                    | is       | in a position of trust                           |                                                  |
        | duties.contact_adult_position_of_trust.how, how_to_lead | you                                           | do       | say that the person works with adults who need care or support |                                                  |
        | duties.tell_allocated_worker.says                | the lead                                      | does     | tells whoever already works with the person      |                                                  |
        | duties.tell_allocated_worker.says_to_lead        | you                                           | do       | tell whoever already works with the person       |                                                  |
        | duties.find_violence_support.says                | the lead                                      | does     | looks for help with violence                     |                                                  |
        | duties.find_violence_support.says_to_lead        | you                                           | do       | look for help with violence                      |                                                  |
        | duties.find_violence_support.how, how_to_lead    | it                                            | does not | wait for Prevent                                 |                                                  |
        | duties.follow_hate_incident_policy.says          | your policy on bullying and hate              | does     | counts too                                       |                                                  |
        |                                                  | you                                           | do       | follow it                                        |                                                  |
        | duties.follow_hate_incident_policy.how           | whoever was hurt by the words                 | does     | needs support                                    | whatever becomes of this                         |
        | duties.find_out_about_children.says, says_to_lead | you                                           | do       | find out whether a child lives with the person   |                                                  |
        | duties.find_out_about_children.how               | you                                           | do       | ask your safeguarding lead                       |                                                  |
        |                                                  | you                                           | do       | look at your own records                         |                                                  |
        |                                                  | you                                           | do not   | question the person or the family                |                                                  |
        | duties.find_out_about_children.how_to_lead       | you                                           | do       | look at your own records                         |                                                  |
        |                                                  | you                                           | do       | ask children's services                          |                                                  |
        |                                                  | you                                           | do not   | question the person or the family                |                                                  |
        | duties.find_out_about_work.says, says_to_lead    | you                                           | do       | find out whether the person works with children  | or with adults who need care                     |
        | duties.find_out_about_work.how                   | you                                           | do       | ask your safeguarding lead                       |                                                  |
        |                                                  | you                                           | do       | look at your own records                         |                                                  |
        | duties.find_out_about_work.how_to_lead           | you                                           | do       | look at your own records                         |                                                  |
        | duties.find_out_about_work.how, how_to_lead      | you                                           | do not   | question the person                              |                                                  |
        |                                                  | the officers for people in positions of trust | do       | hear of it                                       | if they do                                       |
        | duties.confirm_age.says                          | you                                           | do       | find out the person's age from your records      |                                                  |
        | duties.confirm_age.how                           | you                                           | do       | treat the person as a child                      | until you know it                                |
        |                                                  | you                                           | do not   | try to settle it                                 | if the age is disputed                           |
        |                                                  | you                                           | do       | say that it is disputed                          |                                                  |
        | duties.offer_other_support.says                  | you                                           | do       | talk to your safeguarding lead about support for the person |                                                  |
        | duties.offer_other_support.says_to_lead          | you                                           | do       | see what support the person can be offered       |                                                  |
        | duties.offer_other_support.how, how_to_lead      | this                                          | is       | for their sake                                   | whatever else is decided                         |
        | duties.record_what_was_checked.says              | you                                           | do       | note what you checked                            |                                                  |
        |                                                  | you                                           | do       | let your safeguarding lead know                  |                                                  |
        | duties.record_what_was_checked.says_to_lead      | you                                           | do       | note what you checked                            | and why nothing is sent now                      |
        | duties.pass_on_new_information.says              | you                                           | do       | tell the police Prevent team what is new         |                                                  |
        | duties.pass_on_new_information.how               | you                                           | do       | give the reference                               |                                                  |
        | duties.make_new_referral.says                    | you                                           | do       | make a new referral                              |                                                  |
        | duties.make_new_referral.how                     | you                                           | do       | start the program again                          |                                                  |
        |                                                  | you                                           | do       | give the earlier reference                       |                                                  |
        | duties.come_back_if_more.says                    | you                                           | do       | come back                                        | if you notice something                          |
        | duties.come_back_if_more.how                     | you                                           | need not | look for it                                      |                                                  |
        | duties.explain_no_ground.says                    | what you noticed                              | does     | needs nothing from you                           |                                                  |
        | duties.explain_no_ground.how                     | you                                           | do       | treat the person as you always do                |                                                  |
        |                                                  | it                                            | was      | right to ask                                     |                                                  |
        | duties.ask_for_acknowledgement.says              | you                                           | do       | ask if the referral got there                    | if nobody has told you                           |
        | duties.ask_for_acknowledgement.how               | you                                           | do       | give the reference                               |                                                  |
        |                                                  | you                                           | do       | say so to them and to your safeguarding lead     | if you disagree with an outcome                  |

    Scenario: When, and who they are
      Then these labels say:
        | text                                          | has to say                                       | must not say   |
        | duties.contact_lado.how, how_to_lead          | usually within one working day                   |                |
        | duties.tell_allocated_worker.how, how_to_lead | the social worker; probation or youth justice who know the arrangements called MAPPA; security in a prison; the doctor or nurse in charge |                |
        | duties.find_violence_support.how, how_to_lead | mental health; youth justice; children's services; a service against violence |                |
        | duties.record_what_was_checked.how            | what you noticed; what may explain it; why you send nothing now |                |
        | duties.record_what_was_checked.how_to_lead    | what was noticed; what may explain it            |                |
        | duties.offer_other_support.how, how_to_lead   | somebody to talk to; pastoral care early help a doctor |                |
        | duties.pass_on_new_information.how            | exact words dates and how it is known            |                |
        | duties.complete_national_form.how             | how each thing is known                          |                |
        | duties.explore_context.how                    | a lesson; a film; a game; a quarrel; a hard time at home |                |
        | steps.now                                     | now                                              | later; before  |
        | steps.first                                   | first; before anything is sent                   |                |
        | steps.send                                    | send                                             | not; the panel |
        | steps.alongside                               | alongside; without delay                         |                |
        | steps.later                                   | later                                            | now            |

  Rule: Nothing goes through the person of concern, and nobody acts against their own judgement

    Scenario: Who stands in for the lead
      Then these labels say:
        | text                                             | has to say            | must not say |
        | overrides.never-through-the-person.in_words.your safeguarding lead, your lead, the safeguarding lead, the lead | another senior person |              |

    Scenario: Why
      Then these texts say:
        | text                                          | who        | does | what                                             | when or number |
        | overrides.never-through-the-person.because    | the person | is   | the safeguarding lead or the head                |                |
        |                                               | nothing    | does | goes through them                                |                |
        | overrides.not-by-a-lead-who-disagrees.because | nobody     | is   | asked to carry out a decision that they do not share |                |
