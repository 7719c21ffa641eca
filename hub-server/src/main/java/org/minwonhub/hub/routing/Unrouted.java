package org.minwonhub.hub.routing;

/**
 * Why a complaint lies on the integration centre's desk.
 */
public enum Unrouted {

	/** The board gave no category that could be mapped. */
	NO_CATEGORY,
	/** No live agency serves the category. */
	CATEGORY_NOT_SERVED,
	/** No live agency serves the category in this region. */
	REGION_NOT_SERVED,
	/** More than one agency serves both. */
	SEVERAL_AGENCIES,
	/** An agency transferred it and did not know where to. */
	TRANSFER_WITHOUT_TARGET,
	/** Transferred more than three times: 조정. */
	MEDIATION

}
