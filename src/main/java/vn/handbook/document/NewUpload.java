package vn.handbook.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.handbook.shared.http.Sha256Field;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/**
 * What is announced of a file before it is sent.
 *
 * @param mediaType {@code null} when it is not said
 * @param replaces the file of the same document that it takes the place of, or {@code null}
 * @param sha256 {@code null} when it is not said
 */
record NewUpload(
        long length, String name, FileKind kind, String mediaType, UUID replaces, byte[] sha256) {
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    static final String DIGEST = "Repr-Digest";

    private static final Set<String> KEYS = Set.of("filename", "kind", "filetype", "replaces");
    private static final Text NOT_A_LENGTH =
            Text.of("Phải là số byte của tệp.", "Must be the number of bytes of the file.");
    private static final Text NOT_METADATA =
            Text.of(
                    "Phải là các cặp khoá và giá trị Base64, cách nhau bằng dấu phẩy.",
                    "Must be pairs of a key and a Base64 value, separated by commas.");
    private static final Text KIND =
            Text.of(
                    "kind phải là một trong: SIGNED, TEXT, AUDIO, SLIDES.",
                    "kind must be one of: SIGNED, TEXT, AUDIO, SLIDES.");
    private static final Text REPLACES =
            Text.of("replaces phải là mã tệp.", "replaces must be the id of a file.");
    private static final Text NAME = Text.of("Thiếu filename.", "filename is missing.");

    /**
     * @throws vn.handbook.shared.problem.Problem 400 that names all faults
     */
    static NewUpload of(String length, String metadata, String digest) {
        var faults = new ArrayList<Fault>();
        long bytes = length(length, faults);
        Map<String, String> pairs = pairs(metadata, faults);
        String name = FileName.cleaned(pairs.getOrDefault("filename", ""));
        if (name.isEmpty()) {
            faults.add(Fault.header(METADATA, "REQUIRED", NAME));
        } else {
            FileName.faultOf(name)
                    .ifPresent(fault -> faults.add(Fault.header(METADATA, "FORMAT", fault)));
        }
        FileKind kind = kind(pairs.get("kind"), faults);
        UUID replaces = replaces(pairs.get("replaces"), faults);
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.problem().faults(faults);
        }
        return new NewUpload(
                bytes,
                name,
                kind,
                pairs.get("filetype"),
                replaces,
                Sha256Field.read(DIGEST, digest));
    }

    private static long length(String text, List<Fault> faults) {
        if (text == null || !text.matches("[0-9]{1,18}")) {
            faults.add(Fault.header(LENGTH, "FORMAT", NOT_A_LENGTH));
            return 1;
        }
        return Long.parseLong(text);
    }

    private static Map<String, String> pairs(String header, List<Fault> faults) {
        var pairs = new HashMap<String, String>();
        if (header == null || header.isBlank()) {
            return pairs;
        }
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", -1);
            try {
                String value = parts.length == 2 ? text(parts[1]) : "";
                // Clients add pairs of their own; what nobody here knows means nothing
                boolean known = KEYS.contains(parts[0]);
                if (parts.length > 2 || known && pairs.put(parts[0], value) != null) {
                    throw new IllegalArgumentException(pair);
                }
            } catch (IllegalArgumentException | CharacterCodingException malformed) {
                faults.add(Fault.header(METADATA, "FORMAT", NOT_METADATA));
                return pairs;
            }
        }
        return pairs;
    }

    private static String text(String base64) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                .toString();
    }

    private static FileKind kind(String value, List<Fault> faults) {
        Map<String, FileKind> kinds =
                Arrays.stream(FileKind.values()).collect(Collectors.toMap(Enum::name, k -> k));
        if (!kinds.containsKey(String.valueOf(value))) {
            faults.add(Fault.header(METADATA, "FORMAT", KIND));
        }
        return kinds.get(String.valueOf(value));
    }

    private static UUID replaces(String value, List<Fault> faults) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            faults.add(Fault.header(METADATA, "FORMAT", REPLACES));
            return null;
        }
    }
}
