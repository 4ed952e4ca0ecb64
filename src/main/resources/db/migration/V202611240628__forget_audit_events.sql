-- why: the trail too is kept no longer than its purpose; forgetting is the owner's, never the application's.

create function forget_audit_events(before timestamptz) returns bigint language plpgsql as $$
declare
    forgotten bigint;
begin
    if before > now() - interval '2 years' then
        raise exception 'audit_event is kept for two years at least' using errcode = 'check_violation';
    end if;
    grant delete on audit_event to current_user;
    alter table audit_event disable trigger audit_event_append_only_tg;
    delete from audit_event where happened_at < before;
    get diagnostics forgotten = row_count;
    alter table audit_event enable trigger audit_event_append_only_tg;
    revoke delete on audit_event from current_user;
    return forgotten;
end
$$;

revoke execute on function forget_audit_events(timestamptz) from public;
