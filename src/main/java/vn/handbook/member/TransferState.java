package vn.handbook.member;

import java.util.Map;
import java.util.Set;

/** How far a transfer is. */
public enum TransferState {
    /** Đã đề nghị. */
    REQUESTED,
    /** Đã giới thiệu: the cell of departure has let go. */
    RELEASED,
    /** Đã tiếp nhận. */
    RECEIVED,
    /** Bị từ chối. */
    REFUSED,
    /** Đã rút. */
    WITHDRAWN;

    private static final Map<TransferState, Set<TransferState>> NEXT =
            Map.of(
                    REQUESTED, Set.of(RELEASED, REFUSED, WITHDRAWN),
                    RELEASED, Set.of(RECEIVED, REFUSED, WITHDRAWN));

    boolean mayBecome(TransferState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    boolean isOpen() {
        return NEXT.containsKey(this);
    }
}
