package org.minwonhub.hub.operations;

import java.util.List;

/**
 * A proposal with all that it would publish: who approves it answers for every line.
 *
 * @param line it in short
 * @param changes what of it the hub would work with
 * @param present the whole entry now, as XML
 * @param wanted the whole entry as it is to be
 */
record ProposalFile(ProposalLine line, List<ProposalChange> changes, String present, String wanted) {

}
