Feature: The referral form
  What was said while a worry was talked through stands on the form already, so nothing is asked twice. Exact
  words stay exact. Every field can be "not known", and nothing about the person's life has to be known before
  a form can go. There is no score, no ideology to tick, no field for faith or ethnicity, and nobody collects
  the person's consent: that is for the panel, later. The form says which edition it is.

  Source: northants-2019, "Northamptonshire Prevent Referral Pathway"
  Source: ho-guide-2009, "Necessary and proportionate"
  Source: channel-guidance-2023: The panel asks for consent to support; staff do not collect it

  @rule:refer
  Rule: The form is complete from its first line to its last, and every field can be not known

    Scenario: The sections of the form in its 2018 layout, in order
      Given a checked concern about a 15-year-old pupil
      And the member of staff works in a hospital
      When the form is filled in
      Then staff are asked to send the form
      And the form has these sections:
        | Individual                               |
        | Describe concerns                        |
        | Complex needs                            |
        | Other information                        |
        | Person who first identified the concerns |
        | Person making this referral              |
        | Relevant dates                           |
        | Safeguarding considerations              |
        | Employment and education                 |

    Scenario Outline: What nobody knows is said to be not known, and holds nothing up
      Given a checked concern about a patient whose age is not known
      When the form is filled in
      Then under "<field>" the form says "Not known"
      And staff are asked to send the form

      Examples:
        | field                                                      |
        | Forename(s)                                                |
        | Surname                                                    |
        | Other names or spellings                                   |
        | Date of birth                                              |
        | Approximate age                                            |
        | Gender                                                     |
        | Known address(es)                                          |
        | Nationality / citizenship                                  |
        | Primary language                                           |
        | Any other family details                                   |
        | Complex needs                                              |
        | The concern first came to light                            |
        | Are there disabilities, disorders or mental health issues? |
        | Current occupation and employer                            |

    @point-13
    Scenario: The form says which edition it is, and asks about murders of public figures too
      Given a checked concern about a 15-year-old pupil
      And nothing but school massacres was talked about
      When the form is filled in
      Then the text to paste says "Prevent referral form (2018 layout)"
      And the text to paste does not say "national form"
      And under "Is there an interest in hate crime, extremism, terrorism, school shootings, massacres or murders of public figures?" the form says "is taken up with mass violence"
      And the text to paste says the same

    Scenario: In doubt there is a form to look at, and nothing to send
      Given a checked concern about a 15-year-old pupil
      And after checking the concern is still there: not sure
      When the form is filled in
      Then under "Surname" the form says "Not known"
      And nobody is asked to send the form

    Scenario: The document that is written says the same
      Given a checked concern about a 15-year-old pupil
      And a form tutor saw or heard on 18 November 2026:
        """
        He said: "Everybody <18 & not like us should be gone."
        """
      And on the form, "Surname" is "Example"
      When the form is filled in
      Then under "Surname" the form says "Example"
      And under "What happened?" the form says "Everybody <18 & not like us should be gone."
      And the written document says the same
      And the text to paste says the same

  Rule: A school or a college adds what it knows of a pupil's needs, and nobody else is asked for it

    @point-13
    Scenario: A school has five questions more, after all others
      Given a checked concern about a 15-year-old pupil
      And the member of staff works in a school
      And on the form, "Are there additional needs, disabilities or special educational needs?" is "Dyslexia, suspected."
      When the form is filled in
      Then the form has these sections:
        | Individual                               |
        | Describe concerns                        |
        | Complex needs                            |
        | Other information                        |
        | Person who first identified the concerns |
        | Person making this referral              |
        | Relevant dates                           |
        | Safeguarding considerations              |
        | Employment and education                 |
        | For schools and colleges                 |
      And under "Are there additional needs, disabilities or special educational needs?" the form says "Dyslexia, suspected."
      And under "What was said with the person, and with a parent or carer?" the form says "Not known"
      And under "What support does the family give?" the form says "Not known"
      And under "What may happen if the person's needs are not met?" the form says "Not known"
      And the written document says the same
      And the text to paste says the same

    Scenario: What a school had answered is not lost where somebody else goes on
      Given a checked concern about a 15-year-old pupil
      And the member of staff works in a council
      And on the form, "What support does the family give?" is "An aunt helps with homework."
      When the form is filled in
      Then under "What support does the family give?" the form says "An aunt helps with homework."
      And the text to paste says the same

  Rule: What was said before is not asked twice

    Scenario: Exact words arrive with who said them and when
      Given a checked concern about a 15-year-old pupil
      And a form tutor saw or heard on 18 November 2026:
        """
        He said: "They should all be gone."
        """
      And another pupil told staff on 19 November 2026:
        """
        He keeps sending us things.
        """
      When the form is filled in
      Then under "What happened?" the form says "They should all be gone."
      And under "What happened?" the form says "a form tutor, 18 November 2026"
      And under "How did the concern come to notice?" the form says "He keeps sending us things."
      And under "How did the concern come to notice?" the form says "another pupil, 19 November 2026"

    Scenario: Another explanation that staff thought of goes along
      Given a checked concern about a 15-year-old pupil
      And staff thought of another explanation:
        """
        It may come from a game.
        """
      When the form is filled in
      Then under "Is there anything else?" the form says "It may come from a game."

    Scenario Outline: The age that was estimated stands on the form
      Given a checked concern about <whom>
      And the person could be under 18: <answer>
      When the form is filled in
      Then under "Approximate age" the form says "<the form says>"

      Examples:
        | whom                             | answer   | the form says                       |
        | a 17-year-old student            | yes      | 17                                  |
        | an 18-year-old student           | no       | 18                                  |
        | a patient whose age is not known | not sure | not known; may be under 18          |
        | a patient whose age is not known | yes      | not known; thought to be under 18   |
        | a patient whose age is not known | no       | not known; thought to be 18 or over |

    Scenario: What goes on in the person's life stands under complex needs
      Given a checked concern about a 15-year-old pupil
      And the person is lonely
      And the person has lost somebody close
      When the form is filled in
      Then under "Complex needs" the form says "lonely"
      And under "Complex needs" the form says "has lost somebody"

    Scenario: Earlier concerns stand under other information
      Given a checked concern about a 15-year-old pupil
      And there were earlier concerns about the person
      When the form is filled in
      Then under "Other information" the form says "Before this, there were worries about the person, or a referral."

    Scenario: A danger and the call to the police stand under direct action
      Given a checked concern about a 15-year-old pupil
      And a crime is planned, or somebody took part in a terrorist act: not sure
      And the police have been told
      When the form is filled in
      Then under "Has any direct action been taken?" the form says "Yes"
      And under "Has any direct action been taken?" the form says "police"

    Scenario: Where nothing pointed to danger, no call is made up
      Given a checked concern about a 15-year-old pupil
      When the form is filled in
      Then under "Has any direct action been taken?" the form says "Not known"

    Scenario: A lead who fills in the form is not said to be nobody
      Given a checked concern about a 15-year-old pupil
      And the safeguarding lead is asking
      And nobody has been spoken to
      When the form is filled in
      Then under "Has it been discussed with the safeguarding lead or the Prevent lead?" the form says "Yes"
      And under "Other information" the form says "Nobody has been spoken to so far but the safeguarding lead (or a deputy), who is filling in this form."
      And under "Other information" the form does not say "No colleague or service"

    Scenario Outline: Talking to the lead is said as it was
      Given a fresh concern about a 15-year-old pupil
      And <who> has been spoken to
      When the form is filled in
      Then under "Has it been discussed with the safeguarding lead or the Prevent lead?" the form says "<the lead>"
      And under "Has it been discussed with other agencies?" the form says "<agencies>"

      Examples:
        | who                             | the lead | agencies |
        | the safeguarding lead           | Yes      | No       |
        | the Prevent lead                | Yes      | No       |
        | the head                        | No       | No       |
        | somebody in children's services | No       | Yes      |
        | the police Prevent team         | No       | Yes      |

    Scenario: The person's and the parent's being told are two different things
      Given a checked concern about a 15-year-old pupil
      And the person has been told: no
      And a parent or carer has been told
      And telling them would put somebody at risk: no
      When the form is filled in
      Then under "Has the individual been informed?" the form says "No"
      And under "Has the individual been informed?" the form says "A parent or carer has been told"

    Scenario: What staff write on the form themselves is never written over
      Given a checked concern about a 15-year-old pupil
      And on the form, "Approximate age" is "about 14 or 15"
      When the form is filled in
      Then under "Approximate age" the form says "about 14 or 15"

  Rule: Some things are never asked on the form

    Scenario Outline: What has no place on it
      Given a checked concern about a 15-year-old pupil
      When the form is filled in
      Then the form does not ask about <what>

      Examples:
        | what                 |
        | faith                |
        | ethnicity            |
        | a score              |
        | an ideology          |
        | the person's consent |
