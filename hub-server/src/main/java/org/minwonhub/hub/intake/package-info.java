/**
 * The way of one business message: verified, then in one transaction identified, stored,
 * carried out, logged and receipted. Read {@link org.minwonhub.hub.intake.Intake} from
 * top to bottom.
 */
@NullMarked
package org.minwonhub.hub.intake;

import org.jspecify.annotations.NullMarked;
