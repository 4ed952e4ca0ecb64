-- why: wrong passwords and codes slow down whoever tries them, the same on every replica.

create table sign_in_throttle (
    -- a keyed hash of an identifier, of an address, or of both: where somebody signs in from
    subject    bytea            not null,
    failures   double precision not null,
    wait_until timestamptz,
    changed_at timestamptz      not null,
    constraint sign_in_throttle_pk primary key (subject),
    constraint sign_in_throttle_failures_ck check (failures >= 0)
);

create index sign_in_throttle_changed_at_ix on sign_in_throttle (changed_at);
