package vn.handbook.organization;

import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/**
 * The fault of a request that names an organisation which its caller cannot reach, or which does
 * not exist.
 */
public final class OutsideScope {
    private static final Text MESSAGE =
            Text.of(
                    "Không có tổ chức phù hợp mang mã này trong phạm vi của bạn.",
                    "There is no suitable organisation with this id in your scope.");

    private OutsideScope() {}

    public static Fault at(String pointer) {
        return Fault.pointer(pointer, "RULE", MESSAGE);
    }
}
