/** Every sentence that the tool says to people, in Korean and English. */
@NullMarked
package org.minwonhub.audit.text;

import org.jspecify.annotations.NullMarked;
