-- why: the application's role reads and writes rows and does nothing else. After every migration, so that whatever
-- table it adds is granted too, and to whichever role is configured.

do $$
declare
    application name := coalesce(nullif('${application}', ''), current_user);
    owned record;
begin
    -- Replicas that start together follow one another
    perform pg_advisory_xact_lock(hashtextextended('handbook grants', 0));
    if application <> current_user then
        execute format('revoke temporary on database %I from public', current_database());
        execute format('grant usage on schema %I to %I', current_schema(), application);
        for owned in
            select c.oid, c.relname
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v')
                and c.relname not in ('flyway_schema_history', 'audit_event')
        loop
            if not (has_table_privilege(application, owned.oid, 'select')
                    and has_table_privilege(application, owned.oid, 'insert')
                    and has_table_privilege(application, owned.oid, 'update')
                    and has_table_privilege(application, owned.oid, 'delete')) then
                execute format(
                    'grant select, insert, update, delete on %I to %I', owned.relname, application);
            end if;
        end loop;
        execute format('grant select, insert on audit_event to %I', application);
    end if;
    -- Even where one role is both
    execute format('revoke update, delete, truncate on audit_event from %I', application);
end
$$;
