-- why: a plan says what completes it, one place says which sections that are, and who has completed it is not asked for
-- what is added later.

alter table study_plan
    -- when what it calls to study was withdrawn
    add column withdrawn_at timestamptz,
    add column completion_rule text not null default 'ALL_REQUIRED',
    add constraint study_plan_completion_rule_ck
        check (completion_rule in ('ALL_REQUIRED', 'QUIZ_PASSED', 'READ_AND_QUIZ', 'REFLECTION_ACCEPTED'));

-- Whether a section counts by a plan's rule; what is not required never does
create function section_counts(rule text, requirement text, required boolean) returns boolean
    language sql immutable parallel safe
    return required and case rule
        when 'ALL_REQUIRED' then true
        when 'QUIZ_PASSED' then requirement = 'QUIZ_PASSED'
        when 'READ_AND_QUIZ' then requirement in ('READ', 'MARK_DONE', 'WATCH', 'QUIZ_PASSED')
        when 'REFLECTION_ACCEPTED' then requirement = 'REFLECTION_ACCEPTED'
    end;

-- The sections that count for a plan now, until infinity; and, for each later addition to what was published since the
-- plan was opened, those that counted until then. Whoever had done all of any of these sets while it held has completed
-- the plan.
create function counting_sections(asked_plan_id uuid)
    returns table (section_id uuid, requirement text, until timestamptz)
    language sql stable
as
$$
    select s.id, s.requirement, b.until
    from study_plan p
        cross join lateral (
            select timestamptz 'infinity' until
            union
            select a.counts_from
            from resolution_section a
            where a.resolution_id = p.resolution_id and a.counts_from > p.created_at
                and section_counts(p.completion_rule, a.requirement, a.required)) b
        join resolution_section s on s.resolution_id = p.resolution_id
            and coalesce(s.counts_from, '-infinity') < b.until
            and coalesce(s.retired_at >= b.until, true)
            and section_counts(p.completion_rule, s.requirement, s.required)
    where p.id = asked_plan_id
$$;

-- How far a member is with a plan, whether or not the plan reaches them: one row. By the set that is done, and the
-- latest of several; otherwise by the present one. What is read or watched counts by parts, all else when it is done.
create function assignment_progress(asked_plan_id uuid, asked_member_id uuid)
    returns table (
        begun boolean, required bigint, completed bigint, fraction double precision, completed_at timestamptz,
        section_ids uuid[])
    language sql stable
as
$$
    select exists (
            select from study_plan p
                join resolution_section s on s.resolution_id = p.resolution_id
                join section_progress g on g.section_id = s.id and g.member_id = asked_member_id
            where p.id = asked_plan_id),
        coalesce(r.required, 0), coalesce(r.completed, 0), coalesce(r.fraction, 1),
        case when r.completed = r.required then r.latest end,
        coalesce(r.section_ids, '{}')
    from (values (1)) one
        left join (
            select count(*) required,
                count(*) filter (where g.completed_at < c.until) completed,
                avg(case
                    when g.completed_at < c.until then 1
                    when c.requirement in ('READ', 'WATCH') then coalesce(g.furthest, 0)
                    else 0 end) fraction,
                max(g.completed_at) latest,
                array_agg(c.section_id) section_ids
            from counting_sections(asked_plan_id) c
                left join section_progress g on g.section_id = c.section_id and g.member_id = asked_member_id
            group by c.until
            order by count(*) = count(*) filter (where g.completed_at < c.until) desc, c.until desc
            limit 1) r on true
$$;
