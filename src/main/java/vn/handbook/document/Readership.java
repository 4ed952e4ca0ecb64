package vn.handbook.document;

import java.util.UUID;
import vn.handbook.shared.security.Scope;

/**
 * From where a caller looks at the library.
 *
 * @param reading where the caller may read what is published
 * @param editing where the caller also sees drafts
 */
record Readership(Scope reading, Scope editing) {

    UUID[] roots() {
        return reading.roots();
    }

    UUID[] editorRoots() {
        return editing.roots();
    }
}
