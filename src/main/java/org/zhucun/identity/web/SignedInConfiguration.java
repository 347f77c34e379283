package org.zhucun.identity.web;

import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhucun.division.DivisionScope;
import org.zhucun.identity.SignedIn;
import org.zhucun.shared.Actor;

/** Lets every controller ask for who acts and in which scope; neither is ever bound from the request. */
@Configuration(proxyBeanMethods = false)
class SignedInConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, DivisionScope.class, SignedIn.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInResolver());
    }
}
