package vn.handbook.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.handbook.shared.http.Sha256Field;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/** One part of an upload, as far as it has arrived. */
record UploadPart(long offset, byte[] bytes) {
    static final String DIGEST = "Content-Digest";

    private static final Text NOT_AN_OFFSET =
            Text.of("Phải là số byte đã gửi trước đó.", "Must be the number of bytes sent before.");

    /**
     * @throws vn.handbook.shared.problem.Problem 400 without an offset, 422 when the part does not
     *     match its digest
     */
    static UploadPart of(String offset, String digest, InputStream body) {
        if (offset == null || !offset.matches("[0-9]{1,18}")) {
            throw CommonProblem.INVALID_REQUEST
                    .problem()
                    .faults(List.of(Fault.header(UploadResource.OFFSET, "FORMAT", NOT_AN_OFFSET)));
        }
        byte[] stated = Sha256Field.read(DIGEST, digest);
        var arrived = new ByteArrayOutputStream();
        try {
            body.transferTo(arrived);
        } catch (IOException cut) {
            // The line dropped; what came is kept, so that the rest suffices
        }
        byte[] bytes = arrived.toByteArray();
        if (stated != null && !MessageDigest.isEqual(stated, sha256(bytes))) {
            throw UploadProblem.UPLOAD_PART_DAMAGED.problem();
        }
        return new UploadPart(Long.parseLong(offset), bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
