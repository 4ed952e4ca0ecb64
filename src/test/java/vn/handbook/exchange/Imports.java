package vn.handbook.exchange;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.handbook.shared.sheet.Sheets;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;

/** Lists as offices send them. */
final class Imports {
    static final String PATH = "/api/v1/imports";
    static final String CSV = "text/csv";

    /** With which the numbers of all people that tests make up begin. */
    static final String MADE_UP = "KT-";

    static final List<String> HEAD =
            List.of(
                    "TT",
                    "Mã hồ sơ",
                    "Họ và tên khai sinh",
                    "Ngày tháng năm sinh",
                    "Nam/Nữ",
                    "Ngày vào Đảng (dự bị)",
                    "Ngày công nhận chính thức",
                    "Số thẻ đảng",
                    "CMND/CCCD",
                    "SĐT",
                    "Tình trạng",
                    "Mã chi bộ",
                    "Chi bộ",
                    "Ghi chú");

    private Imports() {}

    static String codeOf(UUID organization) {
        return (String)
                Database.rows("select code from organization where id = ?", organization)
                        .get(0)
                        .get(0);
    }

    /** Somebody who is nobody's namesake. */
    static List<Object> person(int number) {
        return row(
                number,
                MADE_UP + number,
                "Kiểm Thử Số " + number,
                "1/5/1980",
                "Nữ",
                "03-02-2005",
                "3.2.2006",
                null,
                null,
                null,
                "Chính thức",
                codeOf(Demo.CELL),
                "Chi bộ thôn Đoài",
                null);
    }

    static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    /** One cell is another. */
    static List<Object> with(List<Object> row, String header, Object value) {
        var changed = new ArrayList<>(row);
        changed.set(HEAD.indexOf(header), value);
        return changed;
    }

    static byte[] xlsx(List<List<Object>> rows) {
        var all = new ArrayList<List<?>>();
        all.add(List.of("DANH SÁCH ĐẢNG VIÊN"));
        all.add(HEAD);
        all.addAll(rows);
        return Sheets.xlsx(all);
    }

    static byte[] csv(String separator, List<List<Object>> rows) {
        var all = new ArrayList<List<?>>();
        all.add(HEAD);
        all.addAll(rows);
        return all.stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> cell == null ? "" : cell.toString())
                                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Response send(RequestSpecification by, byte[] content, Map<String, ?> how) {
        return by.contentType(content[0] == 'P' ? Sheets.XLSX : CSV)
                .queryParam("kind", how.containsKey("kind") ? how.get("kind") : "MEMBERS")
                .queryParams(without(how))
                .body(content)
                .post(PATH);
    }

    private static Map<String, ?> without(Map<String, ?> how) {
        var others = new HashMap<String, Object>(how);
        others.remove("kind");
        return others;
    }

    static String sent(byte[] content, Map<String, ?> how) {
        return send(Client.as("officer"), content, how).then().statusCode(202).extract().path("id");
    }

    /** When it has ended. */
    static JsonPath outcome(String token, String id) {
        Client.with(token).get(PATH + "/{id}/events", id).then().statusCode(200);
        return Client.with(token)
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath done(byte[] content, Map<String, ?> how) {
        return outcome(Client.tokenOf("officer"), sent(content, how));
    }

    /** Row, column and code of each, {@code 3 DATE_OF_BIRTH DATE}. */
    static List<String> faults(String token, String id) {
        List<Map<String, Object>> items =
                Client.with(token)
                        .queryParam("limit", 200)
                        .get(PATH + "/{id}/faults", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items");
        return items.stream()
                .map(
                        fault ->
                                fault.get("row")
                                        + " "
                                        + fault.get("column")
                                        + " "
                                        + fault.get("code"))
                .toList();
    }

    static List<String> faults(JsonPath about) {
        return faults(Client.tokenOf("officer"), about.getString("id"));
    }

    static long madeUp() {
        return (Long)
                Database.rows("select count(*) from member where external_id like ?", MADE_UP + "%")
                        .get(0)
                        .get(0);
    }

    /** All of a list, page by page. */
    static List<Map<String, Object>> items(String address) {
        var items = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            RequestSpecification asking = Client.as("officer").queryParam("limit", 200);
            JsonPath page =
                    (cursor == null ? asking : asking.queryParam("cursor", cursor))
                            .get(address)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return items;
    }
}
