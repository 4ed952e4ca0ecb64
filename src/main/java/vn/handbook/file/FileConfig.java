package vn.handbook.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What files may be, where they are kept, and how long is waited for what. */
@ConfigMapping(prefix = "handbook.file")
public interface FileConfig {

    /** The largest file; over it 413 before anything is sent. */
    MemorySize maxSize();

    /** The most pages of a PDF. */
    int maxPages();

    /** What the parts of a DOCX, ODT or the like may add up to when unpacked. */
    MemorySize maxUnpackedSize();

    /** How many uploads of one account may be unfinished at a time. */
    int maxUnfinishedUploads();

    /** What the unfinished uploads of one account may add up to. */
    MemorySize maxUnfinishedSize();

    /** After how long without a new part an unfinished upload is removed. */
    Duration uploadLifetime();

    /** How long the last part's answer waits for the examination, which otherwise goes on alone. */
    Duration answerWithin();

    /** After how long the reading of one file's text is given up. */
    Duration readingTimeout();

    /** The heap of the process that reads a file. */
    MemorySize readingMemory();

    /** How long an infected file is kept apart before it is removed. */
    Duration quarantine();

    /** Where clamd listens: host:port, or the path of its socket; without it nothing is scanned. */
    Optional<String> scanner();

    /** The S3-compatible store; without an endpoint files are kept in the database. */
    Store store();

    /** An S3-compatible store. */
    interface Store {
        /** Its address. */
        Optional<URI> endpoint();

        /** The bucket, which must exist. */
        String bucket();

        /** The region that requests are signed for. */
        String region();

        /** The access key's name. */
        Optional<String> accessKey();

        /** The access key's secret. */
        Optional<String> secretKey();
    }
}
