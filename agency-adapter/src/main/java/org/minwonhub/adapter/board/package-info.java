/**
 * What the adapter asks of a board, whatever software the board runs on. Connectors stand
 * in sub-packages; adding a board of a known kind is mapping, not code.
 */
@NullMarked
package org.minwonhub.adapter.board;

import org.jspecify.annotations.NullMarked;
