-- why: a document is found by what its type, issuer, term and topics are called, also after that has changed.

create function documents_are_behind() returns trigger
    language plpgsql as
$$
begin
    insert into document_search_pending (document_id)
    select d.id
    from document d
    where case tg_table_name
        when 'document_type' then d.type = new.code
        when 'document_issuer' then d.issuer = new.code or new.code = any (d.joint_issuers)
        when 'document_term' then d.term = new.code
        when 'document_topic' then new.code = any (d.topics)
    end
    -- in one order, as all who write here, so that nobody waits in a ring
    order by d.id
    on conflict do nothing;
    return null;
end
$$;

create trigger document_type_renamed after update on document_type
    for each row when (old.label is distinct from new.label) execute function documents_are_behind();
create trigger document_issuer_renamed after update on document_issuer
    for each row when (old.label is distinct from new.label) execute function documents_are_behind();
create trigger document_term_renamed after update on document_term
    for each row when (old.label is distinct from new.label) execute function documents_are_behind();
create trigger document_topic_renamed after update on document_topic
    for each row when (old.label is distinct from new.label) execute function documents_are_behind();

-- What they were called was not all in the index
insert into document_search_pending (document_id) select document_id from document_search order by document_id
on conflict do nothing;
