package org.minwonhub.hub.log.stamp;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StampSettings.class)
class StampConfiguration {

}
