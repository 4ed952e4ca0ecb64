-- why: a section may ask for a passed quiz: its bank, what each member drew and answered, and how it was answered in all.

-- One quiz a section
create table quiz (
    section_id         uuid        not null,
    questions_drawn    integer     not null,
    attempts_allowed   integer     not null,
    time_limit_seconds integer,
    pass_mark          numeric     not null,
    shuffled           boolean     not null,
    version            integer     not null,
    changed_at         timestamptz not null,
    constraint quiz_pk primary key (section_id),
    constraint quiz_section_fk foreign key (section_id) references resolution_section,
    constraint quiz_questions_drawn_ck check (questions_drawn between 1 and 500),
    constraint quiz_attempts_allowed_ck check (attempts_allowed between 1 and 100),
    constraint quiz_time_limit_seconds_ck check (time_limit_seconds between 30 and 86400),
    constraint quiz_pass_mark_ck check (pass_mark > 0 and pass_mark <= 1)
);

-- What is asked never changes, so that attempts keep what they drew: another wording is another question. Only the
-- place in the bank does, none for what left it, and the explanation.
create table quiz_question (
    id            uuid    not null,
    section_id    uuid    not null,
    position      integer,
    kind          text    not null,
    text          text    not null,
    options       text[],
    right_choices integer[],
    right_truth   boolean,
    right_texts   text[],
    explanation   text,
    constraint quiz_question_pk primary key (id),
    constraint quiz_question_quiz_fk foreign key (section_id) references quiz,
    constraint quiz_question_position_uq unique (section_id, position) deferrable initially deferred,
    constraint quiz_question_kind_ck check (kind in ('ONE', 'MANY', 'TRUE_FALSE', 'ORDERING', 'SHORT_ANSWER')),
    constraint quiz_question_options_ck
        check (case when kind in ('ONE', 'MANY', 'ORDERING') then cardinality(options) between 2 and 10
            else options is null end),
    constraint quiz_question_key_ck
        check (case kind when 'TRUE_FALSE' then right_truth is not null
            when 'SHORT_ANSWER' then cardinality(right_texts) >= 1 else cardinality(right_choices) >= 1 end)
);

create table quiz_attempt (
    id             uuid        not null,
    member_id      uuid        not null,
    section_id     uuid        not null,
    number         integer     not null,
    pass_mark      numeric     not null,
    question_count integer     not null,
    started_at     timestamptz not null,
    deadline_at    timestamptz,
    -- the questions in their order, of each the order of its options by their places in the bank, and what was
    -- answered: forgotten after a time
    question_ids   uuid[],
    option_orders  text[],
    answers        text[],
    ended_at       timestamptz,
    correct_count  integer,
    passed         boolean,
    -- what was answered at all and rightly, until it is counted
    answered_ids   uuid[],
    right_ids      uuid[],
    constraint quiz_attempt_pk primary key (id),
    constraint quiz_attempt_member_fk foreign key (member_id) references member,
    constraint quiz_attempt_quiz_fk foreign key (section_id) references quiz,
    constraint quiz_attempt_number_uq unique (member_id, section_id, number),
    constraint quiz_attempt_number_ck check (number >= 1),
    constraint quiz_attempt_paper_ck check (
        num_nonnulls(question_ids, option_orders, answers) in (0, 3)
        and (question_ids is null
            or cardinality(question_ids) = question_count
                and cardinality(option_orders) = question_count and cardinality(answers) = question_count)),
    constraint quiz_attempt_ended_ck check (
        num_nonnulls(ended_at, correct_count, passed) in (0, 3) and (ended_at is not null or question_ids is not null)),
    constraint quiz_attempt_correct_count_ck check (correct_count between 0 and question_count)
);

-- On however many devices
create unique index quiz_attempt_one_open_uq on quiz_attempt (member_id, section_id) where ended_at is null;
create index quiz_attempt_quiz_ix on quiz_attempt (section_id);
create index quiz_attempt_deadline_ix on quiz_attempt (deadline_at) where ended_at is null;
create index quiz_attempt_uncounted_ix on quiz_attempt (id) where answered_ids is not null;
create index quiz_attempt_answers_ix on quiz_attempt (ended_at) where ended_at is not null and question_ids is not null;

-- How a question was answered in all, by whomever
create table quiz_question_count (
    question_id uuid   not null,
    answered    bigint not null,
    correct     bigint not null,
    constraint quiz_question_count_pk primary key (question_id),
    constraint quiz_question_count_question_fk foreign key (question_id) references quiz_question,
    constraint quiz_question_count_ck check (correct between 0 and answered)
);
