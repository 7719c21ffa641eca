/**
 * Board to hub: tells real changes on the board from echoes and page views, and turns
 * them\n * into drafts of business messages.
 */
@NullMarked
package org.minwonhub.adapter.sync;

import org.jspecify.annotations.NullMarked;
