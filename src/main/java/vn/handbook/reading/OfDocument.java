package vn.handbook.reading;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of what a member has of a document once at most. */
@Embeddable
record OfDocument(UUID memberId, UUID documentId) {}
