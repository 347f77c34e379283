package org.zhucun.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.env.MockEnvironment;
import org.zhucun.division.DataClock;
import org.zhucun.embedded.EmbeddedPostgres;

class DemoModeTests {

    private final MockEnvironment environment = new MockEnvironment();
    private final DemoService demo = mock(DemoService.class);
    private final DataClock data = mock(DataClock.class);
    private final StaticMessageSource messages = new StaticMessageSource();

    private final DemoStart start = new DemoStart(
            environment, new StaticListableBeanFactory().getBeanProvider(EmbeddedPostgres.class), demo, data, messages);

    @BeforeEach
    void anEmptyDatabase() {
        messages.setUseCodeAsDefaultMessage(true);
        when(demo.databaseIsEmpty()).thenReturn(true);
    }

    @Test
    void anotherDatabaseThanTheEmbeddedOneGetsNothingUnlessAsked() {
        start.afterPropertiesSet();
        verify(demo, never()).load(any(), any());
    }

    @Test
    void theSettingDecidesInAnyCase() {
        environment.setProperty("zhucun.demo", " Small ");
        start.afterPropertiesSet();
        verify(demo).load(org.mockito.ArgumentMatchers.eq(DemoMode.SMALL), any());
    }

    @Test
    void emptyMeansTheUsual() {
        assertThat(DemoMode.of("", DemoMode.PROVINCE)).isEqualTo(DemoMode.PROVINCE);
        assertThat(DemoMode.of("off", DemoMode.PROVINCE)).isEqualTo(DemoMode.OFF);
    }

    @Test
    void anUnknownSettingIsRefusedWithItsValueAndTheWayOut() {
        assertThatExceptionOfType(DemoException.class)
                .isThrownBy(() -> DemoMode.of("huge", DemoMode.OFF))
                .withMessageContaining("huge")
                .withMessageContaining("off、small 或 province");
    }

    @Test
    void productionTakesNoDemo() {
        environment.setActiveProfiles("prod");
        environment.setProperty("zhucun.demo", "province");
        assertThatExceptionOfType(DemoException.class)
                .isThrownBy(start::afterPropertiesSet)
                .withMessageContaining("ZHUCUN_DEMO=off");
        verify(demo, never()).load(any(), any());
    }

    @Test
    void productionDoesNotRunOnADatabaseThatHoldsADemo() {
        environment.setActiveProfiles("prod");
        when(data.demo()).thenReturn(true);
        assertThatExceptionOfType(DemoException.class)
                .isThrownBy(start::afterPropertiesSet)
                .withMessageContaining("ZHUCUN_HOME");
    }

    @Test
    void productionWithoutDemoStarts() {
        environment.setActiveProfiles("prod");
        assertThatNoException().isThrownBy(start::afterPropertiesSet);
    }
}
