package vn.handbook.security;

import static vn.handbook.testing.Client.as;

import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;
import vn.handbook.testing.Database;

/** The tests' own members, and how many there are. */
final class Register {
    static final String CELL = "01978400-0000-7001-8000-000000000101";
    static final String OTHER_CELL = "01978400-0000-7001-8000-000000000109";
    static final String MEMBER = "01978400-0000-7002-8000-000000000001";
    static final String PATH = "/api/v1/members";
    private static final String OWN = "Kiểm Thử ";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private Register() {}

    /** A valid request with a name of its own. */
    static String member() {
        return member(OWN + "Số " + SERIAL.incrementAndGet());
    }

    static String member(String fullName) {
        return """
        {"organizationId": "%s", "status": "OFFICIAL", "fullName": "%s",
         "dateOfBirth": "1970-01-31", "sex": "FEMALE",
         "admissionDate": "1995-02-03", "officialDate": "1996-02-03"}\
        """
                .formatted(CELL, fullName);
    }

    /** A valid request in which one member has another value. */
    static String memberWith(String name, String json) {
        String others = member().replaceFirst("\"" + name + "\": \"[^\"]*\",?", "");
        return others.replaceFirst(",?\\s*}$", "")
                + (others.strip().equals("{}") ? "" : ", ")
                + "\"%s\": %s}".formatted(name, json);
    }

    static Response enter(String body) {
        return as("officer").contentType("application/json").body(body).post(PATH);
    }

    /** The address of a member just entered. */
    static String entered() {
        return enter(member()).then().statusCode(201).extract().header("Location");
    }

    static long count() {
        return Database.count("member");
    }

    /** Removes whatever the tests have entered: the demonstration's ids are recognisable. */
    static void tidy() {
        Database.rows("delete from member_change where id::text not like '01978400-0000-7031-%'");
        Database.rows("delete from member where id::text not like '01978400-0000-7002-%'");
    }
}
