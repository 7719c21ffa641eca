/**
 * The database: H2 by default, PostgreSQL by configuration, one schema history for both;
 * and the promise that no answer leaves before what it rests on is on the disk.
 */
@NullMarked
package org.minwonhub.hub.storage;

import org.jspecify.annotations.NullMarked;
