// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.scope.Viewers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the settings and the ending of vector tiles known to Spring, and puts the filter of tiles before all others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServeSettings.class)
class ServeConfiguration implements WebMvcConfigurer {

    /** So that it is not sent as a file to be saved, as endings that nobody knows are. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer endings) {
        endings.mediaType("mvt", Answers.MVT);
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<KeptTileFilter> keptTileFilter(LiveMap live, Viewers viewers, Drawing drawing) {
        FilterRegistrationBean<KeptTileFilter> bean =
                new FilterRegistrationBean<>(new KeptTileFilter(live, viewers, drawing));
        bean.addUrlPatterns("/tiles/*");
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return bean;
    }
}
