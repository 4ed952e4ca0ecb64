-- why: among a million documents most of a search's time went into asking the index for what had been found already,
-- into ranges that could not be expected to hold enough, and into reading rows for their texts' sake.

drop function search_documents;

-- Runs the steps one after the other, each range by range of the quality from the best down, and stops as soon as
-- enough is found: what is common is found in the first range. What the last range held tells in how many more there
-- will be enough; where it held nothing, there is little altogether, and the rest is looked up at once.
-- before: what the steps before each of them find; known to have been shown already when after_… tells the last row
-- of the page before, and remembered from here otherwise.
create function search_documents(
    stages text[], before text[], ranges text[], floors integer[], phrases text[], unwanted_phrases text[],
    wanted_state text, wanted_effect text, as_of date,
    roots uuid[], grants text[], editor_roots uuid[],
    after_stage integer, after_quality integer, after_id uuid, wanted integer)
    returns table (stage integer, quality integer, document_id uuid)
    language plpgsql stable rows 50
    -- a plan for one query is wrong for the next, and reading the table from end to end is always wrong
    set enable_seqscan = off
    set jit = off
    set plan_cache_mode = force_generic_plan
    -- all that is looped over is wanted
    set cursor_tuple_fraction = 1
as
$$
#variable_conflict use_column
declare
    above constant uuid[] := organizations_above(roots);
    -- Phrases are looked up in the text; more than this is never read for them
    deepest constant integer := case when cardinality(phrases) + cardinality(unwanted_phrases) > 0 then 2000 end;
    first_page constant boolean := after_stage = 1 and after_quality = 2147483647;
    -- how many documents there are in the ranges up to each
    widths constant integer[] := array[1000, 3000, 10000, 30000, 100000, 300000];
    lowest constant integer := cardinality(floors);
    shown uuid[] := '{}';
    hit record;
    sought tsquery;
    found_here integer;
    missing integer := wanted;
    highest integer;
    highest_id uuid;
    first integer;
    last integer;
    enough double precision;
begin
    for step in after_stage .. cardinality(stages) loop
        highest := case when step = after_stage then after_quality else 2147483647 end;
        highest_id := case when step = after_stage then after_id else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end;
        first := 1;
        while floors[first] > highest loop
            first := first + 1;
        end loop;
        last := first;
        loop
            sought := cast(stages[step] as tsquery);
            if not first_page and before[step] <> '' then
                sought := sought && !! cast(before[step] as tsquery);
            end if;
            -- The last range is nearly everything
            if last < lowest then
                sought := sought && cast(array_to_string(ranges[first:last], ' | ') as tsquery);
            end if;
            found_here := 0;
            for hit in
                with candidate as materialized (
                    select s.document_id, s.quality
                    from document_search s
                    where s.lexemes @@ sought and (first = 1 or s.quality < floors[first - 1]))
                select c.quality, c.document_id
                from (
                    select m.document_id, m.quality from candidate m
                    where (m.quality, m.document_id) < (highest, highest_id) and m.document_id <> all (shown)
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
                limit missing
            loop
                stage := step;
                quality := hit.quality;
                document_id := hit.document_id;
                return next;
                found_here := found_here + 1;
                if first_page and cardinality(stages) > 1 then
                    shown := shown || hit.document_id;
                end if;
            end loop;
            missing := missing - found_here;
            if missing <= 0 then
                return;
            end if;
            exit when last = lowest;
            enough := case when found_here = 0 then 'infinity'
                else widths[last] + 1.5 * missing * (widths[last] - coalesce(widths[first - 1], 0)) / found_here end;
            first := last + 1;
            last := first;
            while last < lowest and widths[last] < enough loop
                last := last + 1;
            end loop;
        end loop;
    end loop;
end
$$;

-- What a search reads of a row is its quality: of a row that is too long for one place, no text stays in it
alter table document_search set (toast_tuple_target = 128);
