package org.minwonhub.audit.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A file or sealed part that a message names.
 *
 * @param name SHA-256 of a file, salted commitment of a sealed part
 * @param file where it lies; absent if it was erased or withheld
 * @param salt opens a sealed part's commitment
 */
record EvidencedPart(String name, long size, @Nullable String file, @Nullable String salt) {
}
