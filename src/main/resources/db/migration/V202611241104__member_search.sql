-- why: members are found as people type and listed in the Vietnamese order, the given name first, at any size of the
-- register. Generated columns, so that whoever writes a member, in bulk too, cannot forget them.

alter table member
    drop column name_folded,
    drop column name_sorted,
    -- with a space before the first word too: a search is for the beginnings of words
    add column name_folded text not null generated always as (' ' || search_folded(full_name)) stored,
    add column given_name text collate "vi-x-icu" not null
        generated always as (coalesce(substring(full_name from '[^ ]+$'), '')) stored,
    add column other_names text collate "vi-x-icu" not null
        generated always as (coalesce(substring(full_name from '^(.*) [^ ]+$'), '')) stored;

create index member_name_ix on member (given_name, other_names, id);
create index member_name_folded_ix on member using gin (name_folded gin_trgm_ops);
create index member_date_of_birth_ix on member (date_of_birth);
create index member_admission_date_ix on member (admission_date);
