Feature: Exam stress
  A girl of 16 is worn out, alone and falling behind. Her tutor wonders whether to refer her.

  Who: 16, secondary school
  Teaches: A hard time is a reason to help, not a reason for Prevent
  Source: assumption

  Scenario: A hard year
    Given it is told: "Tansy is 16 and sits her exams in May. She sleeps badly, eats lunch alone, and has stopped handing in work. Her grandfather died at Christmas."
    And the form tutor wrote: "She cried on Tuesday and said 'I cannot do this any more, everybody is cleverer than me'."
    And it is told: "'I cannot do this any more' can mean more than exams. So the tutor asks her, kindly and plainly, whether she thinks of hurting herself or of not being alive. Asking does no harm."
    And it is told: "She says no, it is the exams, and that she is glad somebody asked. Had she said yes, or left it open, that would be danger: nobody leaves her alone then, and somebody rings 999."
    And it is told: "The tutor has heard on a course that lonely young people are at risk, and wonders whether to refer. Nothing else is known."
    And a concern about a 16-year-old pupil
    And nothing points to danger
    And the member of staff who noticed it is asking
    And nothing was noticed
    And there is another safeguarding concern: no
    And the person is lonely
    And the person is falling behind
    And the person has lost somebody close
    When the policy is asked
    Then this is a need for support, not for Prevent
    And staff are asked to see what support can be offered
    And nobody outside is contacted
    And nothing is left to ask

  Scenario: A hard year, and nobody at home
    Given it is told: "The same girl, a week later. She says that her mother has been away for nine days and that there is no food left. Asked again, she does not think of hurting herself. She has no job, and helps nowhere."
    And a concern about a 16-year-old pupil
    And nothing points to danger
    And the member of staff who noticed it is asking
    And nothing was noticed
    And there is another safeguarding concern
    And the person is lonely
    And the person is falling behind
    And the person has lost somebody close
    And the person works with children, and the worry could bear on it: no
    And the person works with adults who need care, and the worry could bear on it: no
    When the policy is asked
    Then this is a need for support, not for Prevent
    And children's safeguarding runs beside this
    And staff are asked to contact the MASH
    And staff are asked to let the safeguarding lead know
    And nobody is asked to seek the Prevent team's advice
    And nobody is asked to send the form
    And nothing is left to ask
    And afterwards it is told: "A child left alone without food is a safeguarding concern of its own, and it does not wait. It still does not make it one for Prevent."
