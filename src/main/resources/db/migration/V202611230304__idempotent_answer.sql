-- why: a repeated POST with the same Idempotency-Key is answered with what was answered first.

create table idempotent_answer (
    account_id     uuid        not null,
    key            text        not null,
    request_digest bytea       not null,
    location       text,
    etag           text,
    body           text        not null,
    answered_at    timestamptz not null,
    constraint idempotent_answer_pk primary key (account_id, key)
);

create index idempotent_answer_answered_at_ix on idempotent_answer (answered_at);
