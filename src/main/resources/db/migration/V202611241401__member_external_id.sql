-- why: members come from another system in bulk, again and again, and are known again by the number they have there.

alter table member
    add column external_id text,
    add constraint member_external_id_uq unique (external_id),
    add constraint member_external_id_ck check (external_id <> '' and length(external_id) <= 50);
