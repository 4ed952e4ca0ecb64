-- why: a member signs in by citizen id, card number or phone and needs no user name; an account has no password until its owner sets one.

alter table account
    alter column username drop not null,
    alter column password_hash drop not null,
    -- roles of staff ask for a longer password than membership; those set before this rule are left alone
    add column long_password boolean not null default true,
    add constraint account_owner_ck check (username is not null or member_id is not null);
