package vn.handbook.member;

import java.util.Map;
import java.util.Set;
import vn.handbook.shared.text.Labelled;

/** Where a member stands in the life of a membership. */
public enum MemberStatus implements Labelled {
    /** Dự bị: twelve months, no card yet, no right to vote. */
    PROBATIONARY("Dự bị"),
    /** Chính thức. */
    OFFICIAL("Chính thức"),
    /** Được miễn công tác và sinh hoạt: outside the denominators of study. */
    EXEMPT("Miễn công tác và sinh hoạt"),
    /** Đang chuyển sinh hoạt chính thức. */
    TRANSFERRING("Đang chuyển sinh hoạt"),
    /** Đình chỉ sinh hoạt. */
    SUSPENDED("Đình chỉ sinh hoạt"),
    /** Đã chuyển sinh hoạt ra ngoài hệ thống. */
    TRANSFERRED("Đã chuyển đi"),
    /** Xoá tên trong danh sách. */
    REMOVED("Xoá tên"),
    /** Khai trừ. */
    EXPELLED("Khai trừ"),
    /** Được ra khỏi Đảng. */
    LEFT("Ra khỏi Đảng"),
    /** Từ trần. */
    DECEASED("Từ trần");

    /**
     * Điều lệ Đảng, Điều 4–8: what each may become. Whoever was suspended or was being transferred
     * comes back only to what they were before ({@link StandingHistory}). A probationary member is
     * not expelled but removed. What ends a membership is undone only as a mistake, by voiding it.
     */
    private static final Map<MemberStatus, Set<MemberStatus>> NEXT =
            Map.of(
                    PROBATIONARY,
                            Set.of(OFFICIAL, TRANSFERRING, SUSPENDED, REMOVED, LEFT, DECEASED),
                    OFFICIAL,
                            Set.of(
                                    EXEMPT,
                                    TRANSFERRING,
                                    SUSPENDED,
                                    REMOVED,
                                    EXPELLED,
                                    LEFT,
                                    DECEASED),
                    EXEMPT,
                            Set.of(
                                    OFFICIAL,
                                    TRANSFERRING,
                                    SUSPENDED,
                                    REMOVED,
                                    EXPELLED,
                                    LEFT,
                                    DECEASED),
                    SUSPENDED,
                            Set.of(
                                    PROBATIONARY,
                                    OFFICIAL,
                                    EXEMPT,
                                    REMOVED,
                                    EXPELLED,
                                    LEFT,
                                    DECEASED),
                    TRANSFERRING,
                            Set.of(
                                    PROBATIONARY,
                                    OFFICIAL,
                                    EXEMPT,
                                    TRANSFERRED,
                                    REMOVED,
                                    EXPELLED,
                                    LEFT,
                                    DECEASED));

    private final String label;

    MemberStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean mayBecome(MemberStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether it is a state for a while, from which one comes back to what one was. */
    boolean isPassing() {
        return this == SUSPENDED || this == TRANSFERRING;
    }

    /** Whether it comes and goes by transfers alone. */
    boolean isOfTransfers() {
        return this == TRANSFERRING || this == TRANSFERRED;
    }

    /** Whether whoever has it is a member still. */
    public boolean isMember() {
        return NEXT.containsKey(this);
    }

    /** Whether it is only for those who were recognised. */
    boolean isRecognised() {
        return this == OFFICIAL || this == EXEMPT;
    }

    /** Whether plans of study are for members of this status. */
    public boolean studies() {
        return this == PROBATIONARY || this == OFFICIAL;
    }

    /**
     * Whether the handbook is for members of this status (339-QĐ/TW: not for those who are exempt).
     */
    public boolean usesHandbook() {
        return studies() || this == TRANSFERRING;
    }

    /** Whether the register can begin with this status; the others are reached from these. */
    boolean isFirst() {
        return this == PROBATIONARY || this == OFFICIAL || this == EXEMPT;
    }
}
