-- why: a document printed or read aloud is found on the phone by a few letters, which nobody can guess.

-- Ten of Crockford's thirty-two letters: none of them is taken for another
create function document_short_code() returns text
    language sql volatile
as
$$
select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (get_byte(dice.bytes, place) & 31), 1), '' order by place)
-- of a random UUID's bytes those that are random altogether
from (select uuid_send(gen_random_uuid()) bytes) dice, unnest(array[0, 1, 2, 3, 4, 5, 9, 10, 11, 12]) place
$$;

alter table document add column short_code text not null default document_short_code();
alter table document
    add constraint document_short_code_uk unique (short_code),
    add constraint document_short_code_ck check (short_code ~ '^[0-9A-HJKMNP-TV-Z]{10}$');
