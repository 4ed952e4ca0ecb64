package vn.handbook.shared.problem;

import vn.handbook.shared.text.Text;

/**
 * One thing that is wrong with a request.
 *
 * @param place where in the request
 * @param name a JSON pointer (RFC 6901), or the name of the parameter or header
 * @param code stable, UPPER_SNAKE, for programs
 */
public record Fault(Place place, String name, String code, Text message) {

    /** The part of a request that a fault's name refers to. */
    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    public static Fault pointer(String pointer, String code, Text message) {
        return new Fault(Place.POINTER, pointer, code, message);
    }

    public static Fault parameter(String name, String code, Text message) {
        return new Fault(Place.PARAMETER, name, code, message);
    }

    public static Fault header(String name, String code, Text message) {
        return new Fault(Place.HEADER, name, code, message);
    }
}
