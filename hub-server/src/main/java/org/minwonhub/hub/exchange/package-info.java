/**
 * The SOAP endpoints: verify, say who is calling, hand to intake or to a query, answer
 * signed. No business rule stands here.
 */
@NullMarked
package org.minwonhub.hub.exchange;

import org.jspecify.annotations.NullMarked;
