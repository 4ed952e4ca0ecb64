package vn.handbook.document;

import io.smallrye.config.ConfigMapping;

/** Where readers open documents. */
@ConfigMapping(prefix = "handbook.document")
interface DocumentConfig {

    /** The address that the QR code of a document leads to, with {@code {id}} for the document. */
    String address();
}
