Feature: What the screens mean
  The screens about danger, the lead, telling and consent say what staff do and what they leave to others. Each row
  states one such thing.

  Source: derby, "What is radicalisation and what may it look like?"
  Source: kirklees-2022, "What is a Prevent referral?"

  Rule: Danger and the call

    Scenario: The first question and the call
      Then these texts say:
        | text                         | who                                              | does   | what                                             | when or number                               |
        | safety.safety.typed          | you                                              | do     | type one number or several such as 1 3           |                                              |
        |                              | you                                              | do     | add 1 2 or 3                                     | with 4; if you know which                    |
        | safety.safety.help           | you                                              | do     | answer from what you saw or heard                | not from how likely you think it is          |
        |                              | not being sure                                   | is     | a good answer                                    |                                              |
        |                              | the program                                      | does   | tells you to ring                                | then                                         |
        |                              | a scrawl on a desk or a clip that a child passed on | is not | meant here                                       |                                              |
        |                              | it                                               | does   | comes later                                      |                                              |
        | safety.safety.why            | danger                                           | does   | comes before every other step                    |                                              |
        |                              | the police                                       | do     | need to know                                     | before anything else is done                 |
        | safety.call.title            | you                                              | do     | ring                                             | now                                          |
        | safety.call.ask              | you                                              | do     | type ready                                       | when you have made the call                  |
        | safety.call.hint             | you                                              | do     | ask somebody beside you to do it                 | if you cannot ring                           |
        | safety.call.help             | you                                              | do     | make the call                                    | first                                        |
        |                              | everything that you typed                        | is     | still here                                       | when you come back                           |
        | safety.call.why              | the call                                         | is     | what helps                                       | now                                          |
        |                              | the rest                                         | can    | wait                                             |                                              |
        | safety.police_told.help      | you                                              | do     | answer no                                        | if you just left a message                   |
        |                              | you                                              | do     | ring again                                       | then                                         |
        | safety.police_told.why       | nothing                                          | does   | goes to the Prevent team                         | before the police know                       |
        | safety.police_agree.help     | you                                              | do     | ask the officer                                  |                                              |
        |  | you | do | send no referral | until they agree |
        |  | you | do not | tell the person or the family | until they agree |
        | safety.police_agree.why      | the police                                       | do     | lead on travel or a crime                        |                                              |
        |                              | a referral or a word too soon                    | could  | get in their way                                 |                                              |
        | words.first_line             | you                                              | do     | stop here and ring 999                           | if someone could be hurt now or very soon    |
        |                              | you                                              | do     | ring 999                                         |                                              |
        |                              | you                                              | do     | need nobody's permission                         |                                              |
        | words.always                 | you                                              | do     | know this person                                 |                                              |
        |                              | this program                                     | does   | not                                              |                                              |
        |                              | you                                              | do     | speak to your lead                               | if it still feels wrong                      |
        |                              | you                                              | do     | need nobody's permission to ring 999             |                                              |
        | words.ring_if_danger         | you                                              | do     | ring 999                                         | if someone could be hurt now                 |
        | words.ring_again             | you                                              | do     | ring 999                                         | again now                                    |
        |                              | you                                              | do     | ask somebody beside you to ring                  |                                              |
        |                              | what you answer here                             | can    | wait                                             |                                              |
        | words.after_999              | you                                              | do     | type {command}                                   | if something has changed                     |
        |                              | you                                              | can    | answer about danger again                        | then                                         |
        | words.call_card.title        | you                                              | do     | ring 999                                         | now                                          |
        | words.call_card.police_title | you                                              | do     | ring the police                                  | now                                          |
        | words.call_card.police_line  | you                                              | do     | ring 999                                         | if it may happen today or if you cannot tell |
        |                              | you                                              | do     | ring 101                                         | otherwise                                    |
        |  | you | do | say that it may be about terrorism |  |
        | words.call_card.return_line  | you                                              | do not | let this screen delay the call                   |                                              |
        |                              | your answers                                     | do     | wait here                                        |                                              |
        | words.call_card.lines.1      | somebody                                         | may    | be in danger                                     |                                              |
        | words.call_card.lines.8      | you                                              | do     | do what they tell you                            |                                              |
        |                              | you                                              | do     | ask for the log number                           |                                              |

    Scenario: What is asked, and what to say in the call
      Then these labels say:
        | text                     | has to say                                       | must not say       |
        | safety.safety.title      | safety first                                     |                    |
        | safety.safety.ask        | does anything you saw or heard point to one of these |                    |
        | safety.police_told.ask   | did you get through; are the police dealing with it |                    |
        | safety.police_agree.ask  | have the police said that a Prevent referral may go ahead |                    |
        | safety.police.asked.ask  | what did they ask you to do or not to do         |                    |
        | safety.police.asked.help | to wait for them to keep something or to tell nobody |                    |
        | safety.police.asked.why  | what the police ask goes before everything else  |                    |
        | words.call_card.lines.1  | say I work with; I am worried about somebody     | not say; the panel |
        | words.call_card.lines.2  | 1; where the address or place and where the person is now |                    |
        | words.call_card.lines.3  | 2; what is happening or may happen               |                    |
        | words.call_card.lines.4  | 3; who may be hurt and who may hurt them; if you know them |                    |
        | words.call_card.lines.5  | 4; weapons; anything you saw or heard about      |                    |
        | words.call_card.lines.6  | 5; how you know; by whom                         |                    |
        | words.call_card.lines.7  | 6; you your name your job and a number to ring back |                    |
        | words.ground_again       | you ticked {signs}; you also said that nothing is left once faith background and opinion are put aside; what you ticked is more than that; look at the two answers together |                    |

  Rule: What staff never do, and what stays with them

    Scenario: Do not
      Then these texts say:
        | text                                      | who                       | does      | what                                             | when or number                                   |
        | words.do_not.1                            | you                       | do not    | question the person like an interviewer          |                                                  |
        |                                           | you                       | do        | listen                                           |                                                  |
        |                                           | you                       | do        | write down their own words                       |                                                  |
        | words.do_not.2                            | you                       | do not    | search their things or their phone               |                                                  |
        | words.do_not.3                            | you                       | do not    | copy download or forward extreme material        |                                                  |
        |                                           | you                       | do        | write down where you saw it                      |                                                  |
        |                                           | you                       | can       | report                                           | what is online you can                           |
        |                                           | the page                  | is        | on gov.uk                                        |                                                  |
        |                                           | the page                  | is        | called report online material promoting terrorism or extremism |                                                  |
        | words.do_not.4                            | you                       | do not    | promise to keep a secret                         |                                                  |
        | words.welcome.1                           | this program              | does      | explains what the Prevent policy asks you as a member of staff to do next |                                                  |
        |                                           | it                        | does      | takes you through Notice Check and Share         | one question at a time                           |
        | words.welcome.2                           | you                       | do        | know this person                                 |                                                  |
        |                                           | this program              | does      | not                                              |                                                  |
        |                                           | it                        | does      | judges nobody                                    |                                                  |
        |                                           | you and your lead         | do        | decide                                           |                                                  |
        | words.welcome.3                           | this                      | is        | for England and Wales                            |                                                  |
        |                                           | you                       | do        | type help                                        |                                                  |
        |                                           | your words                | do        | stay on this computer                            |                                                  |
        | words.degraded, paperwork.common.degraded | two checks of this advice | did not   | agree                                            |                                                  |
        |                                           | you                       | do        | follow everything below                          |                                                  |
        |                                           | you                       | do        | tell your lead that the program needs a look     |                                                  |
        | words.stop_done | you | have | done your part | then |
        |  | you | do | give the note to your safeguarding lead | today |
        |  | you | do | do what else stands above |  |
        | words.unknown_area                        | you                       | did not   | give the area                                    |                                                  |
        |                                           | contacts                  | are       | the national ones                                |                                                  |
        | words.stale_contact                       | nobody                    | has       | confirmed it                                     |                                                  |
        |                                           | it                        | does not  | work                                             | if it does not work                              |
        |                                           | you                       | do        | ask for the Prevent team                         | 101                                              |
        | words.nothing_written                     | nothing                   | was       | written                                          | because there is nothing to record               |
        | words.police_reached                      | the police                | were      | told                                             |                                                  |
        | words.police_not_reached                  | the police                | were      | rung                                             |                                                  |
        |                                           | the police were rung but  | could not | be reached                                       | or are not dealing with it yet                   |
        | words.goes_on.intro                       | nothing                   | is        | asked again                                      | but your own part and the question about danger  |
        |                                           | what your colleague wrote | does      | stands below                                     |                                                  |
        | words.goes_on.no_gaps                     | nothing                   | is        | missing from the story                           |                                                  |

    Scenario: Short lines
      Then these labels say:
        | text                               | has to say                                       | must not say |
        | words.not_yours                    | not yours to do for you to know                  |              |
        | words.asked_next                   | what the policy asks you to do next              |              |
        | words.stale_contact                | asked to be reviewed by {date}; 101 ask for the Prevent team |              |
        | words.police_reached               | what they asked                                  |              |
        | words.sector_notes.education       | in education                                     |              |
        | words.sector_notes.health          | in health                                        |              |
        | words.sector_notes.local_authority | in a council                                     |              |
        | words.why_not_told                 | reason for not telling                           |              |

  Rule: What happens after sending, and consent

    Scenario: The pathway
      Then these texts say:
        | text                                             | who                                              | does     | what                                             | when or number                                   |
        | words.pathway.lines.1                            | the police                                       | do       | look at the referral                             | first                                            |
        | words.pathway.lines.2                            | they                                             | do       | think the person may be drawn in                 | if                                               |
        |                                                  | a panel of local services called a Channel panel | may      | talk about how to help                           |                                                  |
        |                                                  | the panel                                        | does     | uses its own tests                               |                                                  |
        |                                                  | you                                              | do       | use no tests                                     |                                                  |
        | words.pathway.lines.3                            | it                                               | is       | a choice                                         |                                                  |
        |                                                  | nobody                                           | has to   | take the support                                 |                                                  |
        | words.pathway.lines.4                            | a referral                                       | is not   | a criminal record                                |                                                  |
        |                                                  | the police and the council                       | do       | keep a note of it                                |                                                  |
        |                                                  | you                                              | do       | ask them how long                                |                                                  |
        | words.pathway.child_line                         | the panel                                        | does     | asks a parent or guardian                        | for somebody under 18; first                     |
        | words.pathway.adult_line                         | the panel                                        | does     | asks the person                                  | first                                            |
        | words.pathway.child_line, words.pathway.adult_line | support                                          | does     | starts                                           | only then                                        |
        | words.pathway.child_line, words.pathway.adult_line | you                                              | do not   | collect consent                                  |                                                  |
        | words.sector_notes.education                     | telling the person and for a child a parent or carer | is       | usual                                            | unless it would raise a risk                     |
        | words.sector_notes.health                        | you                                              | do       | consider whether the person can be asked to agree | first                                            |
        |                                                  | a referral                                       | does not | need it                                          |                                                  |
        |                                                  | you                                              | do not   | ask                                              | where asking would raise a risk                  |
        | words.sector_notes.local_authority               | your own safeguarding team                       | can      | tell you who sends referrals                     |                                                  |
        | words.always_public                              | you                                              | do       | know this person                                 |                                                  |
        |                                                  | this program                                     | does     | not                                              |                                                  |
        |                                                  | you                                              | do       | talk to somebody                                 | if you worry; today or on any other day          |
        |                                                  | you                                              | do       | need nobody's permission to ring 999             |                                                  |
        | words.disagree.lines.3, follow_up.disagree.lines.5 | you                                              | can      | complain about how Prevent was handled           |                                                  |
        |                                                  | the page                                         | is       | on gov.uk                                        |                                                  |
        |                                                  | the page                                         | is       | called make a complaint about Prevent            |                                                  |
        | words.disagree.title                             | you                                              | do       | disagree                                         | if                                               |
        | words.disagree.lines.1                           | you                                              | do       | say so to your safeguarding lead                 |                                                  |
        |                                                  | you                                              | do       | raise it in the way that your workplace has for this | if you still disagree                            |
        | words.disagree.lines.2                           | you                                              | may      | ring the police Prevent team yourself            | at any time                                      |
        |                                                  | you                                              | may      | ring children's or adult services                |                                                  |
        | follow_up.disagree.title                         | you                                              | do       | disagree with the outcome                        | if                                               |
        | follow_up.disagree.lines.1                       | you                                              | do       | tell the Prevent team or whoever told you the outcome |                                                  |
        |                                                  | you                                              | do       | say what you know                                |                                                  |
        |                                                  | you                                              | do       | ask them to look again                           |                                                  |
        | follow_up.disagree.lines.2                       | you                                              | do       | tell your safeguarding lead                      |                                                  |
        |                                                  | you                                              | do       | raise it in the way that your workplace has for this | if you still disagree                            |
        | follow_up.disagree.lines.3                       | a closed case                                    | can      | be opened again                                  |                                                  |
        |                                                  | you                                              | do       | refer again                                      | if you learn something new                       |
        | follow_up.disagree.lines.4                       | you                                              | may      | ring children's or adult services yourself       | at any time                                      |
        | follow_up.opening.1                              | you                                              | do       | say what the police or the panel answered        | about the referral {reference}                   |
        |                                                  | you                                              | do       | learn what comes next                            |                                                  |
        | follow_up.opening.2                              | the assessment and the test for the panel        | do       | belong to the police and the panel               |                                                  |
        |                                                  | you                                              | do       | give their answer as it is                       |                                                  |
        |                                                  | this program                                     | does not | judge it                                         |                                                  |
        | follow_up.opening.3                              | what was decided before                          | does     | stays as it is                                   |                                                  |
        |                                                  | you                                              | do       | give no names                                    |                                                  |
        |                                                  | you                                              | do       | type help                                        |                                                  |
        | follow_up.theirs                                 | the assessment and the test for the panel        | are      | theirs                                           |                                                  |
        |                                                  | this program                                     | did      | took their answer as it is                       |                                                  |
        |                                                  | this program took their answer as it is and      | does     | says only what the policy asks of whom           |                                                  |
        | after.support_consent.hint                       | the panel                                        | does     | asks                                             |                                                  |
        |                                                  | you                                              | do not   | ask the person or the family                     |                                                  |
        | after.support_consent.why                        | support                                          | is       | voluntary                                        |                                                  |
        |                                                  | the panel                                        | does     | asks for consent to it and tells you             |                                                  |
        |                                                  | staff                                            | never    | collect it                                       |                                                  |
        | after.consent_from.typed                         | you                                              | do       | type back                                        |                                                  |
        |                                                  | you                                              | do       | choose that you have not heard                   |                                                  |
        | after.consent_from.help                          | only what the panel told you                     | does     | counts                                           |                                                  |
        |                                                  | you                                              | do not   | ask the person or the family                     |                                                  |
        | after.consent_from.why                           | a parent or guardian                             | does     | agrees                                           | under 18                                         |
        |                                                  | the person                                       | does     | agrees                                           | from 18 on                                       |
        | after.police_assessment.why                      | the police                                       | do       | look                                             | first; and have their own tests                  |
        | after.panel_decision.why                         | the panel                                        | does     | decides with tests of its own                    |                                                  |
        | after.police_assessment.why, after.panel_decision.why | this program                                     | does     | takes                                            |                                                  |
        | after.police_assessment.why                      | it                                               | does not | judge or repeat those tests                      |                                                  |
        | after.panel_decision.why                         | this program takes                               | does not | repeat or judge those tests                      |                                                  |
        | after.panel_decision.hint                        | the panel                                        | is       | a group of local services                        |                                                  |

    Scenario: What a follow-up asks
      Then these labels say:
        | text                          | has to say                                       | must not say |
        | words.pathway.title           | what happens after you send it                   |              |
        | words.pathway.lines.1         | many go no further than that                     |              |
        | after.support_consent.ask     | what does the panel say about consent to its support |              |
        | after.consent_from.ask        | who agreed as the panel reports it               |              |
        | after.consent_from.typed      | if nobody told you                               |              |
        | after.police_assessment.title | what the police answered                         |              |
        | after.police_assessment.ask   | what did the police answer                       |              |
        | after.panel_decision.title    | what the panel decided                           |              |
        | after.panel_decision.ask      | what did the panel decide                        |              |

  Rule: The lead, the people who know, and what is left

    Scenario: Checking
      Then these texts say:
        | text                              | who                                             | does     | what                                             | when or number                       |
        | check.people.typed                | you                                             | do       | type the number of each one who was spoken to    | such as 1 4                          |
        | check.people.help                 | a safeguarding lead                             | is       | trained for this and so is their deputy          |                                      |
        |                                   | whoever the worry is about                      | does not | count                                            | nor does anybody who answers to them |
        | check.people.why                  | a worry                                         | is       | talked through                                   | before it is passed on               |
        |                                   | it                                              | must not | wait for somebody who is away                    |                                      |
        | check.lead_available.help         | a deputy                                        | does     | counts as the lead                               |                                      |
        | check.lead_available.why          | a worry                                         | must not | wait for somebody who is away                    |                                      |
        | check.stop.title                  | you                                             | do       | stop here or go on                               |                                      |
        | check.stops_with_note.ask         | you                                             | can      | stop here with a note for your lead              |                                      |
        |                                   | you                                             | have     | done your part                                   | then                                 |
        | check.stops_with_note.options.yes | you                                             | do       | stop here                                        |                                      |
        | check.stops_with_note.help        | your lead                                       | can      | go on from the file that is written with the note |                                      |
        |                                   | nothing                                         | is       | asked twice                                      |                                      |
        | check.stops_with_note.why         | you                                             | do       | notice check with your lead and share            |                                      |
        |                                   | that                                            | is       | what the policy asks                             | is what the policy                   |
        |                                   | you                                             | need not | do all of it alone                               |                                      |
        | check.prevent_team_advice.help    | you                                             | do       | take their answer as it is                       |                                      |
        |                                   | you                                             | can      | still decide otherwise                           |                                      |
        | check.prevent_team_advice.why     | they                                            | do       | know what this program does not                  |                                      |
        |                                   | their advice                                    | does     | counts                                           |                                      |
        |                                   | their advice counts and                         | is not   | asked for twice                                  |                                      |
        | check.ground_beyond_identity.ask  | you                                             | do       | put aside faith background dress language peaceful protest and opinion |                                      |
        | check.ground_beyond_identity.why  | faith background and lawful opinion             | are      | no reason for a referral                         |                                      |
        |                                   | what is left                                    | may      | be                                               |                                      |
        | check.ground_again.help           | you                                             | can      | go back and change what you ticked               |                                      |
        | check.ground_again.why            | what you ticked                                 | is       | more than faith dress language or opinion        |                                      |
        |                                   | the program                                     | does     | treats it as not sure                            | if you still say no                  |
        | check.concern_remains.ask         | you                                             | have     | looked at it again                               |                                      |
        | check.concern_remains.help        | you                                             | need not | be certain                                       |                                      |
        |                                   | the program                                     | does     | tells you whom to ask                            | if you are not sure                  |
        | check.concern_remains.why         | this                                            | is       | your judgement                                   |                                      |
        |                                   | the program                                     | does not | make it for you                                  |                                      |
        | notice.role.help                  | staff                                           | are      | asked about what they saw                        |                                      |
        |                                   | a safeguarding lead                             | is       | asked for what a lead does                       |                                      |
        |                                   | somebody who asks for themselves                | is       | told whom to talk to                             | at once                              |
        | notice.role.why                   | a lead                                          | is not   | sent to themselves                               |                                      |
        |                                   | a colleague's words                             | are      | kept apart from yours                            |                                      |
        | notice.person_in_charge.help      | somebody who stands in for the lead or the head | does     | counts                                           |                                      |
        | notice.person_in_charge.why       | nobody                                          | does     | checks a concern about themselves                |                                      |
        |                                   | you                                             | are      | told whom to go to                               | then; in their place                 |

    Scenario: What is asked
      Then these labels say:
        | text                              | has to say                                       | must not say |
        | check.people.ask                  | who has been spoken to about this or can be      |              |
        | check.lead_available.ask          | can the lead be reached without delay            |              |
        | check.stops_with_note.ask         | what would you like to do                        |              |
        | check.stops_with_note.options.yes | two more questions; the note is ready            |              |
        | check.advice.title                | what the Prevent team said                       |              |
        | check.prevent_team_advice.ask     | what did the Prevent team advise                 |              |
        | check.ground_beyond_identity.ask  | is something left that would worry you whoever it was |              |
        | check.ground_beyond_identity.help | would you still worry; somebody of another faith or background |              |
        | check.ground_again.ask            | is something left that would worry you about anyone |              |
        | check.concern_remains.ask         | do you still worry that the person may be drawn into terrorism or extreme violence |              |
        | notice.role.title                 | you                                              |              |
        | notice.role.ask                   | what is your part in this                        |              |
        | notice.person_in_charge.ask       | is the person your manager or your safeguarding lead or head |              |

  Rule: Telling, and who is around the person

    Scenario: Telling
      Then these texts say:
        | text                                             | who                                        | does     | what                                             | when or number                         |
        | share.person_told.help, share.parent_told.help   | being open                                 | is       | the usual way                                    |                                        |
        |                                                  | you                                        | are not  | asking for permission                            |                                        |
        |                                                  | the referral                               | does not | wait for it                                      |                                        |
        | share.person_told.why                            | it                                         | does     | goes on the form                                 |                                        |
        |                                                  | the person and a parent                    | are      | two different questions                          |                                        |
        | share.parent_told.why                            | a parent or carer                          | is       | told as a rule                                   | where the person is or may be under 18 |
        | share.informing_raises_risk.help                 | you                                        | do not   | tell them                                        | if you are not sure; yet               |
        |                                                  | you                                        | do       | ask the Prevent team                             |                                        |
        | share.informing_raises_risk.why                  | you                                        | do       | leave it out                                     | where telling would raise a risk       |
        |                                                  | you                                        | do       | write down why                                   |                                        |
        | share.telling_reason.help                        | one sentence                               | is       | enough                                           |                                        |
        |                                                  | it                                         | does     | goes on the form                                 |                                        |
        | share.telling_reason.why                         | the reason                                 | is       | written down                                     | if they are not told                   |
        | share.lead_agrees.help                           | you                                        | may      | refer all the same                               |                                        |
        | share.lead_agrees.why                            | your lead                                  | does     | sees it differently                              | if                                     |
        |                                                  | the form                                   | does     | says so                                          |                                        |
        |                                                  | you                                        | do       | write down why you go on                         |                                        |
        | share.household_risk.help                        | you                                        | do not   | ask the child or the family                      |                                        |
        | share.household_risk.why                         | a question to the child or the family      | could    | warn somebody                                    |                                        |
        |                                                  | the MASH the safeguarding hub for children | is       | asked                                            | first                                  |
        | share.known_to.why                               | they                                       | do       | know more of the person than you do              |                                        |
        |                                                  | they                                       | have to  | hear of it                                       |                                        |
        | share.known_to.typed                             | you                                        | do       | type the numbers such as 1 3                     |                                        |
        | share.children_at_home.help                      | you                                        | do not   | ask the person or the family                     |                                        |
        | share.children_at_home.why                       | the children at home                       | may      | need help                                        |                                        |
        | share.works_with_children.help, share.works_with_adults_at_risk.help | you                                        | do not   | ask the person                                   |                                        |
        | share.works_with_children.why                    | the council                                | does     | has an officer for people who work with children the LADO |                                        |
        |                                                  | that officer                               | does     | needs to know                                    |                                        |
        | share.works_with_adults_at_risk.why              | the council's adult social care            | does     | has a way to look at such a worry                |                                        |

    Scenario: What is asked about telling
      Then these labels say:
        | text                                             | has to say                                       | must not say |
        | share.lead_agrees.help                           | anybody may                                      |              |
        | share.person_told.ask                            | has the person been told that you mean to share this |              |
        | share.parent_told.ask                            | has a parent or carer been told                  |              |
        | share.informing_raises_risk.ask                  | if they were told could that put anyone at risk; or get in the way of the police |              |
        | share.telling_reason.ask                         | in one sentence what is the risk                 |              |
        | share.telling_reason.typed                       | not known                                        |              |
        | share.agree.title                                | your lead                                        |              |
        | share.lead_agrees.ask                            | does your lead agree with a referral             |              |
        | share.household_risk.ask                         | does something point to; somebody the child lives with being part of it |              |
        | share.household_risk.help                        | from what you saw or were told                   |              |
        | share.known_to.ask                               | as far as you know; does one of these already work with the person |              |
        | share.known_to.typed                             | if none or if you do not know none               |              |
        | share.known_to.help                              | only what you already know; a child in care has a social worker |              |
        | share.children_at_home.ask                       | does anyone under 18 live with the person        |              |
        | share.children_at_home.help                      | from what you know                               |              |
        | share.works_with_children.help, share.works_with_adults_at_risk.help | paid or not in any setting                       |              |
        | share.works_with_children.hint                   | to foster mind or coach children; to teach them a faith; counts too |              |
        | share.works_with_adults_at_risk.hint             | a care home; a hospital ward or a day centre     |              |
        | share.works_with_children.ask                    | does the person work or volunteer with children; and could the worry bear on that |              |
        | share.works_with_adults_at_risk.ask              | does the person work or volunteer with adults who need care or help; and could the worry bear on that |              |
