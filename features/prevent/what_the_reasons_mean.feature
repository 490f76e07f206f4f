Feature: What the reasons mean
  Every rule says when it applies and why. A reason that is turned round would teach the opposite of the policy,
  so each row states what a reason has to say.

  Source: ho-toolkit, "4. Referral Process"
  Source: ho-members, "MYTHS AND MISCONCEPTIONS"

  Rule: Danger, and the police

    Scenario: Why danger comes first
      Then these texts say:
        | text                             | who                                | does   | what                                      | when or number                                   |
        | rules.immediate-danger.says      | someone                            | could  | be hurt                                   | now or very soon; or you cannot rule it out      |
        |                                  | the police                         | do not | know                                      | yet                                              |
        | rules.immediate-danger.because   | minutes                            | do     | matter                                    |                                                  |
        |                                  | not being sure                     | is     | reason enough to ring                     |                                                  |
        | rules.travel-to-join.says        | somebody                           | may    | be about to travel to join a banned group | or to fight abroad                               |
        |                                  | the police                         | do not | know                                      | yet                                              |
        | rules.travel-to-join.because     | suspecting it                      | is     | enough                                    |                                                  |
        |                                  | it                                 | does   | comes before every other step             |                                                  |
        | rules.planning-offence.says      | a crime                            | may    | be planned                                |                                                  |
        |                                  | somebody                           | may    | have taken part in a terrorist act        |                                                  |
        |                                  | the police                         | do not | know                                      | yet                                              |
        | rules.planning-offence.because   | Prevent                            | does   | works before any crime                    |                                                  |
        |                                  | a crime or a plan for one          | does   | is for the police                         | at once                                          |
        | rules.police-told.says           | the police                         | do     | know of the danger                        |                                                  |
        |                                  | the police                         | are    | dealing with it                           |                                                  |
        | rules.police-told.because        | what they asked                    | does   | belongs on the record                     | what the police were told                        |
        | rules.tell-the-lead.says         | there                              | is     | danger                                    | or some other safeguarding concern; or you cannot rule it out |
        | rules.tell-the-lead.because      | whoever leads on safeguarding      | has to | hear of it                                |                                                  |
        |                                  | no call                            | does   | waits for them                            |                                                  |
        | rules.police-lead-it.says        | it                                 | is     | or may be about travel or a crime         |                                                  |
        |                                  | the police                         | do     | know                                      | and have not said that a referral may go ahead   |
        | rules.police-lead-it.because     | the police                         | do     | lead on a crime                           |                                                  |
        |                                  | a word to the person or the family | could  | warn somebody                             |                                                  |
        | rules.refer-once-safe.says       | there                              | is     | a concern for Prevent                     |                                                  |
        |                                  | it                                 | has to | be settled with the police                | first                                            |
        | rules.refer-once-safe.because    | danger                             | does   | goes ahead of the local steps             |                                                  |
        |                                  | the referral                       | does   | waits until the police know               |                                                  |
        |                                  | it                                 | does   | waits until they agree                    | for travel or a crime                            |
        | rules.relative-or-friend.says    | you                                | are    | a relative or a friend                    | and not here as a member of staff                |
        | rules.relative-or-friend.because | anybody                            | may    | ask for help for somebody they know       |                                                  |
        |                                  | you                                | do     | need no form                              |                                                  |
        | rules.about-myself.says          | it                                 | is     | about you                                 |                                                  |
        | rules.about-myself.because       | asking for help for yourself       | does   | takes courage                             |                                                  |
        |                                  | there                              | are    | people to talk to                         | and no form                                      |

  Rule: What is no reason for Prevent

    Scenario: Identity, hard times, other concerns
      Then these texts say:
        | text                                | who                              | does      | what                                             | when or number                            |
        | rules.nothing-noticed.says          | nothing that you answered        | does      | points to Prevent to danger or to another need   |                                           |
        | rules.nothing-noticed.because       | there                            | is        | nothing to pass on                               | without anything noticed                  |
        | rules.offer-support.says            | the person                       | may       | need support with something in their life        |                                           |
        | rules.offer-support.because         | hard times                       | are       | a reason to help                                 | whatever else is decided                  |
        | rules.vulnerability-support.says    | the person                       | may       | need support                                     |                                           |
        |                                     | nothing                          | is        | left for Prevent                                 |                                           |
        | rules.vulnerability-support.because | most people who have a hard time | are never | drawn into anything                              |                                           |
        | rules.other-safeguarding.says       | there                            | may       | be some other safeguarding concern               |                                           |
        |                                     | nothing                          | is        | left for Prevent                                 |                                           |
        | rules.other-safeguarding.because    | harm of another kind             | does      | has its own service                              |                                           |
        |                                     | it                               | does not  | go to Prevent                                    |                                           |
        | rules.identity-is-no-ground.says    | what was noticed                 | is        | faith background dress language peaceful protest or opinion |                                           |
        |                                     | there                            | is        | nothing else                                     | is nothing else                           |
        | rules.identity-is-no-ground.because | Prevent                          | is        | about no faith and no community                  |                                           |
        |                                     | lawful opinion                   | is        | free                                             |                                           |
        | rules.hate-incident.says            | hateful words                    | were      | heard                                            |                                           |
        | rules.hate-incident.because         | bullying and hate incidents      | do        | have their own way                               | whether or not Prevent plays a part       |
        | rules.violence-help.says            | somebody                         | is        | taken up with mass violence                      |                                           |
        |                                     | somebody                         | has       | threatened to harm somebody                      |                                           |
        |                                     | the worry                        | is not    | cleared                                          |                                           |
        | rules.violence-help.because         | help with violence               | does not  | wait for Prevent                                 |                                           |
        |                                     | it                               | is        | the help that fits                               | often                                     |
        | rules.person-in-charge.says         | the person                       | is        | your manager                                     | or your safeguarding lead or head         |
        | rules.person-in-charge.because      | nobody                           | does      | checks a concern about themselves                |                                           |
        |                                     | nobody who answers to them       | should    | have to do it                                    |                                           |

  Rule: Check with the lead, and do not wait for somebody who is away

    Scenario: Checking
      Then these texts say:
        | text                               | who                                | does     | what                               | when or number                              |
        | rules.check-with-lead.says         | nobody                             | was      | spoken to                          | yet                                         |
        |                                    | the lead                           | can      | be reached                         | or it is about a young child and weak signs |
        | rules.check-with-lead.because      | the lead                           | may      | know what you do not               |                                             |
        |                                    | a worry                            | is       | checked                            | before it is passed on                      |
        | rules.note-for-the-lead.says       | you                                | did      | told the safeguarding lead         |                                             |
        |                                    | you                                | do       | stop here with a note for them     |                                             |
        | rules.note-for-the-lead.because    | the lead                           | does     | goes on from here                  |                                             |
        |                                    | the lead                           | may      | know what you do not               |                                             |
        | rules.advised-but-cleared.says     | the Prevent team                   | did      | advised a referral                 |                                             |
        |                                    | the worry                          | was      | cleared                            | then                                        |
        | rules.advised-but-cleared.because  | you                                | do       | tell them what you learned since   |                                             |
        |                                    | their advice                       | is not   | set aside in silence               |                                             |
        | rules.explore-context.says         | the concern                        | may      | still be there                     |                                             |
        |                                    | what else could explain it         | was not  | looked at                          | yet                                         |
        | rules.explore-context.because      | there                              | is       | some other reason                  | often; it takes a minute to think of it     |
        | rules.do-not-wait.says             | the concern                        | may      | still be there                     |                                             |
        |                                    | nobody                             | was      | spoken to                          |                                             |
        |                                    | the lead                           | cannot   | be reached                         | without delay                               |
        | rules.do-not-wait.because          | a worry                            | must not | wait for one person to come back   |                                             |
        |                                    | the police Prevent team            | does     | advises                            |                                             |
        | rules.young-child-in-doubt.says    | it                                 | was      | talked through                     |                                             |
        |                                    | it                                 | is not   | firm                               | it was talked through and is not firm       |
        |                                    | it                                 | is       | about a young child and weak signs |                                             |
        | rules.young-child-in-doubt.because | small children                     | do       | repeat what they hear              |                                             |
        |                                    | the people who know the child      | do       | look                               | first                                       |
        | rules.advised-against.says         | it                                 | was      | talked through                     | and is not firm                             |
        |                                    | the Prevent team                   | did      | advised against a referral         |                                             |
        | rules.advised-against.because      | you                                | did      | asked                              |                                             |
        |                                    | they                               | did      | answered                           |                                             |
        |                                    | other help                         | may      | fit better                         |                                             |
        |                                    | you                                | do       | write down the reason              |                                             |
        | rules.in-doubt.says                | the concern                        | was      | talked through                     | and is still not firm                       |
        | rules.in-doubt.because             | the Prevent team                   | is       | there for                          | advice before a referral is what            |
        | rules.concern-allayed.says         | the concern                        | is       | gone                               | after checking                              |
        | rules.concern-allayed.because      | only what is necessary             | is       | shared                             |                                             |
        |                                    | a decision not to refer            | is       | recorded with its reason           |                                             |
        | rules.repeat-concern.says          | there                              | were     | earlier concerns                   |                                             |
        | rules.repeat-concern.because       | small worries each closed alone    | can      | add up                             |                                             |
        |                                    | only somebody who sees all of them | can      | see that                           |                                             |
        | rules.repeat-grave-sign.says       | there                              | were     | earlier concerns                   | and now a grave sign                        |
        |  | there | is no | answer from the Prevent team |  |
        | rules.repeat-grave-sign.because    | a grave sign                       | has      | come again                         |                                             |
        |                                    | one person alone                   | does not | close that                         | even where there is an explanation          |
        | rules.join-up-history.says         | there                              | are      | earlier concerns                   | or there may be                             |
        | rules.join-up-history.because      | records                            | are      | missed                             | when a name is written in another way       |
        | rules.young-child.says             | the concern                        | may      | still be there                     |                                             |
        |                                    | it                                 | is       | about a young child                |                                             |
        |                                    | nothing                            | does     | points to the home                 |                                             |
        | rules.young-child.because          | young children                     | do       | repeat and mispronounce            |                                             |
        |                                    | you                                | do       | ask what was meant                 | before anything else                        |

  Rule: Share with the right people, and let those who know say who tells

    Scenario: Whom else it concerns
      Then these texts say:
        | text                                             | who                                              | does     | what                                             | when or number                                   |
        | rules.risk-at-home.says                          | the concern                                      | may      | still be there                                   |                                                  |
        |                                                  | something points or may                          | do       | point to somebody the child lives with           |                                                  |
        | rules.risk-at-home.because                       | a question to the child or the family            | may      | warn somebody at home                            |                                                  |
        |                                                  | the MASH                                         | does     | says how to ask                                  |                                                  |
        | rules.known-worker.says                          | the concern                                      | may      | still be there                                   |                                                  |
        |                                                  | somebody                                         | does     | works with the person                            |                                                  |
        | rules.known-worker.because                       | whoever works with the person                    | does     | knows more of them                               |                                                  |
        | rules.parental-responsibility.says               | the concern                                      | may      | still be there                                   | about a child who has a social worker            |
        | rules.parental-responsibility.because | the parents the council or both | may | have the say in law | for a child in care |
        | rules.lead-not-told-yet.says                     | the concern                                      | may      | still be there                                   |                                                  |
        |                                                  | the safeguarding lead                            | has not  | heard of it                                      |                                                  |
        | rules.lead-not-told-yet.because                  | the lead                                         | does     | sees what others cannot                          |                                                  |
        |                                                  | the lead                                         | does     | makes the referral and speaks with the family    | in education                                     |
        | rules.ask-before-sending.says                    | the concern                                      | is       | firm                                             |                                                  |
        |                                                  | the police Prevent team                          | was not  | asked                                            | yet                                              |
        | rules.ask-before-sending.because                 | they                                             | do       | advise                                           | before a form is sent                            |
        |                                                  | the form                                         | does not | wait                                             | where they cannot be reached today               |
        | rules.refer.says                                 | the concern                                      | is       | still there                                      | after checking; on more than identity and weak signs |
        |                                                  | the Prevent team                                 | did      | advised it                                       |                                                  |
        | rules.refer.because                              | it                                               | is       | a request for help                               | on the form that the police Prevent team uses    |
        | rules.child-safeguarding.says                    | there                                            | is       | or may be some other safeguarding concern        |                                                  |
        |                                                  | the person                                       | is       | or may be under 18                               |                                                  |
        | rules.child-safeguarding.because, rules.adult-safeguarding.because | harm of another kind                             | does     | has its own service                              |                                                  |
        |                                                  | it                                               | does not | wait for Prevent                                 |                                                  |
        | rules.adult-safeguarding.says                    | the person                                       | is       | an adult                                         |                                                  |
        |                                                  | there                                            | is       | or may be some other safeguarding concern        |                                                  |
        | rules.children-at-home.says                      | there                                            | is       | a concern                                        |                                                  |
        |                                                  | somebody under 18                                | does     | lives with the person                            |                                                  |
        | rules.children-at-home.because                   | the children at home                             | may      | need help                                        |                                                  |
        | rules.children-at-home-unsure.says               | there                                            | is       | a concern                                        |                                                  |
        |                                                  | it                                               | is not   | known whether somebody under 18 lives with the person |                                                  |
        | rules.children-at-home-unsure.because            | the children at home if there are any            | may      | need help                                        |                                                  |
        | rules.work-unsure.says                           | there                                            | is       | a concern                                        |                                                  |
        |                                                  | it                                               | is not   | known whether the person works with children     | or with adults at risk                           |
        | rules.work-unsure.because | another officer | has to | hear of it | if they do |
        |  | you | do | find out without asking them |  |
        | rules.position-of-trust.says                     | there                                            | is       | a concern that could bear on work with children  |                                                  |
        | rules.position-of-trust.because                  | the LADO                                         | is       | the council's officer for this                   |                                                  |
        |                                                  | a worry about somebody who works with children   | does     | goes there                                       |                                                  |
        | rules.position-of-trust-adults.says              | there                                            | is       | a concern that could bear on work with adults who need care or support |                                                  |
        | rules.position-of-trust-adults.because           | the council's adult social care                  | does     | has a way to look at such a worry                |                                                  |
        | rules.confirm-age.says                           | there                                            | is       | a concern                                        |                                                  |
        |                                                  | it                                               | is not   | known whether the person is under 18             |                                                  |
        | rules.confirm-age.because                        | the person                                       | is       | treated as a child                               | until the age is known                           |
        | rules.children-services.says                     | the concern                                      | may      | still be there                                   | and is more than weak signs                      |
        |                                                  | the person                                       | is       | or may be under 18                               |                                                  |
        | rules.children-services.because                  | children's services                              | do       | look at everything that the child needs          |                                                  |

    Scenario: Who tells, and when nobody does
      Then these texts say:
        | text                                             | who                                          | does         | what                                             | when or number                           |
        | rules.police-say-who-tells.says, rules.mash-says-who-tells.says, rules.lado-says-who-tells.says, rules.others-disagree.says, rules.agree-who-tells.says, rules.do-not-tell.says, rules.tell-later.says | a referral                                   | is           | to be made                                       |                                          |
        | rules.guardian-consent-later.says                | a referral                                   | is           | to be made                                       | about somebody who is or may be under 18 |
        | rules.own-consent-later.says                     | a referral                                   | is           | to be made                                       | about an adult                           |
        | rules.police-say-who-tells.says                  | the police                                   | do           | know of a danger                                 |                                          |
        | rules.police-say-who-tells.because               | the police                                   | do           | say who tells the person or the family of the referral | and when                                 |
        | rules.mash-says-who-tells.says                   | something points or may                      | do           | point to somebody the child lives with           |                                          |
        | rules.mash-says-who-tells.because                | the MASH                                     | does         | says who tells the person or the family of the referral | and when                                 |
        | rules.lado-says-who-tells.says                   | it                                           | is           | about somebody who works with children or with adults at risk |                                          |
        | rules.lado-says-who-tells.because                | the LADO or adult social care                | does         | says who tells the person of the referral        | and when                                 |
        | rules.others-disagree.says                       | your lead or the Prevent team                | does         | sees it differently                              |                                          |
        | rules.others-disagree.because                    | anybody                                      | may          | refer                                            |                                          |
        |                                                  | you                                          | do           | say openly that somebody sees it differently     |                                          |
        |                                                  | you                                          | do           | say why you go on                                |                                          |
        | rules.agree-who-tells.says                       | somebody                                     | has not been | told                                             | yet                                      |
        |                                                  | telling them                                 | does         | raises no risk                                   |                                          |
        | rules.agree-who-tells.because                    | being open                                   | is           | the usual way                                    |                                          |
        |                                                  | it                                           | is           | left out                                         | where it would put somebody at risk      |
        | rules.do-not-tell.says                           | somebody                                     | has not been | told                                             |                                          |
        |                                                  | telling them                                 | would or may | raise a risk                                     |                                          |
        | rules.do-not-tell.because                        | you                                          | do           | leave it out                                     | where telling would raise a risk         |
        |                                                  | you                                          | do           | write down why                                   |                                          |
        | rules.tell-later.says                            | somebody                                     | cannot       | be told                                          | just now                                 |
        | rules.tell-later.because                         | telling                                      | is           | usual                                            |                                          |
        |                                                  | it                                           | does not     | hold up the referral                             |                                          |
        | rules.guardian-consent-later.because, rules.own-consent-later.because | the panel                                    | does         | asks for consent                                 | before any support                       |
        |                                                  | the referral                                 | does not     | wait for it                                      |                                          |

  Rule: After a referral, each does their own part

    Scenario: Answers of the police and the panel
      Then these texts say:
        | text                                             | who                                              | does     | what                                   | when or number                            |
        | rules.waiting.says                               | the police                                       | have not | answered                               | yet                                       |
        | rules.waiting.because                            | whoever refers                                   | may      | ask whether it arrived                 |                                           |
        | rules.closed-by-police.says, rules.closed-with-needs.says | the police                                       | do       | see nothing for Prevent                |                                           |
        | rules.closed-by-police.because                   | a referral that is not for Prevent               | is       | closed                                 | at once                                   |
        |                                                  | the referrer                                     | does     | hears the outcome                      |                                           |
        | rules.closed-with-needs.says, rules.not-for-channel-with-needs.says | there                                            | are      | or may be needs for another service    |                                           |
        | rules.closed-with-needs.because                  | not being for Prevent                            | does not | end a need for help                    |                                           |
        | rules.not-for-channel-with-needs.because         | not being for Channel                            | does not | end a need for help                    |                                           |
        | rules.police-led.says                            | the police                                       | do       | lead on this                           |                                           |
        | rules.police-led.because, rules.panel-police-led.because | some cases                                       | are not  | suitable for a Channel panel           |                                           |
        | rules.channel-threshold.says                     | the police                                       | did      | asked the panel to look at how to help |                                           |
        |                                                  | the panel                                        | has not  | decided                                | and the panel has not decided yet         |
        | rules.channel-threshold.because                  | a panel of local services                        | does     | looks at what help is right            |                                           |
        |                                                  | it                                               | does     | decides together                       |                                           |
        | rules.panel-police-led.says                      | the panel                                        | did      | handed the case to the police          |                                           |
        | rules.not-for-channel.says                       | the panel                                        | did      | decided                                | that Channel is not the right help        |
        | rules.not-for-channel.because                    | whoever referred                                 | does     | hears of the decision                  |                                           |
        |                                                  | it                                               | is       | looked at again                        | later                                     |
        | rules.not-for-channel-with-needs.says            | Channel                                          | is not   | the right help                         |                                           |
        | rules.new-information.because                    | it                                               | does     | goes back to the police team           | whatever was decided before               |
        | rules.refer-again.says                           | somebody                                         | did      | learned something new                  | about a case that was closed or completed |
        | rules.new-information.says                       | somebody                                         | did      | learned something new                  |                                           |
        | rules.refer-again.because                        | a closed case                                    | must not | stay closed by habit                   |                                           |

    Scenario: Consent, support, and the look afterwards
      Then these texts say:
        | text                                             | who                                  | does     | what                               | when or number                      |
        | rules.await-guardian-consent.says                | the panel                            | does     | offers support                     |                                     |
        |                                                  | nobody                               | has been | asked                              | yet                                 |
        |                                                  | the person                           | is       | or may be under 18                 |                                     |
        | rules.await-guardian-consent.because             | support                              | is       | voluntary                          |                                     |
        |                                                  | the panel                            | does     | asks a parent or guardian          | first                               |
        | rules.await-own-consent.says                     | the panel                            | does     | offers support to an adult         | who has not been asked yet          |
        | rules.await-own-consent.because                  | support                              | is       | voluntary                          |                                     |
        |                                                  | the panel                            | does     | asks the person                    | first                               |
        | rules.guardian-must-consent.says                 | the person                           | did      | agreed                             |                                     |
        |                                                  | the person agreed and                | is       | or may be under 18                 |                                     |
        | rules.guardian-must-consent.because              | a parent or guardian                 | has to   | agree                              | under 18                            |
        | rules.person-must-consent.says                   | a guardian                           | did      | agreed for an adult                |                                     |
        | rules.person-must-consent.because                | an adult                             | does     | agrees for themselves              |                                     |
        |                                                  | whether somebody is able to          | is       | the panel's question               |                                     |
        | rules.support-plan.says                          | there                                | is       | valid consent                      |                                     |
        |                                                  | support                              | does     | goes on                            |                                     |
        | rules.support-plan.because                       | the panel                            | does     | agrees a plan                      |                                     |
        |                                                  | the panel                            | does     | looks at it again                  | regularly                           |
        | rules.support-completed.says                     | support                              | did      | helped                             |                                     |
        | rules.support-completed.because                  | the police in some areas the council | do       | look again                         | after 6 and 12 months               |
        | rules.no-meaningful-outcome.says                 | support                              | did      | ended without the change hoped for |                                     |
        | rules.no-meaningful-outcome.because              | other help                           | is       | considered                         |                                     |
        |                                                  | the police                           | do       | manage any risk that is left       |                                     |
        | rules.no-consent.says                            | the panel                            | did      | offered support                    |                                     |
        |                                                  | it                                   | was      | refused                            |                                     |
        |                                                  | agreement                            | was      | taken back                         |                                     |
        | rules.no-consent.because                         | nobody                               | has to   | accept                             |                                     |
        |                                                  | other help                           | may be   | offered                            |                                     |
        |                                                  | the police                           | do       | manage any risk that is left       |                                     |
        | rules.no-consent-child.says                      | support                              | was      | refused                            | or agreement was taken back         |
        |                                                  | the person                           | is       | or may be under 18                 |                                     |
        | rules.no-consent-child.because                   | a child                              | may      | need protection                    | where support is not agreed         |
        | rules.no-consent-adult.says                      | an adult                             | did      | refused support                    | or took back their agreement        |
        | rules.no-consent-adult.because                   | an adult                             | may      | need safeguarding                  | where support is not agreed         |
        | rules.review-at-6.says                           | support                              | did      | ended                              | 6 to 11 months ago                  |
        | rules.review-at-12.says                          | support                              | did      | ended                              | 12 months ago or more               |
        | rules.review-at-6.because, rules.review-at-12.because | what was decided and what is left    | is       | looked at again                    |                                     |
