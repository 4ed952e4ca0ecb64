package vn.handbook.file;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import vn.handbook.shared.http.Attachment;
import vn.handbook.shared.http.ByteRanges;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Sha256Field;

/**
 * The answers that carry a file: whole (200) or in parts (206).
 *
 * @param version of which the entity tag is made: other bytes have another one
 * @param sha256 of the whole, {@code null} where it is not known beforehand
 */
public record FileAnswer(
        FileBody whole, String name, String mediaType, Object version, byte[] sha256) {
    private static final String CONTENT_RANGE = "Content-Range";

    public RestResponse<Void> headers() {
        return with(ResponseBuilder.<Void>create(Status.OK, null), mediaType, whole.length());
    }

    /**
     * @param ifRange a part is wanted only of the version with this entity tag; a date never
     *     matches, since none was told
     * @throws vn.handbook.shared.problem.Problem 416 when the range is outside the file
     */
    public RestResponse<FileBody> send(String range, String ifRange) {
        long size = whole.length();
        boolean wanted = ifRange == null || ifRange.equals(Conditions.tag(version));
        List<ByteRanges> ranges = wanted ? ByteRanges.of(range, size) : List.of();
        if (ranges.isEmpty()) {
            return with(ResponseBuilder.create(Status.OK, whole), mediaType, size);
        }
        if (ranges.size() == 1) {
            ByteRanges one = ranges.get(0);
            return with(
                    ResponseBuilder.create(Status.PARTIAL_CONTENT, whole.within(one))
                            .header(
                                    CONTENT_RANGE,
                                    "bytes %d-%d/%d".formatted(one.from(), one.last(), size)),
                    mediaType,
                    one.length());
        }
        String boundary = UUID.randomUUID().toString();
        FileBody several = whole.within(ranges, mediaType, boundary);
        return with(
                ResponseBuilder.create(Status.PARTIAL_CONTENT, several),
                "multipart/byteranges; boundary=" + boundary,
                several.length());
    }

    private <T> RestResponse<T> with(ResponseBuilder<T> answer, String type, long length) {
        answer.header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name))
                .header("Accept-Ranges", "bytes");
        if (sha256 != null) {
            answer.header("Repr-Digest", Sha256Field.write(sha256));
        }
        return answer.build();
    }
}
