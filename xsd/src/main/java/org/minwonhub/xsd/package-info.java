/**
 * Time adapters for the JAXB classes, which are generated into one sub-package for each
 * schema area.
 */
package org.minwonhub.xsd;
