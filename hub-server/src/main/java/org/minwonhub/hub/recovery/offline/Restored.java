package org.minwonhub.hub.recovery.offline;

/**
 * What a restore did, or would do.
 *
 * @param epoch the recovery that begins; 0 if nothing was lost
 * @param from entries below this were in the database
 * @param to entries below this are in it now
 * @param messages accepted messages among those that came back
 * @param acts acts of people among them
 * @param done whether it was done, not only tried
 */
public record Restored(int epoch, long from, long to, long messages, long acts, boolean done) {
}
