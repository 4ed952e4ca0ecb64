-- Seven of ten members have begun what plan 3 asks for, half of them have completed it, on the days of half a year; rows
-- and phases by set statements, so that a country is ready in minutes
\set ON_ERROR_STOP on
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
alter table section_progress disable trigger user;
delete from section_progress g using resolution_section s, study_plan p
where g.section_id = s.id and s.resolution_id = p.resolution_id and p.id = '01978400-0000-7007-8000-000000000003';
insert into section_progress (member_id, section_id, furthest, resume_position, reported_at, completed_at, began_at)
select m.id, s.id, case when done then 1 else 0.5 end, 7, at, case when done then at end, at
from (select id, abs(hashtext(id::text)) mixed from member) m
    join study_plan p on p.id = '01978400-0000-7007-8000-000000000003'
    join resolution_section s on s.resolution_id = p.resolution_id
    cross join lateral (select m.mixed % 10 < 3 + s.position % 2 done,
        timestamptz '2026-02-01 01:00Z' + make_interval(days => (m.mixed >> 8) % 180 + s.position) as at) day
where m.mixed % 10 < 7;
alter table section_progress enable trigger user;
analyze section_progress;

do $$
declare
    course uuid := (select resolution_id from study_plan where id = '01978400-0000-7007-8000-000000000003');
    last uuid := '00000000-0000-0000-0000-000000000000';
    page uuid[];
begin
    delete from study_phase where subject_id = course;
    loop
        page := array(select id from member where id > last order by id limit 100000);
        exit when cardinality(page) = 0;
        insert into study_phase (member_id, subject_id, rule, state, number, from_day, until_day)
        select member_id, subject_id, rule, state, number, from_day, until_day from study_phases(course, page);
        last := page[cardinality(page)];
        commit;
    end loop;
end
$$;
vacuum analyze study_phase;
vacuum analyze study_count;
