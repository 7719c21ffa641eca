/**
 * The Inquiry API set (UDDI 3.0.2, 5.1).
 */
@NullMarked
package org.minwonhub.registry.uddi.inquiry;

import org.jspecify.annotations.NullMarked;
