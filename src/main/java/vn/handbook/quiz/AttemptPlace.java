package vn.handbook.quiz;

import java.util.UUID;

/** Where in which assignment of which member a quiz is taken. */
record AttemptPlace(UUID memberId, UUID planId, UUID sectionId) {}
