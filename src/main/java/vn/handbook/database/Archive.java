package vn.handbook.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A .txz of PostgreSQL binaries on the class path.
 *
 * @param resource absolute name of the class path resource
 */
record Archive(String resource) {

    private static final int OWNER_EXECUTES = 0100;

    /**
     * @return SHA-256 of the archive, in hexadecimal
     */
    String digest() throws IOException {
        try (DigestInputStream input = new DigestInputStream(open(), sha256())) {
            input.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(input.getMessageDigest().digest());
        }
    }

    /** Unpacks into an existing folder; everybody may read and execute what comes out. */
    void unpackInto(Path folder) throws IOException {
        try (InputStream compressed = new BufferedInputStream(open());
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(compressed))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(entry.getName() + " would land outside the folder");
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            createFolder(target);
            return;
        }
        createFolder(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
        setPermissions(target, executable ? "rwxr-xr-x" : "rw-r--r--");
    }

    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolder(folder.getParent());
            Files.createDirectory(folder);
            setPermissions(folder, "rwxr-xr-x");
        }
    }

    // Set after creation: root's umask may be 077, and the server need not run as root.
    private static void setPermissions(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private InputStream open() {
        InputStream input = Archive.class.getResourceAsStream(resource);
        if (input == null) {
            throw Platform.unavailable(
                    System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        return input;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
