package vn.handbook.file;

/** Where the bytes of a content are. */
enum Storage {
    DATABASE,
    OBJECT_STORE
}
