package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.security.Refusal.refused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;

/** Ids cannot be guessed, and knowing one opens nothing. */
@HttpTest
class IdTest {
    private static final int MANY = 40;

    @AfterEach
    void tidy() {
        Register.tidy();
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    @Test
    void S_047_idsAreOfVersionSevenAndWhatFollowsTheTimeIsRandom() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < MANY; i++) {
            ids.add(id(Register.entered()));
        }
        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
        // 62 bits after the variant: neither counted up nor derived from one another
        var differences = new HashSet<Long>();
        var ones = new int[62];
        for (int i = 0; i < MANY; i++) {
            long random = ids.get(i).getLeastSignificantBits() & (-1L >>> 2);
            differences.add(
                    random - (ids.get((i + 1) % MANY).getLeastSignificantBits() & (-1L >>> 2)));
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += (int) (random >>> bit & 1);
            }
        }
        assertThat(differences).hasSize(MANY);
        // Each bit is set in some and not in others: all alike by chance is one in 2^39 a bit
        assertThat(ones).isNotEmpty();
        assertThat(Arrays.stream(ones).boxed()).allMatch(count -> count > 0 && count < MANY);
    }

    @Test
    void S_047_whoeverKnowsAnIdGetsNoFurther() {
        UUID member = id(Register.entered());
        String session = Client.signedIn("editor").<String>path("refresh_token").split("\\.")[0];
        UUID account =
                (UUID)
                        Database.rows("select id from account where username = 'officer'")
                                .get(0)
                                .get(0);
        for (String path :
                List.of(
                        "/api/v1/members/" + member,
                        "/api/v1/members/" + member + "/identity",
                        "/api/v1/accounts/" + account)) {
            refused(Client.as("member").get(path), 403, "FORBIDDEN");
            refused(Client.nobody().get(path), 401, "UNAUTHENTICATED");
        }
        refused(Client.as("member").delete("/api/v1/me/sessions/" + session), 404, "NOT_FOUND");
    }
}
