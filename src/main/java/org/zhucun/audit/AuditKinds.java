package org.zhucun.audit;

import java.util.List;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.zhucun.shared.DomainEvent;

/** Every kind of act the program records, found among its classes: what an auditor may filter by. */
@Component
public class AuditKinds {

    private final List<String> all = find();

    /** The kinds by name, in the order of the alphabet. */
    public List<String> all() {
        return all;
    }

    /** {@code ImportCommitted} for {@code ImportEvent.Committed}, {@code RosterExported} for one of its own. */
    static String of(Class<? extends DomainEvent> kind) {
        Class<?> family = kind.getEnclosingClass();
        String name = kind.getSimpleName();
        String of = family == null ? "" : family.getSimpleName().replaceFirst("Event$", "");
        return name.startsWith(of) ? name : of + name;
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends DomainEvent> load(String name) {
        return (Class<? extends DomainEvent>) ClassUtils.resolveClassName(name, null);
    }

    private static List<String> find() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                return found.getMetadata().isConcrete();
            }
        };
        scan.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        return scan.findCandidateComponents("org.zhucun").stream()
                .map(found -> of(load(String.valueOf(found.getBeanClassName()))))
                .sorted()
                .distinct()
                .toList();
    }
}
