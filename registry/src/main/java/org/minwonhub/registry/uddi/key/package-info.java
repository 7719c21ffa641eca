/**
 * uddiKeys: their form, their folding and whose partition they belong to.
 */
@NullMarked
package org.minwonhub.registry.uddi.key;

import org.jspecify.annotations.NullMarked;
