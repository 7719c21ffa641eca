/**
 * What the exchange survives, seen from participants that speak SOAP to a hub process.
 */
@NullMarked
package org.minwonhub.system.exchange;

import org.jspecify.annotations.NullMarked;
