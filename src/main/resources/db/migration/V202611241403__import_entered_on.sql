-- why: an office enters a list of members some time after the day from which they are counted.

alter table data_import
    add column entered_on date,
    add constraint data_import_entered_on_ck check (entered_on is null or kind = 'MEMBERS');
