package org.minwonhub.adapter.config;

/**
 * @param shown whether a copy of a complaint that is public where it was written may be
 * readable by visitors here
 * @param notices whether acceptance, transfer, progress and withdrawal are posted below a
 * complaint, as on the integrated board
 */
public record Copies(boolean shown, boolean notices) {
}
