package org.minwonhub.hub.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * What came of registering a participant.
 *
 * @param participant its URI
 * @param token its one-time token, told this once; {@code null} where it is enrolled
 * already
 */
public record Registration(String participant, @Nullable String token) {
}
