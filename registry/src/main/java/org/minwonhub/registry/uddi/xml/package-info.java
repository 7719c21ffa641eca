/**
 * Calls, entities and answers as XML.
 */
@NullMarked
package org.minwonhub.registry.uddi.xml;

import org.jspecify.annotations.NullMarked;
