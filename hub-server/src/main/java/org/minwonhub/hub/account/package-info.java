/**
 * Who may use the pages, and for what: accounts, roles, sessions, and the one table of
 * what each role may do.
 */
@NullMarked
package org.minwonhub.hub.account;

import org.jspecify.annotations.NullMarked;
