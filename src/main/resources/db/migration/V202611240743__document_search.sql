-- why: search ranks by where words stand and by what is in force, over bodies too, and the commonest word is as quick as any.

create table document_search (
    document_id uuid    not null,
    -- the part of the rank that no query changes: in force before not, newer before older
    quality     integer not null,
    -- words by where they stand, pairs of neighbours, filters and buckets of the quality, each with its letter before it
    lexemes     tsvector not null,
    -- all words without diacritics, for phrases
    folded      text    not null,
    outline     text[]  not null default '{}',
    body        text,
    constraint document_search_pk primary key (document_id),
    constraint document_search_document_fk foreign key (document_id) references document on delete cascade,
    constraint document_search_quality_ck check (quality between 0 and 199999)
);

-- Its rows are made by the service, which alone knows how words are compared
alter table document drop column search_vector, drop column search_text;

create index document_search_lexemes_ix on document_search using gin (lexemes);
create index document_search_quality_ix on document_search (quality);
-- What the planner knows of lexemes is too little for a choice; the function below leaves it none
alter table document_search alter column lexemes set statistics 0;

-- The words of the library, without diacritics, and in about how many documents each is
create table search_word (
    word      text    collate "C" not null,
    documents integer not null,
    constraint search_word_pk primary key (word)
);

-- Documents whose search row is behind: a net under what the service does in the same transaction
create table document_search_pending (
    document_id uuid not null,
    constraint document_search_pending_pk primary key (document_id),
    constraint document_search_pending_document_fk foreign key (document_id) references document on delete cascade
);

create function document_search_is_behind() returns trigger
    language plpgsql as
$$
begin
    insert into document_search_pending (document_id) values (new.id) on conflict do nothing;
    return null;
end
$$;

create trigger document_search_entered after insert on document
    for each row execute function document_search_is_behind();

create trigger document_search_changed after update on document
    for each row
    when ((old.number, old.type, old.issuer, old.joint_issuers, old.term, old.title, old.summary, old.topics,
            old.issued_on, old.ends_on)
        is distinct from (new.number, new.type, new.issuer, new.joint_issuers, new.term, new.title, new.summary,
            new.topics, new.issued_on, new.ends_on))
    execute function document_search_is_behind();

insert into document_search_pending (document_id) select id from document;

-- Runs the steps one after the other, each range by range of the quality from the best down, and stops as soon as
-- enough is found: what is common is found in the first range; of what has nothing in a range there is little
-- altogether, so that the rest is looked up at once.
-- after_… is the last row of the page before.
create function search_documents(
    stages text[], ranges text[], floors integer[], phrases text[], unwanted_phrases text[], wanted_state text,
    wanted_effect text, as_of date,
    roots uuid[], grants text[], editor_roots uuid[],
    after_stage integer, after_quality integer, after_id uuid, wanted integer)
    returns table (stage integer, quality integer, document_id uuid)
    language plpgsql stable
    -- a plan for one query is wrong for the next, and reading the table from end to end is always wrong
    set enable_seqscan = off
    set jit = off
    set plan_cache_mode = force_generic_plan
as
$$
#variable_conflict use_column
declare
    above constant uuid[] := organizations_above(roots);
    -- Phrases are looked up in the text; more than this is never read for them
    deepest constant integer := case when cardinality(phrases) + cardinality(unwanted_phrases) > 0 then 2000 end;
    sought tsquery;
    found_here integer;
    missing integer := wanted;
    highest integer;
    highest_id uuid;
    at_once boolean;
begin
    for step in after_stage .. cardinality(stages) loop
        highest := case when step = after_stage then after_quality else 2147483647 end;
        highest_id := case when step = after_stage then after_id else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end;
        at_once := false;
        for range in 1 .. cardinality(floors) loop
            continue when floors[range] > highest;
            sought := cast(stages[step] as tsquery);
            if ranges[range] is not null and not at_once then
                sought := sought && cast(ranges[range] as tsquery);
            end if;
            return query
                with candidate as materialized (
                    select s.document_id, s.quality
                    from document_search s
                    where s.lexemes @@ sought and (range = 1 or s.quality < floors[range - 1]))
                select step, c.quality, c.document_id
                from (
                    select m.document_id, m.quality from candidate m
                    where (m.quality, m.document_id) < (highest, highest_id)
                    order by m.quality desc, m.document_id desc limit deepest) c
                    cross join lateral (
                        select
                        from document d join organization o on o.id = d.organization_id
                        where d.id = c.document_id
                            and (wanted_state is null or d.state = wanted_state)
                            and (wanted_effect is null
                                or document_effect(d.starts_on, d.ends_on, d.partly_on, as_of) = wanted_effect)
                            and document_readable(d.state, d.audience, d.audience_roles, d.organization_id, o.path,
                                roots, above, grants, editor_roots)
                            and (deepest is null or exists (
                                select from document_search p
                                where p.document_id = d.id and p.folded like all (phrases)
                                    and not p.folded like any (unwanted_phrases)))
                        offset 0) readable
                order by c.quality desc, c.document_id desc
                limit missing;
            get diagnostics found_here = row_count;
            missing := missing - found_here;
            if missing <= 0 then
                return;
            end if;
            exit when at_once;
            at_once := found_here = 0;
        end loop;
    end loop;
end
$$;
