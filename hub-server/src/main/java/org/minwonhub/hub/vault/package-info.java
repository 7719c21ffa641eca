/**
 * Keys for data at rest, kept apart from the database: destroying a key here makes the
 * sealed bytes unreadable there, in backups too.
 */
@NullMarked
package org.minwonhub.hub.vault;

import org.jspecify.annotations.NullMarked;
