-- why: on which day a member began is asked of days past, and the latest report does not tell.

alter table section_progress
    -- the earliest report, as the client's clock has it after it was brought back; merged as all else: the least stays
    add column began_at timestamptz;
update section_progress g set began_at = coalesce(
    (select min(e.reported_at) from progress_event e
        where e.member_id = g.member_id and e.section_id = g.section_id),
    completed_at, reported_at);
alter table section_progress
    alter column began_at set not null;

-- Whoever completes a section or brings rows in bulk need not know of it
create function begin_progress() returns trigger language plpgsql as $$
begin
    new.began_at := coalesce(new.completed_at, new.reported_at);
    return new;
end
$$;

create trigger section_progress_begins before insert on section_progress
    for each row when (new.began_at is null) execute function begin_progress();
