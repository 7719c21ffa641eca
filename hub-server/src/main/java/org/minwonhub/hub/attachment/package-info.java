/**
 * Files and sealed parts: put in chunks before the message that names them, bound to its
 * complaint when that message is accepted, handed only to those who may have them.
 */
@NullMarked
package org.minwonhub.hub.attachment;

import org.jspecify.annotations.NullMarked;
