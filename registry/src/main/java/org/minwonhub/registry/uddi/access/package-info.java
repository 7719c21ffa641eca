/**
 * Who may publish: accounts of participants and of the integration centre, their
 * passwords and tokens.
 */
@NullMarked
package org.minwonhub.registry.uddi.access;

import org.jspecify.annotations.NullMarked;
