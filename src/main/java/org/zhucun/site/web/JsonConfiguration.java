package org.zhucun.site.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** What a command does not mark as {@code @Nullable} must be in the request: left out or null, it is answered with 400. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer nothingMissing() {
        return json -> json.annotationIntrospector(new NothingMissing());
    }

    private static final class NothingMissing extends JacksonAnnotationIntrospector {

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            return demanded(member) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : super.findSetterInfo(config, member);
        }

        private static boolean demanded(Annotated member) {
            if (!(member instanceof AnnotatedParameter parameter)
                    || parameter.getRawType().isPrimitive()
                    || !(parameter.getOwner() instanceof AnnotatedConstructor constructor)
                    || !constructor.getDeclaringClass().isRecord()) {
                return false;
            }
            MethodParameter declared = new MethodParameter(constructor.getAnnotated(), parameter.getIndex());
            return Nullness.forMethodParameter(declared) == Nullness.NON_NULL;
        }
    }
}
