/**
 * The tables of a complaint board, shaped like GNUboard5's, and the rules by which its
 * pages write them.
 */
@NullMarked
package org.minwonhub.demo.board;

import org.jspecify.annotations.NullMarked;
