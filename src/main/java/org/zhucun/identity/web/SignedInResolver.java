package org.zhucun.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.zhucun.division.DivisionScope;
import org.zhucun.identity.SignedIn;
import org.zhucun.shared.Actor;

/**
 * Fills the {@link Actor} and {@link DivisionScope} parameters of controllers from who is signed in; one that may be
 * null is null when nobody is. What a page shows of the account itself asks with {@link AuthenticationPrincipal}.
 */
class SignedInResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        boolean optional = parameter.hasParameterAnnotation(AuthenticationPrincipal.class);
        return !optional && (type == Actor.class || type == DivisionScope.class || type == SignedIn.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            if (Nullness.forMethodParameter(parameter) == Nullness.NULLABLE) {
                return null;
            }
            throw new IllegalStateException("this door is open to people who are not signed in");
        }
        if (parameter.getParameterType() == Actor.class) {
            return signedIn.actor();
        }
        return parameter.getParameterType() == DivisionScope.class ? signedIn.scope() : signedIn;
    }
}
