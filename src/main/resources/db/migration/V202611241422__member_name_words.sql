-- why: pieces of letters said too little of how many bear a name, and a search for a common one read a million rows; of
-- whole words the planner knows how common each is.

-- Each word of a name without diacritics, and as it is spelled behind an equals sign
create function name_words(name text) returns tsvector
    language sql immutable strict parallel safe
    return array_to_tsvector(
        string_to_array(search_folded(name), ' ')
            || array(
                select '=' || word
                from regexp_split_to_table(lower(normalize(name, NFC)), '[^[:alnum:]]+') word
                where word <> ''));

alter table member
    add column name_words tsvector not null generated always as (name_words(full_name)) stored;
-- As many of them are known to be common or not as there are common ones
alter table member alter column name_words set statistics 1000;

-- All words of names, so that what somebody begins to type becomes the words that it may be
create table name_word (
    word text collate "C" not null,
    constraint name_word_pk primary key (word)
);

-- In one order, so that nobody waits in a ring
create function learn_name_words() returns trigger
    language plpgsql as
$$
begin
    insert into name_word (word)
    select distinct word
    from written, unnest(tsvector_to_array(name_words)) met (word)
    where not exists (select from name_word known where known.word = met.word)
    order by word
    on conflict do nothing;
    return null;
end
$$;

create trigger member_entered_name after insert on member
    referencing new table as written for each statement execute function learn_name_words();
create trigger member_changed_name after update on member
    referencing new table as written for each statement execute function learn_name_words();

insert into name_word (word) select distinct word from member, unnest(tsvector_to_array(name_words)) met (word);

drop index member_name_folded_ix;
create index member_name_words_ix on member using gin (name_words);
