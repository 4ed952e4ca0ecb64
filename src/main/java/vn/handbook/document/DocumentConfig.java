package vn.handbook.document;

import io.smallrye.config.ConfigMapping;

/** Where readers open documents. */
@ConfigMapping(prefix = "handbook.document")
interface DocumentConfig {

    /** Where the portal opens a document, with {@code {id}} for it. */
    String address();

    /**
     * What is printed, as a QR code too, with {@code {code}} for the document: the portal asks
     * {@code /short-links} whose it is.
     */
    String shortAddress();
}
