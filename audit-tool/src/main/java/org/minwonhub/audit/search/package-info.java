/** What an auditor asks of a log's entries: completeness, a sample, erasures, keys. */
@NullMarked
package org.minwonhub.audit.search;

import org.jspecify.annotations.NullMarked;
