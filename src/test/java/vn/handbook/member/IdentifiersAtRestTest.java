package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.restassured.http.ContentType;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.shared.crypto.EncryptionKeys;
import vn.handbook.shared.problem.Problem;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class IdentifiersAtRestTest {
    @Inject MemberService service;
    @Inject MemberRepository members;
    @Inject MemberQueries queries;
    @Inject IdentifierVault vault;
    @Inject EncryptionKeys keys;
    @Inject AuditTrail trail;
    @Inject CurrentIdentityAssociation identities;
    @TempDir Path folder;

    @Test
    void noIdentifierLiesInTheDatabaseInClear() {
        String address = admit("000190555101", "0000555101");
        List<List<Object>> row =
                Database.rows("select to_jsonb(m)::text from member m where id = ?", id(address));
        assertThat(row.toString())
                .doesNotContain("000190555101", "0000555101")
                .contains("citizen_id_sealed");
        // Four digits come up by chance in what is random
        List<List<Object>> told =
                Database.rows(
                        "select (to_jsonb(m) - 'id' - 'created_at')::text from member m where id = ?",
                        id(address));
        assertThat(told.toString().replaceAll("\\\\x[0-9a-f]+", "")).doesNotContain("5101");
        assertThat(
                        Database.rows(
                                """
                                select 1 from information_schema.columns
                                where column_name in ('citizen_id', 'phone')
                                """))
                .isEmpty();
    }

    @Test
    void membersAreFoundByWhateverIdentifierHoweverTyped() {
        UUID member = id(admit("000190555201", "0000555201"));
        for (String typed :
                List.of(
                        "000190555201",
                        "000 190 555 201",
                        "0000555201",
                        "+84 000-555-201",
                        "84000555201")) {
            assertThat(service.idByIdentifier(typed)).as(typed).contains(member);
        }
        assertThat(service.idByIdentifier("00.000002")).contains(Demo.SECRETARY);
        for (String nobodys :
                List.of("", "0", "000190555299", "' or 1=1 --", "5201", "0".repeat(10_000))) {
            assertThat(service.idByIdentifier(nobodys)).as(nobodys).isEmpty();
        }
    }

    @Test
    void aPhoneThatAFamilySharesIdentifiesNobody() {
        admit("000190555301", "0000555301");
        admit("000190555302", "0000555301");
        assertThat(service.idByIdentifier("0000555301")).isEmpty();
        assertThat(service.idByIdentifier("000190555302")).isPresent();
    }

    @Test
    @ActivateRequestContext
    void aCitizenIdIsOneMembersAloneWhicheverKeySealedIt() {
        admit("000190555401", null);
        var inTheMidst = new IdentifierVault(new EncryptionKeys(newKey(), List.of(keys.current())));
        var records = new MemberRecords(members, queries, inTheMidst, trail);
        Member second =
                Member.admit(
                        Demo.CELL,
                        MemberStatus.OFFICIAL,
                        details("000190555401"),
                        null,
                        LocalDate.now(),
                        Instant.now(),
                        inTheMidst);
        signInSomebody();
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    members.persist(second);
                                                    records.save(
                                                            second,
                                                            AuditAction.MEMBER_ADMITTED,
                                                            MaskedIdentifiers.NONE);
                                                }))
                .isInstanceOf(Problem.class);
        assertThat(members(second.id)).isZero();
    }

    /** The trail wants to know whom it was told that the number is taken. */
    private void signInSomebody() {
        var claims = new JwtClaims();
        claims.setSubject(UUID.randomUUID().toString());
        identities.setIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                        .build());
    }

    private EncryptionKey newKey() {
        Path file = folder.resolve(UUID.randomUUID().toString());
        EncryptionKey.makeUnlessPresent(file);
        return EncryptionKey.read(file);
    }

    private static long members(UUID id) {
        return Database.rows("select 1 from member where id = ?", id).size();
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static MemberDetails details(String citizenId) {
        return new MemberDetails(
                "Lò Văn Khoá",
                LocalDate.of(1970, 1, 1),
                Sex.MALE,
                LocalDate.of(1995, 2, 3),
                LocalDate.of(1996, 2, 3),
                null,
                citizenId,
                null);
    }

    private static String admit(String citizenId, String phone) {
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"organizationId": "%s", "status": "OFFICIAL", "fullName": "Lò Thị Khoá",
                         "dateOfBirth": "1970-01-01", "sex": "FEMALE", "admissionDate": "1995-02-03",
                         "officialDate": "1996-02-03", "citizenId": "%s"%s}
                        """
                                .formatted(
                                        Demo.CELL,
                                        citizenId,
                                        phone == null ? "" : ", \"phone\": \"" + phone + "\""))
                .post("/api/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
