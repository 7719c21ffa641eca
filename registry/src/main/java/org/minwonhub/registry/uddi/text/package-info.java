/**
 * Text as it is compared and sorted: without a database's collation, whatever the locale.
 */
@NullMarked
package org.minwonhub.registry.uddi.text;

import org.jspecify.annotations.NullMarked;
