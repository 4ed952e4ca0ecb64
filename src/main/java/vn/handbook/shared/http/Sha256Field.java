package vn.handbook.shared.http;

import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/** The SHA-256 in a {@code Repr-Digest} or {@code Content-Digest} (RFC 9530). */
public final class Sha256Field {
    private static final Pattern MEMBER =
            Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):\\s*(?:,|$)");
    private static final Text MALFORMED =
            Text.of(
                    "Phải có dạng sha-256=:…:, mã băm viết bằng Base64.",
                    "Must be like sha-256=:…:, the digest in Base64.");

    private Sha256Field() {}

    /**
     * @return {@code null} when there is no field
     * @throws vn.handbook.shared.problem.Problem 400 when there is no SHA-256 in it
     */
    public static byte[] read(String name, String value) {
        if (value == null) {
            return null;
        }
        Matcher member = MEMBER.matcher(value);
        if (!member.find()) {
            throw CommonProblem.INVALID_REQUEST
                    .problem()
                    .faults(List.of(Fault.header(name, "FORMAT", MALFORMED)));
        }
        return Base64.getDecoder().decode(member.group(1));
    }

    public static String write(byte[] sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }
}
