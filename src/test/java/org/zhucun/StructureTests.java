package org.zhucun;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Unscoped;

/** The structure of the house, as ARCHITECTURE.md draws it. */
class StructureTests {

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.zhucun");

    @Test
    void noCircleAtAnyDepth() {
        slices().matching("org.zhucun.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void entitiesAreTheSecretOfTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    @Test
    void repositoriesAreTheSecretOfTheirPackage() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    @Test
    void transactionsBeginInServicesAndQueriesOnly() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat(nameServiceOrQueries())
                .check(HOUSE);
        classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .haveNameMatching(".*(Service|Queries)")
                .check(HOUSE);
    }

    @Test
    void whateverIsPublicInAServiceOrQueriesTakesAScopeOrSaysWhyNot() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(nameServiceOrQueries())
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(takeAScopeOrSayWhyNot())
                .check(HOUSE);
    }

    @Test
    void controllersAreNotReachedIntoAndTakeNoEntity() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..web")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("..web")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(HOUSE);
    }

    @Test
    void modulesDoNotLookAtTheirOwnPages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.zhucun..web")
                .check(HOUSE);
    }

    @Test
    void onlyItsOwnPagesKnowIdentity() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.zhucun.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.zhucun.identity..")
                .check(HOUSE);
    }

    @Test
    void nobodyHelpsManagesOrTransfers() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto|BO|VO)")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> nameServiceOrQueries() {
        return DescribedPredicate.describe(
                "are services or queries",
                type -> type.getSimpleName().endsWith("Service")
                        || type.getSimpleName().endsWith("Queries"));
    }

    private static ArchCondition<JavaMethod> takeAScopeOrSayWhyNot() {
        return new ArchCondition<>("take a DivisionScope or carry @Unscoped") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean scoped = method.getRawParameterTypes().stream().anyMatch(StructureTests::carriesScope);
                boolean excused = method.isAnnotatedWith(Unscoped.class)
                        || method.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(
                        method, scoped || excused, method.getFullName() + " takes no DivisionScope"));
            }
        };
    }

    private static boolean carriesScope(JavaClass type) {
        return type.isEquivalentTo(DivisionScope.class)
                || type.getAllFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(DivisionScope.class));
    }
}
