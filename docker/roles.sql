-- why: the service works as a role that owns nothing; handbook owns the tables and migrates.
do $$
begin
    execute format(
        'create role handbook_application login password %L',
        trim(both e'\n' from pg_read_file('/run/secrets/application-password')));
end
$$;
