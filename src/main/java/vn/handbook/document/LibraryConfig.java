package vn.handbook.document;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** How the library is reached from outside. */
@ConfigMapping(prefix = "handbook.library")
public interface LibraryConfig {

    /**
     * The address under which readers open a document, its id following after a slash; it goes onto
     * paper as a QR code. Never taken from a request, whose host anybody can name.
     */
    URI linkBase();
}
