-- why: replicas that remember what everybody reads learn with the commit that it changed.

create function tell_change() returns trigger
    language plpgsql as
$$
begin
    -- Several in one transaction are told once
    perform pg_notify('handbook_changed', '');
    return null;
end
$$;

create trigger document_tell after insert or update or delete on document
    for each statement execute function tell_change();
create trigger document_relation_tell after insert or update or delete on document_relation
    for each statement execute function tell_change();
create trigger document_issuer_tell after insert or update or delete on document_issuer
    for each statement execute function tell_change();
create trigger document_type_tell after insert or update or delete on document_type
    for each statement execute function tell_change();
create trigger organization_tell after insert or update or delete on organization
    for each statement execute function tell_change();
create trigger resolution_tell after insert or update or delete on resolution
    for each statement execute function tell_change();
create trigger resolution_section_tell after insert or update or delete on resolution_section
    for each statement execute function tell_change();
