-- why: members are listed by their given names, and whoever has the words that were typed may stand behind a million who
-- have not. Different names are far fewer than members, and among them they are found at once.

drop trigger member_entered_name on member;
drop trigger member_changed_name on member;
drop function learn_name_words();
alter table member drop column name_words;
drop function name_words(text);
delete from name_word;

-- Each word of a name without diacritics, and as it is spelled behind an equals sign; those of the given name, which
-- is the last, behind a sign of their own. Of a name that is longer than any, what it begins with: an entry of an index
-- has its bounds.
create function name_words(name text) returns tsvector
    language sql immutable strict parallel safe
    return array_to_tsvector(array(
        select part.sign || word
        from (values
                ('', left(substring(name from '^(.*) [^ ]+$'), 60)),
                ('>', left(substring(name from '[^ ]+$'), 60))) part (sign, words)
            cross join lateral (
                select string_to_table(search_folded(part.words), ' ')
                union all
                select '=' || regexp_split_to_table(lower(normalize(part.words, NFC)), '[^[:alnum:]]+')) met (word)
        where word not in ('', '=')));

alter table member
    add column name_words tsvector not null generated always as (name_words(full_name)) stored;
-- As many of them are known to be common or not as there are common ones
alter table member alter column name_words set statistics 1000;
create index member_name_words_ix on member using gin (name_words);

-- Each name once, and seldom twice: the name is no key, so that nobody who writes members waits for another
create table full_name (
    id          bigint generated always as identity,
    given_name  text collate "vi-x-icu" not null,
    other_names text collate "vi-x-icu" not null,
    words       tsvector not null generated always as (name_words(other_names || ' ' || given_name)) stored,
    constraint full_name_pk primary key (id)
);
alter table full_name alter column words set statistics 1000;

-- With the words, so that passing ten thousand names reads some hundred pages and not ten thousand
create index full_name_ix on full_name (given_name, other_names) include (words);
create index full_name_words_ix on full_name using gin (words);

create table given_name (
    name  text collate "vi-x-icu" not null,
    words tsvector not null generated always as (name_words(name)) stored,
    constraint given_name_pk primary key (name)
);

-- A plan that was made for many rows is kept for one, and must not read all names for it
create function learn_full_names() returns trigger
    language plpgsql set enable_hashjoin = off set enable_mergejoin = off as
$$
begin
    insert into full_name (given_name, other_names)
    select distinct given_name, other_names
    from written
    where not exists (select from full_name known
        where known.given_name = written.given_name and known.other_names = written.other_names);
    return null;
end
$$;

-- In one order, so that nobody waits in a ring
create function learn_name_words() returns trigger
    language plpgsql set enable_hashjoin = off set enable_mergejoin = off as
$$
begin
    insert into given_name (name)
    select distinct given_name
    from written
    where not exists (select from given_name known where known.name = written.given_name)
    order by given_name
    on conflict do nothing;

    insert into name_word (word)
    select distinct word
    from written, unnest(tsvector_to_array(words)) met (word)
    where not exists (select from name_word known where known.word = met.word)
    order by word
    on conflict do nothing;
    return null;
end
$$;

create trigger full_name_is_learned after insert on full_name
    referencing new table as written for each statement execute function learn_name_words();
create trigger member_entered_name after insert on member
    referencing new table as written for each statement execute function learn_full_names();
create trigger member_changed_name after update on member
    referencing new table as written for each statement execute function learn_full_names();

insert into full_name (given_name, other_names) select distinct given_name, other_names from member;
