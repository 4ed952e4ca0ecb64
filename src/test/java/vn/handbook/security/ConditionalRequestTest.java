package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.HttpTest;

@HttpTest
class ConditionalRequestTest {
    private static final int ROUNDS = 60;

    @AfterEach
    void tidy() {
        Register.tidy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "*", "\"x\", \"0\"", "\"x\",W/\"0\""})
    void S_068_ifNoneMatchIsComparedWeaklyAndAnswers304(String known) {
        as("officer")
                .header("If-None-Match", known)
                .get(Register.entered())
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"")
                .header("Cache-Control", notNullValue())
                .body(emptyString());
    }

    @Test
    void S_068_ifNoneMatchMayStandInSeveralLines() {
        as("officer")
                .header("If-None-Match", "\"x\"", "\"0\"")
                .get(Register.entered())
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "0", "\"0", "'0'", "\"*\"", "w/\"0\""})
    void S_068_anotherTagIsAnsweredWhole(String known) {
        as("officer")
                .header("If-None-Match", known)
                .get(Register.entered())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"0\"", "0", "\"x\", \"y\""})
    void S_068_staleOrWeakIfMatchIs412AndChangesNothing(String basis) {
        String address = Register.entered();
        refused(rename(address, basis, "Kiểm Thử Đã Đổi"), 412, "STALE");
        as("officer").get(address).then().header("ETag", "\"0\"");
    }

    @Test
    void S_068_withoutIfMatchIs428AndChangesNothing() {
        String address = Register.entered();
        refused(
                        as("officer")
                                .contentType("application/merge-patch+json")
                                .body("{\"phone\": \"0000000001\"}")
                                .patch(address),
                        428,
                        "PRECONDITION_REQUIRED")
                .body("title", equalTo("Cần gửi If-Match"));
        as("officer").get(address).then().header("ETag", "\"0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "*", "\"x\", \"0\""})
    void S_068_theVersionThatWasReadMayBeChanged(String basis) {
        rename(Register.entered(), basis, "Kiểm Thử Đã Đổi")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("fullName", equalTo("Kiểm Thử Đã Đổi"));
    }

    @Test
    void S_068_listsThatArePolledAnswer304() {
        String tag =
                as("member")
                        .get("/api/v1/me/assignments")
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag");
        as("member")
                .header("If-None-Match", tag)
                .get("/api/v1/me/assignments")
                .then()
                .statusCode(304)
                .body(emptyString());
    }

    @Test
    void S_069_ofTwoParallelChangesOneWins() throws Exception {
        Client.tokenOf("officer");
        String address = Register.entered();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int version = 0; version < ROUNDS; version++) {
                var together = new CyclicBarrier(2);
                String basis = "\"" + version + "\"";
                List<Future<Integer>> answers =
                        List.of(
                                two.submit(() -> changed(together, address, basis, "Kiểm Thử A")),
                                two.submit(() -> changed(together, address, basis, "Kiểm Thử B")));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .containsExactlyInAnyOrder(200, 412);
            }
        } finally {
            two.shutdown();
        }
        as("officer").get(address).then().header("ETag", "\"" + ROUNDS + "\"");
    }

    private static int changed(CyclicBarrier together, String address, String basis, String name)
            throws Exception {
        together.await();
        // A name of its own for each round: what stays the same is no change
        return rename(address, basis, name + basis.replace("\"", " ")).statusCode();
    }

    private static Response rename(String address, String basis, String name) {
        return as("officer")
                .header("If-Match", basis)
                .contentType("application/merge-patch+json")
                .body("{\"fullName\": \"%s\"}".formatted(name))
                .patch(address);
    }
}
