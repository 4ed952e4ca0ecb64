-- why: who did what on whom, kept in the same transaction as what it tells of, and never changed afterwards.

create table audit_event (
    id                    uuid        not null,
    happened_at           timestamptz not null,
    action                text        not null,
    -- Whoever did it; nobody for a refused sign-in and for what the service does by itself
    actor_account_id      uuid,
    actor_member_id       uuid,
    actor_session_id      uuid,
    -- In which office, where one was needed, and on which organisation it is held
    actor_role            text,
    actor_organization_id uuid,
    -- On whom, where, and on which document, session, role assignment…
    member_id             uuid,
    account_id            uuid,
    organization_id       uuid,
    object_id             uuid,
    purpose               text,
    -- Only for changes of roles and identifiers; identifiers are masked in them
    state_before          jsonb,
    state_after           jsonb,
    constraint audit_event_pk primary key (id),
    -- The vocabulary is the code's: a list here would have to lock the largest table for each new word
    constraint audit_event_action_ck check (action ~ '^[A-Z]+(_[A-Z]+)*$'),
    constraint audit_event_actor_role_ck check (actor_role ~ '^[A-Z]+(_[A-Z]+)*$'),
    constraint audit_event_purpose_ck check (purpose ~ '^[A-Z]+(_[A-Z]+)*$'),
    constraint audit_event_state_before_ck check (jsonb_typeof(state_before) = 'object'),
    constraint audit_event_state_after_ck check (jsonb_typeof(state_after) = 'object')
);

-- No foreign keys: the trail outlives what it tells of, a session for one
create index audit_event_happened_at_ix on audit_event (happened_at desc, id desc);
create index audit_event_organization_ix on audit_event (organization_id, happened_at desc, id desc);
create index audit_event_member_ix on audit_event (member_id, happened_at desc, id desc);
create index audit_event_account_ix on audit_event (account_id, happened_at desc, id desc);
create index audit_event_actor_account_ix on audit_event (actor_account_id, happened_at desc, id desc);

create function refuse_audit_event_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit_event is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_event_append_only_tg before update or delete or truncate on audit_event
    for each statement execute function refuse_audit_event_change();
