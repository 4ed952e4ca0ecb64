-- why: the same person is often entered twice with one letter typed otherwise.

create extension if not exists fuzzystrmatch;
