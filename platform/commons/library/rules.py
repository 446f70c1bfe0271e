"""The first taxonomy of requests (R60), as the migration of that name loads it.

It is never edited: a later change comes with a later migration and a table of its own.
"""

from kernel.words import noop

TASKS = (
    ("own_strengths", noop("Find and show one's own strengths")),
    ("bearings_in_life", noop("Find one's bearings in life")),
    ("new_study_group", noop("Feel at home in a new study group")),
    ("study_results", noop("Study more willingly and with better results")),
    ("own_study_path", noop("Choose a path of study that fits")),
    ("civic_position", noop("Take a stand and take part in public life")),
    ("soft_skills", noop("Grow soft skills and leadership")),
    ("enterprise", noop("Learn to think as an entrepreneur and run a project")),
    ("career", noop("Choose a profession and plan a career")),
    ("new_teaching_team", noop("Feel at home in a new teaching team")),
    ("start_as_teacher", noop("Start smoothly as a teacher")),
    ("teachers_exchange", noop("Exchange experience between teachers")),
)
PROBLEMS = (
    ("study_and_discipline", noop("Low marks, little wish to study, trouble with discipline")),
    ("unaware_of_careers", noop("Knows little of possible careers and further study")),
    ("work_and_study", noop("Hard to combine work in the profession with study")),
    ("goals_and_planning", noop("Cannot set goals and plan, sees the future darkly")),
    ("professional_skills", noop("Professional skills are weak, hard to find a job")),
    ("youth_support", noop("Does not reach programmes that support young people")),
    ("no_experience_for_ideas", noop("Has ideas and neither experience nor means for them")),
)
STAGE2 = (
    ("low_performance", noop("Falling behind in study")),
    ("bullying", noop("Bullying in the group")),
    ("staff_turnover", noop("Staff come and go")),
    ("no_motivation", noop("No motivation")),
    ("no_leisure", noop("Nothing to do after classes")),
    ("low_career_hopes", noop("Expects little of the career")),
    ("uncertain_future", noop("Low spirits because the future is unclear")),
)
SKILLS = (
    ("welding", noop("Welding")),
    ("cnc_machining", noop("Work on CNC machines")),
    ("electrical_work", noop("Work of an electrician")),
    ("machine_setting", noop("Setting and repair of machines")),
    ("car_repair", noop("Car repair")),
    ("building", noop("Building and finishing work")),
    ("cooking", noop("Cooking")),
    ("programming", noop("Programming")),
    ("accounting", noop("Accounting")),
    ("farming", noop("Farming")),
)

FIRST_TAXONOMY = (("task", TASKS), ("problem", PROBLEMS), ("stage2", STAGE2), ("skill", SKILLS))
