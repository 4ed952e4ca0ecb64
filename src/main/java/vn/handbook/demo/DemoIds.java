package vn.handbook.demo;

import java.util.UUID;

/** Ids that examples can name: UUIDs of version 7 that tell the table and the number. */
enum DemoIds {
    ORGANIZATION(1),
    MEMBER(2),
    ACCOUNT(3),
    DOCUMENT(4),
    RESOLUTION(5),
    SECTION(6),
    STUDY_PLAN(7),
    RELATION(8),
    ROLE_ASSIGNMENT(9),
    FOLDER(10),
    NOTE(11),
    POSITION(12),
    FILE(13),
    SETTLEMENT(14),
    ERROR_REPORT(21),
    COLLECTION(22),
    MEMBER_CHANGE(31),
    TRANSFER(32),
    AFFILIATION(33),
    TRANSFER_STEP(34),
    CORRECTION(35),
    GROUP(51),
    GROUP_MEMBERSHIP(52),
    QUIZ_QUESTION(42),
    QUIZ_ATTEMPT(43),
    STUDY_SNAPSHOT(45),
    REFLECTION(61),
    STUDY_SESSION(62),
    ATTENDANCE(63),
    REVIEWER(64),
    CERTIFICATE(65);

    private final int table;

    DemoIds(int table) {
        this.table = table;
    }

    UUID id(int number) {
        return UUID.fromString("01978400-0000-7%03d-8000-%012d".formatted(table, number));
    }
}
