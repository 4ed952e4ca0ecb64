package vn.handbook.shared.crypto;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** With which keys personal identifiers are encrypted at rest. */
@ConfigMapping(prefix = "handbook.encryption")
public interface EncryptionConfig {

    /**
     * The file with the key (64 hexadecimal digits, 256 bits) that encrypts. Every replica needs
     * the same one. With the embedded database it is made on the first start.
     */
    Optional<Path> key();

    /**
     * Further key files that decrypt as well: the next key before it encrypts, the last one until
     * nothing is encrypted with it any more.
     */
    Optional<List<Path>> otherKeys();
}
