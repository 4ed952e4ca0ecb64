package vn.handbook.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A list that was sent to be taken in. What becomes of it is written by {@link ImportSql}. */
@Entity
class DataImport {
    @Id UUID id;

    @Column(updatable = false)
    UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ImportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ImportMode mode;

    @Column(updatable = false)
    boolean dryRun;

    /** From which day on new members are counted. */
    @Column(updatable = false)
    LocalDate enteredOn;

    @Enumerated(EnumType.STRING)
    ImportState state;

    Integer rowsTotal;
    int rowsRead;
    int rowsValid;
    int rowsFaulty;
    int rowsWritten;
    int checkpoint;
    String[] ignoredColumns;
    String failureCode;
    String failureVi;
    String failureEn;
    boolean cancelRequested;
    int attempts;
    Instant createdAt;
    Instant endedAt;

    protected DataImport() {}

    DataImport(UUID id, UUID accountId, ImportTerms terms, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.kind = terms.kind();
        this.mode = terms.mode();
        this.dryRun = terms.dryRun();
        this.enteredOn = terms.enteredOn();
        this.state = ImportState.QUEUED;
        this.ignoredColumns = new String[0];
        this.createdAt = now;
    }

    /** Whether each piece of it is written as soon as it is found good, and stays. */
    boolean writesAtOnce() {
        return !dryRun && mode == ImportMode.GOOD_ROWS;
    }

    /** Whether all is written in the end, or nothing. */
    boolean writesInTheEnd() {
        return !dryRun && mode == ImportMode.ALL_OR_NOTHING;
    }
}
