Feature: What the contacts say
  A wrong digit, or the hotline in place of the advice line, sends a call astray. Each row states the number, the
  hours, and whom a contact is for.

  Source: northants-2019, "Useful Contacts"
  Source: derby, "Contact details"
  Source: kirklees-2022, "7. Contacts"

  Rule: The numbers that hold everywhere

    Scenario: National numbers
      Then these labels say:
        | text                                             | has to say                                       | must not say |
        | areas.national.contacts.emergency.name           | emergency services                               |              |
        | areas.national.contacts.emergency.phone          | 999                                              |              |
        | areas.national.contacts.emergency.hours, areas.national.contacts.police.hours, areas.national.contacts.hotline.hours, areas.national.contacts.mental_health_crisis.hours | at any hour                                      |              |
        | areas.national.contacts.police.name              | police                                           |              |
        | areas.national.contacts.police.phone             | 101; 999 if it may happen today or if you cannot tell |              |
        | areas.national.contacts.advice_line.name         | police Prevent advice line; ACT Early            |              |
        | areas.national.contacts.advice_line.phone        | 0800 011 3764                                    |              |
        | areas.national.contacts.advice_line.hours        | every day; 9am to 5pm                            |              |
        | areas.national.contacts.advice_line.out_of_hours | the same number; calls are passed to specialist officers |              |
        | areas.national.contacts.advice_line.note         | for a worry about a person; staff use their own route first |              |
        | areas.national.contacts.hotline.name             | anti-terrorist hotline                           |              |
        | areas.national.contacts.hotline.phone            | 0800 789 321                                     |              |
        | areas.national.contacts.hotline.note             | for terrorist activity that you suspect; not for an emergency; and not for a worry about a person |              |
        | areas.national.contacts.mental_health_crisis.name | mental-health crisis help; NHS                   |              |
        | areas.national.contacts.mental_health_crisis.phone | 111; option 2                                    |              |
        | areas.national.says                              | national contacts only; your own council or police force may have a Prevent team of its own |              |

    Scenario: What is said beside them
      Then these texts say:
        | text                                     | who   | does | what                  | when or number                                   |
        | areas.national.contacts.advice_line.note | staff | do   | use their own route   | first                                            |
        |                                          | you   | do   | ring 999              | if someone could be hurt                         |
        | areas.national.says                      | these | are  | the national contacts |                                                  |
        | areas.national.how_to_send               | you   | do   | send it               | in the way your organisation sends confidential things; never from a private account |

  Rule: The numbers and addresses of each area

    Scenario: Areas
      Then these labels say:
        | text                                             | has to say                                       | must not say |
        | areas.derby.contacts.prevent_advice.name         | Derby City Council Prevent team                  |              |
        | areas.derby.contacts.prevent_advice.email        | prevent@derby.gov.uk                             |              |
        | areas.derby.contacts.prevent_advice.note         | for advice before a referral; anti-terrorist hotline for worries too; that line is for suspected terrorist activity |              |
        | areas.kirklees.contacts.prevent_advice.name, areas.kirklees.contacts.referral_destination.name | Kirklees Prevent Hub                             |              |
        | areas.kirklees.contacts.prevent_advice.phone, areas.kirklees.contacts.referral_destination.phone | 01924 483747; leave a message and a member of the team will contact you |              |
        | areas.kirklees.contacts.prevent_advice.email, areas.kirklees.contacts.referral_destination.email | prevent@kirklees.gov.uk                          |              |
        | areas.northamptonshire.contacts.prevent_advice.name, areas.northamptonshire.contacts.police_prevent_team.name, areas.northamptonshire.contacts.referral_destination.name | Northamptonshire Police Prevent team             |              |
        | areas.northamptonshire.contacts.prevent_advice.phone, areas.northamptonshire.contacts.police_prevent_team.phone, areas.northamptonshire.contacts.referral_destination.phone | 101 extension 341166                             |              |
        | areas.northamptonshire.contacts.prevent_advice.email, areas.northamptonshire.contacts.police_prevent_team.email, areas.northamptonshire.contacts.referral_destination.email | prevent@northants.pnn.police.uk                  |              |
        | areas.northamptonshire.contacts.mash.name, areas.northamptonshire.contacts.children_services.name | multi-agency safeguarding hub children           |              |
        | areas.northamptonshire.contacts.mash.phone, areas.northamptonshire.contacts.children_services.phone | 0300 126 1000 option 1                           |              |
        | areas.northamptonshire.contacts.adult_safeguarding.name | adult safeguarding                               |              |
        | areas.northamptonshire.contacts.adult_safeguarding.phone | 0300 126 1000 option 2                           |              |

    Scenario: What each area says of itself
      Then these texts say:
        | text                        | who                          | does     | what                                             | when or number |
        | areas.derby.says            | the council's Prevent team   | does     | gives advice                                     |                |
        |                             | referrals                    | are      | handled by the Prevent officers of Derbyshire Constabulary |                |
        |                             | the council's page           | does not | say where to send them                           |                |
        | areas.kirklees.says         | the council's Prevent Hub    | does     | answers questions and receives referrals         |                |
        |                             | officers of the local police | do       | look at them                                     |                |
        | areas.northamptonshire.says | the police Prevent team      | does     | gives advice and receives referrals              |                |
        | areas.thurrock.says         | its document                 | does     | gives no contact for referrals or advice         |                |
        |                             | the national contacts        | are      | shown                                            |                |

  Rule: Where an area gives no contact, the fallback reaches the same service

    Scenario: Whom a contact names
      Then these labels say:
        | text                               | has to say                                       | must not say |
        | contacts.emergency.name            | emergency services                               |              |
        | contacts.police.name               | police                                           |              |
        | contacts.safeguarding_lead.name    | your safeguarding lead; or their deputy          |              |
        | contacts.another_senior.name       | another senior person who does not answer to the person of concern |              |
        | contacts.another_senior.fallback   | the chair of governors or the employer; a deputy who does not answer to the person; or the LADO |              |
        | contacts.prevent_advice.name       | the Prevent team for advice                      |              |
        | contacts.police_prevent_team.name  | the police Prevent team                          |              |
        | contacts.referral_destination.name | where referrals go                               |              |
        | contacts.mash.name                 | the MASH; the safeguarding hub for children      |              |
        | contacts.children_services.name    | children's services                              |              |
        | contacts.adult_safeguarding.name   | adult safeguarding                               |              |
        | contacts.lado.name                 | the LADO; local authority designated officer     |              |
        | contacts.advice_line.name          | police Prevent advice line; ACT Early            |              |
        | contacts.hotline.name              | anti-terrorist hotline                           |              |
        | contacts.mental_health_crisis.name | mental-health crisis help                        |              |

    Scenario: What a fallback asks for
      Then these texts say:
        | text                                             | who        | does | what                                             | when or number                                   |
        | contacts.emergency.fallback                      | you        | do   | ring 999                                         |                                                  |
        | contacts.police.fallback                         | you        | do   | ring 999                                         | if it may happen today or you cannot tell; otherwise 101 |
        | contacts.safeguarding_lead.fallback              | you        | do   | ask your head or your manager who it is          |                                                  |
        | contacts.prevent_advice.fallback                 | you        | do   | ring 101 and ask for the Prevent team            |                                                  |
        |                                                  | you        | do   | ask for the Prevent team                         |                                                  |
        |                                                  | you        | do   | ring the police Prevent advice line on 0800 011 3764 | if that fails; at any hour                       |
        | contacts.police_prevent_team.fallback, contacts.advice_line.fallback, contacts.referral_destination.fallback | you        | do   | ring 101                                         |                                                  |
        |                                                  | you        | do   | ask for the Prevent team                         |                                                  |
        | contacts.referral_destination.fallback           | you        | do   | ask them where the form goes                     | or whether it arrived                            |
        | contacts.mash.fallback, contacts.children_services.fallback | you        | do   | ask the local authority for children's services  |                                                  |
        |                                                  | you        | do   | ask for the emergency duty team                  | out of hours                                     |
        | contacts.adult_safeguarding.fallback | you | do | ask the local authority for adult social care |  |
        |  | you | do | ask for the emergency duty team | out of hours |
        | contacts.lado.fallback                           | you        | do   | ask the local authority for the LADO             |                                                  |
        | contacts.mash.fallback, contacts.children_services.fallback, contacts.adult_safeguarding.fallback, contacts.lado.fallback | its number | is   | on the council's website                         |                                                  |
        | contacts.hotline.fallback                        | you        | do   | ring 101                                         | or 999 in an emergency                           |
        | contacts.mental_health_crisis.fallback           | you        | do   | ring 111                                         | or 999 in an emergency                           |
