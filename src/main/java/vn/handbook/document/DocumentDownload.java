package vn.handbook.document;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import vn.handbook.file.FileBody;
import vn.handbook.shared.http.Attachment;
import vn.handbook.shared.http.ByteRanges;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Sha256Field;

/** The answers that carry a file: whole (200) or in parts (206). */
final class DocumentDownload {
    private static final String CONTENT_RANGE = "Content-Range";

    private DocumentDownload() {}

    /** A file never changes, so its bytes are its version. */
    static String versionOf(DocumentFile file) {
        return HexFormat.of().formatHex(file.sha256);
    }

    static RestResponse<Void> headers(DocumentFile file) {
        return with(ResponseBuilder.<Void>create(Status.OK, null), file, file.mediaType, file.size);
    }

    /**
     * @param ifRange a part is wanted only of the version with this entity tag; a date never
     *     matches, since none was told
     * @throws vn.handbook.shared.problem.Problem 416 when the range is outside the file
     */
    static RestResponse<FileBody> answer(DocumentFile file, String range, String ifRange) {
        boolean wanted = ifRange == null || ifRange.equals(Conditions.tag(versionOf(file)));
        List<ByteRanges> ranges = wanted ? ByteRanges.of(range, file.size) : List.of();
        if (ranges.isEmpty()) {
            FileBody whole = FileBody.of(file.contentId, new ByteRanges(0, file.size));
            return with(ResponseBuilder.create(Status.OK, whole), file, file.mediaType, file.size);
        }
        if (ranges.size() == 1) {
            ByteRanges one = ranges.get(0);
            return with(
                    ResponseBuilder.create(Status.PARTIAL_CONTENT, FileBody.of(file.contentId, one))
                            .header(
                                    CONTENT_RANGE,
                                    "bytes %d-%d/%d".formatted(one.from(), one.last(), file.size)),
                    file,
                    file.mediaType,
                    one.length());
        }
        String boundary = UUID.randomUUID().toString();
        FileBody several = FileBody.of(file.contentId, ranges, file.size, file.mediaType, boundary);
        return with(
                ResponseBuilder.create(Status.PARTIAL_CONTENT, several),
                file,
                "multipart/byteranges; boundary=" + boundary,
                several.length());
    }

    private static <T> RestResponse<T> with(
            ResponseBuilder<T> answer, DocumentFile file, String mediaType, long length) {
        return answer.header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(file.name))
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", Sha256Field.write(file.sha256))
                .build();
    }
}
