Feature: What the papers mean
  The note, the record and the form say what was done and by whom. A "not" too few in them would be believed by the
  lead and by the police, so each row states what such a line has to say.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-guide-2009, "Necessary and proportionate"

  Rule: What has been done, and what has not

    Scenario: Told, spoken to, considered
      Then these texts say:
        | text                                             | who                                           | does          | what                                             | when or number                                   |
        | paperwork.done.police_yes, prefill.safeguarding.police_told | the police                                    | have been     | told                                             |                                                  |
        |                                                  | the police have been told and                 | are           | dealing with it                                  |                                                  |
        | paperwork.done.police_no                         | the police                                    | have not been | told                                             | yet                                              |
        | prefill.safeguarding.police_not_told             | the police                                    | had not been  | told                                             | when this was written                            |
        | paperwork.done.person_yes, prefill.safeguarding.person_yes | the person                                    | has been      | told                                             |                                                  |
        | paperwork.done.person_no, prefill.safeguarding.person_no | the person                                    | has not been  | told                                             |                                                  |
        | paperwork.done.parent_yes, prefill.safeguarding.parent_yes | a parent or carer                             | has been      | told                                             |                                                  |
        | paperwork.done.parent_no, prefill.safeguarding.parent_no | a parent or carer                             | has not been  | told                                             |                                                  |
        | paperwork.done.person_not_possible_now, prefill.safeguarding.person_not_possible_now | the person                                    | could not     | be told                                          | so far                                           |
        | paperwork.done.parent_not_possible_now, prefill.safeguarding.parent_not_possible_now | it                                            | was not       | possible to tell a parent or carer               |                                                  |
        | paperwork.done.consulted_nobody, prefill.other_information.consulted_nobody | no colleague or service                       | has been      | spoken to                                        |                                                  |
        | paperwork.done.agree_yes                         | the police                                    | have          | said that a Prevent referral may go ahead        |                                                  |
        | paperwork.done.agree_no                          | the police                                    | have not      | said that a Prevent referral may go ahead        | yet                                              |
        |                                                  | nothing                                       | is            | sent                                             | until they do                                    |
        | paperwork.done.advice_no_answer_yet              | the Prevent team                              | was           | asked                                            |                                                  |
        |                                                  | the Prevent team was asked and                | has not       | answered                                         | yet                                              |
        | paperwork.done.advice_do_not_refer               | the Prevent team                              | did           | advised against a referral                       |                                                  |
        | paperwork.done.advice_refer                      | the Prevent team                              | did           | advised a referral                               |                                                  |
        | paperwork.done.lead_yes                          | the lead                                      | does          | agrees with a referral                           |                                                  |
        | paperwork.done.lead_no                           | the lead                                      | does          | sees it differently                              |                                                  |
        |                                                  | the lead sees it differently and              | does not      | agree with a referral                            |                                                  |
        | paperwork.done.lead_not_said                     | the lead                                      | has not       | said whether they agree with a referral          |                                                  |
        | prefill.safeguarding.police_agree_yes            | the police                                    | have          | said that a referral may go ahead                |                                                  |
        | prefill.safeguarding.police_agree_no             | the police                                    | have not      | said that a referral may go ahead                |                                                  |
        | prefill.safeguarding.lead_is_the_person          | the concern                                   | is            | about the safeguarding lead or the head          |                                                  |
        |                                                  | you                                           | do not        | speak to them about it                           |                                                  |
        | prefill.safeguarding.not_told_yet, prefill.safeguarding.others_tell | it                                            | is            | for {names} to say who tells                     | and when                                         |
        | prefill.safeguarding.agencies_police             | the police                                    | were          | told of the danger                               |                                                  |
        | prefill.complex_needs.some                       | none of these                                 | is            | a reason for Prevent by itself                   |                                                  |
        |                                                  | staff                                         | did           | ticked                                           |                                                  |
        | prefill.complex_needs.none                       | staff                                         | did           | ticked nothing on the list                       |                                                  |
        | prefill.other_information.earlier_yes            | there                                         | were          | worries about the person or a referral           | before this                                      |
        | prefill.other_information.earlier_unsure         | there                                         | may           | have been worries about the person or a referral | before this                                      |
        | prefill.other_information.earlier_no             | staff                                         | do            | know of no worries about the person and of no referral | before this                                      |
        | prefill.other_information.consulted_nobody_but   | nobody                                        | has been      | spoken to                                        | but {names}                                      |
        | form.remark_on_consent                           | the person making this referral               | does          | agrees                                           | by sending it                                    |
        |                                                  | the police and the local authority both       | do            | receive it                                       |                                                  |
        | prefill.person_in_charge.lead_or_head            | the concern                                   | is            | about the safeguarding lead or the head          |                                                  |
        |                                                  | you                                           | do not        | get in touch through them                        |                                                  |
        | prefill.person_in_charge.manager                 | the concern                                   | is            | about the manager of the member of staff         |                                                  |
        |                                                  | you                                           | do not        | get in touch through the manager                 |                                                  |
        | prefill.known_to.some                            | these                                         | do            | work with the person                             | as far as is known                               |
        | prefill.known_to.none                            | none of these                                 | does          | works with the person                            | as far as is known                               |
        | prefill.work.works_with_children.yes             | the person                                    | does          | works or volunteers with children                |                                                  |
        | prefill.work.works_with_adults_at_risk.yes       | the person                                    | does          | works or volunteers with adults who need care or help |                                                  |
        | prefill.work.works_with_children.yes, prefill.work.works_with_adults_at_risk.yes | the worry                                     | could         | bear on it                                       |                                                  |
        | prefill.work.works_with_children.unsure          | staff                                         | do not        | know if the person works with children           | in a way that the worry bears on                 |
        | prefill.work.works_with_adults_at_risk.unsure    | staff                                         | do not        | know if the person works with adults who need care or help | in a way that the worry bears on                 |
        | prefill.prevent_team.no_answer_yet, prefill.prevent_team.do_not_refer, prefill.prevent_team.refer | the Prevent team                              | was           | asked for advice                                 |                                                  |
        | prefill.prevent_team.no_answer_yet               | the Prevent team was asked for advice and     | has not       | answered                                         | yet                                              |
        | prefill.prevent_team.do_not_refer                | the Prevent team was asked for advice and     | did           | advised not to refer                             |                                                  |
        | prefill.prevent_team.refer                       | the Prevent team was asked for advice and     | did           | advised to refer                                 |                                                  |
        | prefill.household.yes, prefill.household.unsure  | something                                     | does          | points to somebody in the household being part of it |                                                  |
        |                                                  | you                                           | do            | speak to MASH                                    | before anybody speaks to the child or the family |
        | prefill.household.unsure                         | staff                                         | are not       | sure                                             |                                                  |
        | prefill.lead_agrees.yes                          | the safeguarding lead                         | does          | agrees with a referral                           |                                                  |
        | prefill.lead_agrees.not_said                     | the safeguarding lead                         | has not       | said whether a referral is needed                |                                                  |
        | prefill.lead_agrees.no                           | the safeguarding lead                         | does          | sees it differently                              |                                                  |
        |                                                  | the safeguarding lead sees it differently and | would not     | refer                                            |                                                  |
        | follow_up.chase.tell                             | you                                           | do            | give them the reference                          |                                                  |
        |                                                  | you                                           | need not      | say more                                         |                                                  |
        | follow_up.chase.channel_coordinator              | the council or the Prevent team               | can           | tell you who it is                               |                                                  |
        | paperwork.done.context_yes                       | what else could explain it                    | was           | considered                                       |                                                  |
        | paperwork.done.context_no                        | what else could explain it                    | was not       | considered                                       | yet                                              |
        | prefill.safeguarding.is_lead                     | the safeguarding lead or a deputy             | is            | filling in this form                             |                                                  |
        | prefill.safeguarding.risk_yes                    | telling them                                  | would         | put somebody at risk or get in the way of the police |                                                  |
        | prefill.safeguarding.risk_unsure                 | telling them                                  | may           | put somebody at risk or get in the way of the police |                                                  |
        | prefill.safeguarding.risk_no                     | telling them                                  | does          | raises no risk                                   | as far as is known                               |
        | prefill.travel.yes                               | staff                                         | did           | answered that the person is about to travel to join a banned group or to fight abroad |                                                  |
        | prefill.travel.unsure                            | something that was seen or heard              | does          | points to travel to join a banned group or to fight abroad |                                                  |
        |                                                  | the member of staff                           | is not        | sure                                             |                                                  |
        | prefill.travel.no                                | nothing that staff saw or heard               | does          | points to travel to join a banned group or to fight abroad |                                                  |
        | prefill.harm.danger_yes                          | staff                                         | did           | answered that someone could be hurt              | now or very soon                                 |
        | prefill.harm.danger_unsure                       | something that was seen or heard              | does          | points to someone being hurt                     | now or very soon                                 |
        |                                                  | the member of staff                           | is not        | sure                                             |                                                  |

    Scenario: Short lines of what was done
      Then these labels say:
        | text                                      | has to say                                       | must not say |
        | paperwork.done.consulted                  | spoken to                                        | not          |
        | prefill.safeguarding.not_told_yet         | not told yet; as far as is known                 |              |
        | prefill.safeguarding.not_sure             | the member of staff is not sure                  |              |
        | prefill.other_information.but_police      | the police; about the danger                     |              |
        | prefill.other_information.but_lead        | the safeguarding lead; who is filling in this form |              |
        | prefill.other_information.consulted       | spoken to                                        | not          |
        | prefill.tellers.safety_worry              | the police                                       |              |
        | prefill.tellers.risk_at_home              | MASH                                             |              |
        | prefill.tellers.works_with_children       | the LADO                                         |              |
        | prefill.tellers.works_with_adults_at_risk | adult social care                                |              |
        | follow_up.chase.title                     | whom you still ask                               |              |
        | follow_up.chase.police_prevent_team       | the police Prevent team                          |              |
        | follow_up.chase.channel_coordinator       | the council's Channel coordinator                |              |
        | follow_up.chase.safeguarding_lead         | your safeguarding lead or their deputy           |              |
        | follow_up.chase.nobody                    | nobody for now                                   |              |
        | paperwork.note.next                       | what the policy asks next                        |              |
        | paperwork.done.nothing                    | nothing else so far                              |              |
        | prefill.safeguarding.police_not_told      | to be reported                                   |              |
        | prefill.safeguarding.police_told          | reported to them                                 |              |

  Rule: The note is a request for help, and keeps to what is known

    Scenario: What the note says of itself
      Then these texts say:
        | text                             | who                     | does     | what                                             | when or number          |
        | paperwork.note.intro             | this                    | is       | a request for help                               | not an accusation       |
        |                                  | it                      | does     | says what staff saw heard and did                |                         |
        | paperwork.note.in_charge_manager | the person              | is       | the manager of whoever writes this               |                         |
        | paperwork.note.in_charge_lead_or_head | the person         | is       | the safeguarding lead or the head                |                         |
        | paperwork.note.in_charge_manager, paperwork.note.in_charge_lead_or_head | you | do | keep it from the person, and from all who answer to the person | |
        | paperwork.note.you_are_the_lead  | a colleague             | does     | brings you this to check                         |                         |
        |                                  | you                     | may      | know more than they can see                      |                         |
        |                                  | you                     | do       | look at the whole history                        |                         |
        |                                  | you                     | do       | ask the Prevent team                             | if you are in doubt     |
        | paperwork.note.closing           | you                     | do       | know this person                                 |                         |
        |                                  | you                     | do       | speak to your lead                               | if it still feels wrong |
        |                                  | you                     | do       | need nobody's permission to ring 999             |                         |
        |                                  | you                     | do not   | question the person search their things copy extreme material promise secrecy |                         |
        | paperwork.note.nothing_written   | nothing                 | was      | written down                                     |                         |
        | paperwork.note.nothing_told      | nothing                 | was      | told by anybody else                             |                         |
        |                                  | it                      | was not  | written down                                     |                         |
        | paperwork.note.for_staff         | the member of staff     | was      | asked                                            |                         |
        | paperwork.note.open_when         | the day                 | is not   | given                                            |                         |
        | paperwork.note.open_by           | nobody                  | is       | named                                            |                         |
        | paperwork.note.ticked_text       | none of them            | is       | proof of anything                                |                         |
        |                                  | staff                   | did      | ticked                                           |                         |
        | paperwork.note.somebody          | somebody who            | is not   | named here                                       |                         |
        | paperwork.common.review_overdue  | the contacts for {area} | were     | due to be checked by {day}                       |                         |
        |                                  | one                     | does not | work                                             | if one does not work    |
        |                                  | you                     | do       | ring 101 and ask for the Prevent team            |                         |
        |                                  | you                     | do       | ask for the Prevent team                         |                         |
        | paperwork.common.contact_to_ask  | the contacts for this area | do not | say                                             |                         |
        |                                  | {asked} ({how})         | can      | be asked where                                   |                         |
        |                                  | you                     | do not   | send the form there                              |                         |
        | prefill.safeguarding.no_reason   | nobody                  | has      | said what the risk is                            | so far                  |
        |                                  | whoever sees it         | is       | to be asked                                      |                         |
        | paperwork.common.contact_missing | this area               | does     | has no contact for it                            |                         |
        | paperwork.common.undecided_means | some questions          | are      | still open                                       |                         |
        |                                  | they                    | do       | stand below                                      |                         |

    Scenario: Headings of the note
      Then these labels say:
        | text                                          | has to say                                       | must not say                 |
        | paperwork.common.by_lead                      | the safeguarding lead                            |                              |
        | paperwork.common.by_panel                     | the Channel panel                                |                              |
        | paperwork.common.by_police                    | the police                                       | the panel; the Channel panel |
        | paperwork.common.by_police_or_panel           | the police or the Channel panel                  |                              |
        | paperwork.common.by_you                       | the member of staff                              |                              |
        | paperwork.note.closing                        | this program does not                            |                              |
        | paperwork.note.title                          | note for the safeguarding lead                   | not; the panel               |
        | paperwork.note.subject                        | a concern for the safeguarding lead              |                              |
        | paperwork.note.person                         | name of the person                               |                              |
        | paperwork.note.write_in                       | write it in by hand                              | not; the panel               |
        | paperwork.note.age                            | as far as is known                               |                              |
        | paperwork.note.anonymous                      | does not want the person or the family to learn their name |                              |
        | paperwork.note.seen, paperwork.note.what_seen | what was seen or heard                           |                              |
        | paperwork.note.told                           | what was told and by whom                        |                              |
        | paperwork.note.what_told                      | what was told                                    |                              |
        | paperwork.note.inferred                       | what else could explain it                       |                              |
        | paperwork.note.ticked                         | what staff ticked                                |                              |
        | paperwork.note.done                           | what has been done                               |                              |
        | paperwork.note.for_lead                       | for the lead                                     |                              |
        | paperwork.note.for_you                        | for you to do                                    |                              |
        | paperwork.note.for_others                     | not yours to do for you to know                  |                              |
        | paperwork.note.open                           | questions to take back                           |                              |
        | paperwork.note.no_day                         | day not known                                    |                              |
        | paperwork.note.open_seen                      | what exactly was seen or heard; in exact words; and who else was there |                              |
        | paperwork.note.open_when                      | when was it                                      |                              |
        | paperwork.note.open_by                        | who says so                                      |                              |
        | prefill.safeguarding.spoken_to_also           | also spoken to                                   | not                          |
        | paperwork.note.open_reason                    | what is the risk if the person or a parent were told; nobody has said so far | |
        | paperwork.note.open_told                      | was there somebody else who said something; who and when |                              |
