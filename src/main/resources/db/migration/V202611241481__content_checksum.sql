-- why: an archive tells the CRC-32 of each file before its bytes; worked out when it is asked for first.

alter table file_content add column crc32 integer;
