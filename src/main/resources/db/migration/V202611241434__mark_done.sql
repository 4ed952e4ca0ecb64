-- why: a member may say that a section is done, which is not the same as having read to its end.

alter table progress_event add column done boolean not null default false;
