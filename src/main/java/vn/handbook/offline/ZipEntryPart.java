package vn.handbook.offline;

import vn.handbook.file.FileBody;

/**
 * A file of an archive.
 *
 * @param path in ASCII
 */
record ZipEntryPart(String path, int crc32, FileBody.Part content) {}
