package org.minwonhub.registry.uddi.proposal;

import java.time.Instant;

import org.minwonhub.registry.uddi.mirror.Served;

/**
 * A change that a participant proposes for its own entry.
 *
 * @param id its number
 * @param participant whose entry
 * @param publisher who proposed it
 * @param wanted what the centre decides on: names, categories, regions and address
 * @param xml the entry as it is to be
 * @param proposedAt when
 */
public record Proposal(long id, String participant, String publisher, Served wanted, String xml, Instant proposedAt) {

}
