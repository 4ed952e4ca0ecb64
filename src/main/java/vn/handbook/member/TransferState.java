package vn.handbook.member;

import java.util.Map;
import java.util.Set;
import vn.handbook.shared.text.Labelled;

/** How far a transfer is. */
public enum TransferState implements Labelled {
    /** Đã đề nghị. */
    REQUESTED("Đã đề nghị"),
    /** Đã giới thiệu: the cell of departure has let go. */
    RELEASED("Đã giới thiệu"),
    /** Đã tiếp nhận. */
    RECEIVED("Đã tiếp nhận"),
    /** Bị từ chối. */
    REFUSED("Bị từ chối"),
    /** Đã rút. */
    WITHDRAWN("Đã rút");

    private static final Map<TransferState, Set<TransferState>> NEXT =
            Map.of(
                    REQUESTED, Set.of(RELEASED, REFUSED, WITHDRAWN),
                    RELEASED, Set.of(RECEIVED, REFUSED, WITHDRAWN));

    private final String label;

    TransferState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean mayBecome(TransferState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    boolean isOpen() {
        return NEXT.containsKey(this);
    }
}
