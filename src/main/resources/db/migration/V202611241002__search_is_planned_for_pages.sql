-- why: taken for a thousand rows, what a search finds was joined with the whole library instead of looked up in it.

alter function search_documents rows 50;
