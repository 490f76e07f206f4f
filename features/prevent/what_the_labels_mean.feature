Feature: What the labels mean
  A label is what staff choose. Two labels in each other's place would record the opposite of what somebody meant,
  so each row states the words that have to stand in a label, and some that must not.

  Source: derby, "What is radicalisation and what may it look like?"
  Source: ho-guide-2009, "Is there a profile of an individual vulnerable to violent extremism?"

  Rule: Safety and the police

    Scenario: The facts about danger
      Then these labels say:
        | text                                   | has to say                                       | must not say |
        | facts.immediate_danger.label           | someone could be hurt; or hurt themselves; now or very soon |              |
        | facts.imminent_travel.label            | about to travel to join a banned group or to fight abroad |              |
        | facts.planning_offence.label           | a crime is planned or somebody took part in a terrorist act |              |
        | facts.police_told.label                | the police have been told and are dealing with it |              |
        | facts.police_agree.label               | the police have said that a Prevent referral may go ahead |              |
        | safety.safety.options.immediate_danger | someone could be hurt or hurt themselves; now or very soon |              |
        | safety.safety.options.imminent_travel  | somebody is about to travel; to join a banned group or to fight abroad |              |
        | safety.safety.options.planning_offence | somebody plans a crime; an attack a weapon help or money for a banned group; or they took part in a terrorist act |              |
        | safety.safety.options.unsure           | something I saw or heard points that way; I am not sure |              |
        | safety.safety.options.nothing          | no nothing points to any of these                |              |
        | safety.police_told.options.yes         | yes they know and are dealing with it            |              |
        | safety.police_told.options.no          | no I could not get through; or they are not dealing with it |              |
        | safety.police_agree.options.yes        | yes they have said so                            |              |
        | safety.police_agree.options.no         | no or they have not said                         |              |

  Rule: Who is asking, and about whom

    Scenario: Role, and the person of concern
      Then these labels say:
        | text                                         | has to say                                       | must not say  |
        | facts.role.label                             | your part in this                                |               |
        | facts.role.values.noticed_it                 | I noticed it myself                              |               |
        | facts.role.values.safeguarding_lead          | I am the safeguarding lead or their deputy       |               |
        | facts.role.values.on_behalf                  | asking for a colleague                           |               |
        | facts.role.values.relative_or_friend         | I am a relative or a friend and not here as staff |               |
        | facts.role.values.myself                     | it is about me                                   |               |
        | facts.about.label                            | who the concern is about                         |               |
        | facts.about.values.pupil_or_student          | a pupil a student or a young person              |               |
        | facts.about.values.patient_or_service_user   | a patient a client or somebody else who uses a service |               |
        | facts.about.values.colleague                 | a colleague or a volunteer                       |               |
        | facts.about.values.family_or_public          | a family member or a member of the public        |               |
        | facts.person_in_charge.label                 | whether the person is your manager or your safeguarding lead or head |               |
        | facts.person_in_charge.values.no             | no                                               | manager; head |
        | facts.person_in_charge.values.manager        | my manager                                       |               |
        | facts.person_in_charge.values.lead_or_head   | my safeguarding lead or my head                  |               |
        | notice.person_in_charge.options.no           | no neither                                       |               |
        | notice.person_in_charge.options.manager      | they are my manager                              |               |
        | notice.person_in_charge.options.lead_or_head | they are my safeguarding lead or my head         |               |
        | facts.sector.label                           | where the member of staff works                  |               |
        | facts.sector.values.education                | a school college or university                   |               |
        | facts.sector.values.health                   | health                                           |               |
        | facts.sector.values.local_authority          | a council                                        |               |
        | facts.sector.values.other                    | somewhere else                                   |               |
        | facts.area.label                             | where the person lives                           |               |

  Rule: What was noticed

    Scenario: Signs, and what else is going on
      Then these labels say:
        | text                                             | has to say                                       | must not say |
        | facts.indicators.label                           | what was noticed                                 |              |
        | facts.indicators.any_of.justifies_violence       | says that violence is right                      |              |
        | facts.indicators.any_of.extreme_material         | books symbols or clothing of an extreme group; religious dress and study are not meant |              |
        | facts.indicators.any_of.extreme_contacts         | is in touch with extreme groups                  |              |
        | facts.indicators.any_of.hateful_language         | uses hateful words to shut others out or stir up violence |              |
        | facts.indicators.any_of.extreme_online           | looks at or shares extreme material online       |              |
        | facts.indicators.any_of.open_support             | openly supports a violent cause                  |              |
        | facts.indicators.any_of.violence_fixation        | is taken up with mass violence                   |              |
        | facts.indicators.any_of.threat_to_harm           | has threatened to harm somebody                  |              |
        | facts.indicators.any_of.under_influence | is pushed by friends with extreme views; or by somebody who spreads such views |  |
        | facts.indicators.any_of.withdrawal               | has pulled away from friends; from groups; or from places where they used to go |              |
        | facts.indicators.any_of.hostility_to_outsiders   | is hostile to people seen as outsiders           |              |
        | facts.indicators.any_of.something_else           | something else in your own words                 |              |
        | facts.vulnerabilities.label                      | what else is going on in the person's life       |              |
        | facts.vulnerabilities.any_of.easily_influenced   | easily led by others                             |              |
        | facts.vulnerabilities.any_of.low_self_esteem     | thinks little of themselves                      |              |
        | facts.vulnerabilities.any_of.isolated            | lonely or cut off from others                    |              |
        | facts.vulnerabilities.any_of.feels_injustice     | feels rejected or treated unfairly               |              |
        | facts.vulnerabilities.any_of.community_tension   | tension between groups                           |              |
        | facts.vulnerabilities.any_of.anger_at_family_or_peers | angry with family or friends                     |              |
        | facts.vulnerabilities.any_of.needs_belonging     | needs to belong                                  |              |
        | facts.vulnerabilities.any_of.bereavement         | has lost somebody                                |              |
        | facts.vulnerabilities.any_of.exposure_to_conflict | lived through war or conflict                    |              |
        | facts.vulnerabilities.any_of.under_achievement   | falling behind at school or work                 |              |
        | facts.vulnerabilities.any_of.offending           | in trouble with the law                          |              |
        | facts.ground_beyond_identity.label               | something is left that would worry you about anyone; not faith dress language background peaceful protest or opinion |              |
        | facts.additional_concern.label                   | another safeguarding concern besides Prevent     |              |
        | facts.age.label                                  | age                                              |              |
        | facts.could_be_under_18.label                    | could be under 18                                |              |
        | facts.earlier_concerns.label                     | earlier concerns or referrals about this person  |              |
        | facts.context_explored.label                     | what else could explain it has been considered   |              |
        | facts.concern_remains.label                      | after checking the concern is still there        |              |

  Rule: Who was spoken to, and what they said

    Scenario: Checking and advice
      Then these labels say:
        | text                                             | has to say                                       | must not say        |
        | facts.consulted.label                            | who has been spoken to                           |                     |
        | facts.consulted.any_of.safeguarding_lead         | the safeguarding lead                            |                     |
        | facts.consulted.any_of.prevent_lead              | the Prevent lead                                 |                     |
        | facts.consulted.any_of.deputy_or_head            | the deputy or the head                           |                     |
        | facts.consulted.any_of.line_manager              | a line manager                                   |                     |
        | facts.consulted.any_of.children_services         | children's services                              |                     |
        | facts.consulted.any_of.police_prevent_team | the Prevent team; of the police or the council |  |
        | facts.consulted.any_of.advice_line               | an advice line                                   |                     |
        | facts.lead_available.label                       | the lead can be reached without delay            |                     |
        | facts.stops_with_note.label                      | stops here with a note for the lead              |                     |
        | facts.prevent_team_advice.label                  | what the Prevent team advised                    |                     |
        | facts.prevent_team_advice.values.no_answer_yet   | nothing yet                                      |                     |
        | facts.prevent_team_advice.values.do_not_refer    | not to refer                                     |                     |
        | facts.prevent_team_advice.values.refer           | to refer                                         | not                 |
        | check.people.options.reachable                   | nobody yet I can reach the lead without delay    |                     |
        | check.people.options.unreachable                 | nobody yet I cannot reach the lead without delay |                     |
        | check.people.alone_options.reachable             | nobody else yet                                  |                     |
        | check.lead_available.options.yes                 | yes today                                        |                     |
        | check.lead_available.options.no                  | no                                               | today; yes          |
        | check.stops_with_note.options.yes                | stop here; two more questions then the note is ready | not stop            |
        | check.stops_with_note.options.no                 | go on now; more questions perhaps up to the referral form | not go              |
        | check.stops_with_note.extra_options.copy         | show the text so that I can copy it              | not show; the panel |
        | check.prevent_team_advice.options.no_answer_yet  | nothing yet I am waiting for their answer        |                     |
        | check.prevent_team_advice.options.do_not_refer   | not to refer                                     |                     |
        | check.prevent_team_advice.options.refer          | to refer                                         | not                 |
        | check.ground_beyond_identity.options.yes, check.ground_again.options.yes | yes something is left                            |                     |
        | check.ground_beyond_identity.options.no          | no nothing is left                               |                     |
        | check.ground_again.options.no                    | no I have looked again and nothing is left       |                     |
        | check.ground_beyond_identity.options.unsure, check.ground_again.options.unsure, check.concern_remains.options.unsure | I am not sure                                    |                     |
        | check.concern_remains.options.yes                | yes I still worry                                |                     |
        | check.concern_remains.options.no                 | no there is an explanation or it is something else |                     |

  Rule: Telling, and who else is there

    Scenario: Sharing
      Then these labels say:
        | text                                             | has to say                                       | must not say  |
        | facts.household_risk.label                       | something points to somebody the child lives with being part of it |               |
        | facts.known_to.label                             | who already works with the person                |               |
        | facts.known_to.any_of.social_worker              | a social worker                                  |               |
        | facts.known_to.any_of.probation_or_youth_justice | probation or youth justice                       |               |
        | facts.known_to.any_of.in_custody                 | a prison or other custody                        |               |
        | facts.known_to.any_of.mental_health_team         | a mental-health team                             |               |
        | facts.children_at_home.label                     | somebody under 18 lives with the person          |               |
        | facts.works_with_children.label                  | the person works or volunteers with children; and the worry could bear on it |               |
        | facts.works_with_adults_at_risk.label            | the person works or volunteers with adults who need care or help; and the worry could bear on it |               |
        | facts.lead_agrees.label                          | your lead agrees with a referral                 |               |
        | facts.person_told.label                          | the person has been told                         |               |
        | facts.parent_told.label                          | a parent or carer has been told                  |               |
        | facts.informing_raises_risk.label                | telling them would put somebody at risk; or get in the way of the police |               |
        | share.lead_agrees.options.yes                    | yes                                              | no; not       |
        | share.lead_agrees.options.no                     | no my lead sees it differently                   |               |
        | share.lead_agrees.options.not_said               | my lead has not said                             |               |
        | share.person_told.options.yes, share.parent_told.options.yes | yes                                              | no; not       |
        | share.person_told.options.no, share.parent_told.options.no | no                                               | yes; possible |
        | share.person_told.options.not_possible_now, share.parent_told.options.not_possible_now | it is not possible just now                      |               |

  Rule: What the police and the panel answered

    Scenario: After a referral
      Then these labels say:
        | text                                             | has to say                                      | must not say    |
        | facts.police_assessment.label                    | what the police answered                        |                 |
        | facts.police_assessment.values.pending, facts.panel_decision.values.pending | nothing yet                                     |                 |
        | facts.police_assessment.values.not_at_risk, after.police_assessment.options.not_at_risk | they see nothing for Prevent                    |                 |
        | facts.police_assessment.values.genuine_risk, after.police_assessment.options.genuine_risk | they asked the panel to look at how to help     |                 |
        | facts.police_assessment.values.police_led, facts.panel_decision.values.police_led, after.police_assessment.options.police_led, after.panel_decision.options.police_led | the police will lead on this                    |                 |
        | facts.panel_decision.label                       | what the Channel panel decided                  |                 |
        | facts.panel_decision.values.adopted, after.panel_decision.options.adopted | to offer support                                |                 |
        | facts.panel_decision.values.not_appropriate, after.panel_decision.options.not_appropriate | Channel is not the right help                   |                 |
        | after.police_assessment.options.pending, after.panel_decision.options.pending | nothing yet or you have not heard               |                 |
        | facts.other_needs.label                          | needs that another service should meet          |                 |
        | facts.support_consent.label                      | consent to support; as the panel reports it     |                 |
        | facts.support_consent.values.not_asked           | not asked yet                                   |                 |
        | facts.support_consent.values.given               | given                                           | taken back; not |
        | facts.support_consent.values.refused             | refused                                         |                 |
        | facts.support_consent.values.withdrawn           | given then taken back                           |                 |
        | after.support_consent.options.not_asked          | nobody has been asked yet or you have not heard |                 |
        | after.support_consent.options.given              | somebody agreed                                 |                 |
        | after.support_consent.options.refused            | it was refused                                  |                 |
        | after.support_consent.options.withdrawn          | it was given then taken back                    |                 |
        | facts.consent_from.label                         | who gave consent                                |                 |
        | facts.consent_from.values.person                 | the person                                      |                 |
        | facts.consent_from.values.guardian               | a parent or guardian                            |                 |
        | facts.support_outcome.label                      | how support went                                |                 |
        | facts.support_outcome.values.ongoing             | it goes on                                      |                 |
        | facts.support_outcome.values.successful          | it helped                                       |                 |
        | facts.support_outcome.values.no_meaningful_outcome | support ended without the change hoped for      |                 |
        | facts.months_since_support_ended.label           | months since support ended                      |                 |
        | facts.new_information.label                      | something new since the referral; from anyone   |                 |

  Rule: The short forms that explanations use

    Scenario: What follows from the answers
      Then these labels say:
        | text                               | has to say                                       | must not say |
        | derived.referral_stage.label       | the case is before or after a referral           |              |
        | derived.staff.label                | you are here as a member of staff                |              |
        | derived.safety_worry.label         | one of the three safety answers is yes or not sure |              |
        | derived.safe.label                 | all three safety answers are no                  |              |
        | derived.police_matter.label        | it is or may be about travel to a banned group; or about a crime |              |
        | derived.clear_to_refer.label       | nothing has to be settled with the police before a referral |              |
        | derived.concern_noticed.label      | something was noticed                            |              |
        | derived.vulnerable.label           | something else is going on in the person's life  |              |
        | derived.grave_sign.label           | a grave sign was noticed; violence justified supported dwelt on or threatened |              |
        | derived.weak_only.label            | only weak signs were noticed; withdrawal hostility something else |              |
        | derived.no_opinion.label           | a sign was noticed that is more than; faith dress language or opinion |              |
        | derived.ground.label               | something is left beyond identity and opinion    |              |
        | derived.lead_spoken_to.label       | the safeguarding lead was spoken to; and is not the person of concern |              |
        | derived.lead_knows.label           | the lead their deputy or the Prevent lead was spoken to; does not answer to the person of concern |              |
        | derived.checked.label              | somebody other than an advice line or a line manager was spoken to; or you are the lead |              |
        | derived.under_18.label             | under 18                                         |              |
        | derived.child.label                | under 18; or treated as a child until the age is known |              |
        | derived.sixteen_or_over.label      | aged 16 or over                                  |              |
        | derived.young_child.label          | a young child                                    |              |
        | derived.young_weak.label           | a young child; nothing but weak signs or hateful words |              |
        | derived.risk_at_home.label         | something points or may point to somebody the child lives with |              |
        | derived.others_say_who_tells.label | the police the MASH or the LADO say who tells the person or the family; and when |              |
        | derived.concern_path.label         | something was noticed; and it is more than identity or opinion or may be |              |
        | derived.live.label                 | the concern is still there after checking or may be |              |
        | derived.firm.label                 | the concern is still there; on more than identity and weak signs; or the Prevent team advised a referral |              |
        | derived.doubt.label                | the concern may still be there; but it is not firm |              |
        | derived.not_prevent.label          | nothing is left for Prevent                      |              |
        | derived.some_concern.label         | a concern is still there; about Prevent or about safeguarding |              |
        | derived.valid_consent.label        | valid consent to support                         |              |
        | derived.adopted.label              | the police asked the panel; and the panel offers support |              |
        | derived.case_closed.label          | the case was closed or support ended             |              |
