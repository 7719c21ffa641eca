/**
 * How long an auditor waits for a search over a year of messages: docs/performance.md.
 */
@NullMarked
package org.minwonhub.system.search;

import org.jspecify.annotations.NullMarked;
