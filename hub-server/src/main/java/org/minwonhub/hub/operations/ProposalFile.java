package org.minwonhub.hub.operations;

/**
 * A proposal with all that it would publish: who approves it answers for every line.
 *
 * @param line it in short
 * @param present the whole entry now, as XML
 * @param wanted the whole entry as it is to be
 */
record ProposalFile(ProposalLine line, String present, String wanted) {

}
