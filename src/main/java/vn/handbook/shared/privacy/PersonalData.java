package vn.handbook.shared.privacy;

import java.util.Set;

/**
 * What a room holds about people. Every room with a table that bears a member's or an account's id
 * has one: a test compares the tables with those that are named here.
 */
public interface PersonalData {

    /** Under which name it stands in the export: lowerCamelCase, one's own. */
    String section();

    /** The tables with people's ids that it covers. */
    Set<String> tables();

    /** All of it about one person, in the transaction at hand; {@code null} when there is none. */
    Object about(Person person);
}
