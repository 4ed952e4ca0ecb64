package vn.handbook.document;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class CatalogRenameTest {

    @ParameterizedTest
    @CsvSource({"types,type", "issuers,issuer", "terms,term", "topics,topics[1]"})
    void aDocumentIsFoundByWhatItsEntriesAreCalledNow(String catalog, String column) {
        String id = Demo.document(117).toString();
        String code =
                (String)
                        Database.rows(
                                        "select %s from document where id = ?".formatted(column),
                                        Demo.document(117))
                                .get(0)
                                .get(0);
        String address = "/api/v1/catalogs/" + catalog + "/" + code;
        String label = Client.as("editor").get(address).path("label");
        found("hoàng yến xanh").body("items.id", not(hasItem(id)));
        rename(address, label + " hoàng yến xanh");
        found("hoàng yến xanh").body("items.id", hasItem(id));
        rename(address, label);
        found("hoàng yến xanh").body("items.id", not(hasItem(id)));
    }

    private static void rename(String address, String label) {
        Client.as("editor")
                .header("If-Match", Client.as("editor").get(address).header("ETag"))
                .contentType("application/merge-patch+json")
                .body("{\"label\": \"%s\"}".formatted(label))
                .patch(address)
                .then()
                .statusCode(200);
        var index = Arc.container().instance(SearchIndexService.class).get();
        while (index.catchUp()) {
            // The next
        }
    }

    private static ValidatableResponse found(String typed) {
        return Client.as("member")
                .queryParam("q", typed)
                .queryParam("limit", 100)
                .get("/api/v1/documents")
                .then()
                .statusCode(200);
    }
}
