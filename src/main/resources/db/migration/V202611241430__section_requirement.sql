-- why: opening is not reading, and reading is not all that a section may ask for.

alter table resolution_section
    add column requirement text not null default 'READ',
    add constraint resolution_section_requirement_ck check (requirement in
        ('READ', 'MARK_DONE', 'WATCH', 'QUIZ_PASSED', 'REFLECTION_ACCEPTED', 'ATTENDED'));

-- Done is what the section's requirement says, no longer what was read to the end
alter table section_progress drop constraint section_progress_completed_ck;
