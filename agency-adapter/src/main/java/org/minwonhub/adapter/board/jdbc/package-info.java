/**
 * Boards that keep their entries in a database, read and written as a profile's SQL says;
 * the guarantees of {@link org.minwonhub.adapter.board.Board} are kept here, the
 * knowledge of a kind of board stands in its profile.
 */
@NullMarked
package org.minwonhub.adapter.board.jdbc;

import org.jspecify.annotations.NullMarked;
