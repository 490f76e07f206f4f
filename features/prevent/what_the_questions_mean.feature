Feature: What the other questions mean
  The questions about the person, their life and what came before say what staff need not find out, and what never
  counts against anybody. The words that staff are asked about are explained. Each row states one such thing.

  Source: ho-guide-2009, "Is there a profile of an individual vulnerable to violent extremism?"
  Source: ho-members, "MYTHS AND MISCONCEPTIONS"

  Rule: What was seen is kept apart from what was told, and nothing is proof

    Scenario: Notice
      Then these texts say:
        | text                                          | who                              | does | what                                             | when or number                    |
        | notice.about.help                             | you                              | do   | choose the one that fits best                    |                                   |
        |                                               | somebody you work beside         | is   | a colleague                                      | also a volunteer                  |
        | notice.about.why                              | it                               | is   | about a colleague                                | where it is about a colleague     |
        |                                               | it                               | does | matters who they are to you and with whom they work |                                   |
        | notice.story.seen.ask                         | you                              | do   | use their exact words                            |                                   |
        | notice.story.seen.ask_on_behalf               | you                              | do   | use exact words                                  |                                   |
        | notice.story.seen.help                        | exact words                      | do   | help most                                        |                                   |
        |                                               | you                              | do   | leave out what you think it means                |                                   |
        |                                               | that                             | is   | asked later                                      |                                   |
        | notice.story.seen.why                         | exact words                      | are  | what your lead and the Prevent team can work with |                                   |
        | notice.story.seen_when.help                   | the day                          | is   | enough                                           |                                   |
        |                                               | you                              | do   | give the latest one and put the others in the text | if it was on several days         |
        | notice.story.seen_when.why                    | a date                           | does | shows whether something is new                   |                                   |
        | notice.story.told_when.help                   | the day                          | is   | enough                                           |                                   |
        | notice.story.seen_others.help                 | jobs or relations                | are  | enough here                                      |                                   |
        | notice.story.seen_others.why                  | somebody else                    | may  | have heard it                                    |                                   |
        | notice.story.known.help                       | what somebody told you           | does | counts                                           |                                   |
        |                                               | it                               | is   | kept apart from what you saw                     |                                   |
        | notice.story.known.why, notice.story.told.why | what was seen and what was told  | are  | different things                                 |                                   |
        |                                               | the form                         | does | keeps them apart                                 |                                   |
        | notice.story.told.help                        | you                              | do   | write what they said they saw or heard           |                                   |
        |                                               | you                              | do   | leave out what they think of the person          |                                   |
        | notice.story.told_by.help                     | a job or a relation              | is   | enough here                                      |                                   |
        | notice.story.told_by.why                      | the lead                         | does | knows whom to ask                                |                                   |
        | notice.indicators.hint                        | none                             | is   | proof of anything                                |                                   |
        |                                               | faith dress language and opinion | are  | no signs                                         |                                   |
        | notice.indicators.typed                       | you                              | do   | type the numbers such as 2 4                     |                                   |
        | notice.indicators.help                        | there                            | is   | no profile and no checklist of a person at risk  |                                   |
        |                                               | this                             | only | tells the program which questions come next      |                                   |
        | notice.indicators.why                         | some of these                    | do   | mean that your lead should hear of it            |                                   |
        |                                               | more                             | is   | needed                                           | before anything is done           |

    Scenario: What is asked
      Then these labels say:
        | text                                         | has to say                                       | must not say |
        | notice.about.title                           | who it is about                                  |              |
        | notice.about.ask                             | who is it about                                  |              |
        | notice.about.hint                            | no name is needed here                           |              |
        | notice.about.options.pupil_or_student        | a pupil a student or a young person you work with |              |
        | notice.about.options.patient_or_service_user | a patient client or tenant; or somebody else whom your service helps |              |
        | notice.about.options.colleague               | a colleague a volunteer or somebody else who works with you |              |
        | notice.about.options.family_or_public        | a family member or a member of the public        |              |
        | notice.seen.title                            | what you saw or heard                            |              |
        | notice.told.title                            | how it is known                                  |              |
        | notice.story.seen.ask                        | what did you see or hear                         |              |
        | notice.story.seen.ask_on_behalf              | what did your colleague see or hear              |              |
        | notice.story.seen.help                       | what was said or done; what came before          |              |
        | notice.story.seen_when.ask                   | when was that                                    |              |
        | notice.story.seen_others.ask                 | who else was there                               |              |
        | notice.story.known.ask                       | did anybody else tell you something about it     |              |
        | notice.story.known.ask_on_behalf             | did anybody else tell you or your colleague something about it |              |
        | notice.story.known.options.no                | no nobody else                                   |              |
        | notice.story.known.options.yes               | yes somebody told me something                   |              |
        | notice.story.told.ask                        | what were you told                               |              |
        | notice.story.told_by.ask                     | who told you                                     |              |
        | notice.story.told_when.ask                   | when did they tell you                           |              |
        | notice.indicators.title                      | what it was like                                 |              |
        | notice.indicators.ask                        | which of these fits what you wrote               |              |
        | notice.indicators.typed                      | if none none                                     |              |
        | safety.police.time.ask                       | at what time did you speak to them               |              |
        | safety.police.log.ask                        | what is the log number                           |              |

    Scenario: The time and the number of the call
      Then these texts say:
        | text                                          | who              | does | what                                   | when or number |
        | safety.police.time.help                       | a rough time     | will | do                                     |                |
        | safety.police.log.help                        | some             | do   | call it the incident number            |                |
        | safety.police.time.why, safety.police.log.why | it               | does | goes on the form                       |                |
        |                                               | the Prevent team | can  | find the call                          |                |

  Rule: The person and the family are not questioned, and age is the one personal fact

    Scenario: Age, life, and what came before
      Then these texts say:
        | text                                             | who                                           | does   | what                                             | when or number                        |
        | check.additional_concern.help, after.additional_concern.help | it                                            | may    | be about the person                              | or about those they live with         |
        | check.additional_concern.hint, after.additional_concern.hint | you                                           | do     | say yes                                          | if 999 has it                         |
        | check.additional_concern.why, after.additional_concern.why | other harm                                    | does   | has its own services                             |                                       |
        |                                                  | they                                          | are    | told beside Prevent                              |                                       |
        |                                                  | nobody                                        | does   | waits for the other                              |                                       |
        | check.age.help, after.age.help                   | a best guess                                  | will   | do                                               |                                       |
        |                                                  | you                                           | do not | ask the person or the family for it              |                                       |
        | after.age.help                                   | somebody who was 17                           | may    | be 18 by now                                     |                                       |
        | check.age.why                                    | children's and adults' services               | are    | different                                        |                                       |
        |                                                  | a young child                                 | does   | needs more care                                  |                                       |
        | check.age.why, after.age.why                     | it                                            | is     | the only personal fact that the rules read       |                                       |
        | after.age.why                                    | who agrees to support and which services help | does   | depends on it                                    |                                       |
        | check.could_be_under_18.help, after.could_be_under_18.help | the program                                   | does   | treats the person as a child                     | if you are not sure; until you know   |
        | check.could_be_under_18.why, after.could_be_under_18.why | children                                      | do     | have more protection                             |                                       |
        | check.vulnerabilities.typed                      | you                                           | do     | type the numbers such as 2 4                     |                                       |
        | check.vulnerabilities.help                       | you                                           | do not | ask the person or the family for it              |                                       |
        |                                                  | none of these                                 | is     | a reason for Prevent by itself                   |                                       |
        | check.vulnerabilities.why                        | it                                            | is     | a reason to help                                 | is always a reason                    |
        | check.earlier_concerns.help                      | you                                           | do     | look under other spellings of the name           |                                       |
        | check.earlier_concerns.why                       | small worries each closed alone               | can    | add up                                           |                                       |
        | check.context.help                               | you                                           | do     | think of the person's age                        | of what they usually say              |
        |                                                  | there                                         | is     | no wrong answer                                  |                                       |
        | check.context.why                                | there                                         | is     | some other reason                                | often; it takes a minute to think of it |
        | after.children_at_home.help                      | you                                           | do not | ask the person or the family                     |                                       |
        | after.children_at_home.why                       | the children at home                          | may    | need help                                        |                                       |
        | after.works_with_children.help, after.works_with_adults_at_risk.help | you                                           | do not | ask the person                                   |                                       |
        | after.works_with_children.why                    | the council                                   | does   | has an officer for people who work with children the LADO |                                       |
        |                                                  | that officer                                  | does   | needs to know                                    |                                       |
        | after.works_with_adults_at_risk.why              | the council's adult social care               | does   | has a way to look at such a worry                |                                       |
        | share.area.help, after.area.help                 | the contacts                                  | do     | depend on it                                     |                                       |
        |                                                  | the national contacts                         | are    | shown                                            | if your area is not listed            |
        | share.area.why, after.area.why                   | each area                                     | does   | has its own Prevent team and its own people who keep others safe |                                       |
        | share.sector.help                                | this                                          | only   | changes the words on the screen                  |                                       |

    Scenario: What is asked about the person
      Then these labels say:
        | text                                             | has to say                                       | must not say |
        | check.ground.title                               | what is left                                     |              |
        | check.additional_concern.ask                     | is the person or somebody near them at risk; in any other way |              |
        | after.additional_concern.ask                     | is the person or somebody near them now at risk; in any other way |              |
        | check.additional_concern.hint, after.additional_concern.hint | neglect abuse violence at home being used by others or self-harm |              |
        | check.age.ask                                    | about how old is the person                      |              |
        | after.age.ask                                    | about how old is the person now                  |              |
        | check.could_be_under_18.ask, after.could_be_under_18.ask | could the person be under 18                     |              |
        | check.vulnerabilities.title                      | the person's life                                |              |
        | check.vulnerabilities.ask                        | what else is going on in the person's life       |              |
        | check.vulnerabilities.hint                       | only what you already know                       |              |
        | check.vulnerabilities.typed                      | if nothing none                                  |              |
        | check.earlier.title                              | before                                           |              |
        | check.earlier_concerns.ask                       | before this were there worries about the person; or a referral |              |
        | check.earlier_concerns.help                      | from your records or from what you know          |              |
        | check.context.ask                                | what else could explain what you noticed         |              |
        | check.remains.title                              | after checking                                   |              |
        | share.around.title                               | around the person                                |              |
        | after.children_at_home.ask                       | does anyone under 18 live with the person        |              |
        | after.children_at_home.help                      | from what you know                               |              |
        | after.works_with_children.help, after.works_with_adults_at_risk.help | paid or not in any setting                       |              |
        | after.works_with_children.hint                   | to foster mind or coach children; to teach them a faith; counts too |              |
        | after.works_with_adults_at_risk.hint             | a care home; a hospital ward or a day centre     |              |
        | after.works_with_children.ask                    | does the person work or volunteer with children; and could the worry bear on that |              |
        | after.works_with_adults_at_risk.ask              | does the person work or volunteer with adults who need care or help; and could the worry bear on that |              |
        | share.area.ask, after.area.ask                   | in which area does the person live               |              |
        | share.area.hint, after.area.hint                 | if you do not know it the area where you work    |              |
        | share.sector.ask                                 | where do you work                                |              |
        | share.sector.help                                | this only changes the words                      |              |

  Rule: After a referral the police and the panel judge, and staff pass on what is new

    Scenario: The follow-up
      Then these texts say:
        | text                                             | who                        | does       | what                                             | when or number                            |
        | after.help                                       | you                        | do         | answer with what the police the council or your lead told you |                                           |
        |                                                  | you                        | do         | choose that                                      | if nobody told you                        |
        |                                                  | you                        | need not   | find it out from the person or the family        |                                           |
        | after.answered.police.why, after.answered.panel.why | the day                    | does       | shows how long somebody has waited               |                                           |
        |                                                  | it                         | does       | stands in the record                             |                                           |
        | after.other_needs.why                            | that it is not for Prevent | does not   | end a need for help                              |                                           |
        | after.support_outcome.why                        | the panel and the police   | do         | judge that                                       |                                           |
        |                                                  | this program               | does       | takes their answer                               |                                           |
        | after.months_since_support_ended.help            | you                        | do         | give your best guess                             | if you do not know the day                |
        | after.support_outcome.ask                        | you                        | do         | say what the panel reports                       |                                           |
        | after.months_since_support_ended.why             | the police                 | do         | look again                                       | 6 and 12 months after support ended       |
        | after.new_information.hint                       | you                        | need not   | look for it                                      |                                           |
        | after.new_information.help                       | you                        | do not     | write here what it is                            |                                           |
        |                                                  | the program                | does       | says whom to tell                                |                                           |
        | after.new_information.why                        | what is new                | does       | goes back to the police team                     | whatever was said before                  |
        | after.chase.help                                 | the record                 | does       | keeps it                                         | so that whoever opens it next knows       |
        |                                                  | it                         | does       | changes nothing in the advice                    |                                           |
        | after.chase.why                                  | a referral                 | can        | be lost                                          | when all wait for each other              |

    Scenario: What the follow-up asks
      Then these labels say:
        | text                                    | has to say                                       | must not say |
        | after.answered.police.ask               | when did they answer                             |              |
        | after.answered.panel.ask                | when did the panel decide                        |              |
        | after.other_needs.ask                   | are there needs that another service should meet |              |
        | after.other_needs.hint                  | if you do not know not sure                      |              |
        | after.other_needs.help                  | a need for early help for a doctor or for somebody to talk to |              |
        | after.support_outcome.ask               | how did support go                               |              |
        | after.support_outcome.hint              | if you have not heard it goes on                 |              |
        | after.months_since_support_ended.ask    | how many months ago did support end              |              |
        | after.new_information.ask               | has anybody learned something new; since it was referred      |              |
        | after.new_information.hint              | if you do not know no                            |              |
        | after.new_information.help              | from anyone and however small                    |              |
        | after.chase.ask                         | whom do you still have to ask for an answer      |              |
        | after.chase.options.police_prevent_team | the police Prevent team                          |              |
        | after.chase.options.channel_coordinator | the council's Channel coordinator                |              |
        | after.chase.options.safeguarding_lead   | your safeguarding lead                           |              |
        | after.chase.options.nobody              | nobody                                           |              |

  Rule: Words that staff are asked about are explained

    Scenario: What the words mean
      Then these texts say:
        | text                          | who                                              | does     | what                                             | when or number                                 |
        | terms.Terrorism.means         | it                                               | is       | meant to sway a government or scare people       | for a cause                                    |
        | terms.Extreme.means           | a strong opinion alone                           | is not   | meant                                            |                                                |
        | terms.Banned group.means      | the law                                          | does     | bans because of terrorism                        | a group that the law bans                      |
        |                               | it                                               | does     | stands on gov.uk                                 |                                                |
        |                               | it                                               | is       | called proscribed terrorist groups or organisations |                                                |
        |                               | you                                              | need not | know the list                                    |                                                |
        | terms.Channel.means           | nobody                                           | has to   | take it                                          |                                                |
        |                               | the council                                      | does     | leads a panel of local services                  | which decides                                  |
        | terms.MASH.means              | the council the police and health                | do       | look at a worry about a child                    | there                                          |
        | terms.LADO.means              | worries about them                               | do       | go there                                         |                                                |
        | terms.Safeguarding lead.means | the one at your work who                         | is       | trained for this                                 |                                                |
        |                               | you                                              | do       | tell them                                        | when you worry about somebody's safety         |
        |                               | their deputy                                     | does     | counts                                           |                                                |
        | terms.Prevent team.means      | police officers who                              | do       | advise on such worries and look at referrals     |                                                |
        |                               | the council's people                             | do       | work with them                                   | in some places                                 |

    Scenario: What belongs to the words
      Then these labels say:
        | text                          | has to say                                       | must not say |
        | terms.Terrorism.means         | grave harm to people things or computer systems; or a threat of it; of politics faith race or some other idea |              |
        | terms.Extreme.means           | openly against democracy the rule of law people's freedom; calling for the death of soldiers |              |
        | terms.Channel.means           | support for somebody who may be drawn into terrorism |              |
        | terms.MASH.means              | the hub for keeping children safe; in full multi-agency safeguarding hub |              |
        | terms.LADO.means              | the officer in the council for people who work with children; in full the local authority designated officer |              |
