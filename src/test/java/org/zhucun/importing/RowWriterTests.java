package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowWriterTests {

    @Test
    void masksEachPersonalNumberWhereverItStands() {
        assertThat(RowWriter.masked("51082419870312001X")).isEqualTo("510824********001X");
        assertThat(RowWriter.masked("13800138000")).isEqualTo("138****8000");
        assertThat(RowWriter.masked("13800138000、18200041005")).isEqualTo("138****8000、182****1005");
        assertThat(RowWriter.masked("身份证号 510824870312001 只有 15 位")).isEqualTo("身份证号 510824*****2001 只有 15 位");
    }

    @Test
    void leavesShorterNumbersAndWordsAlone() {
        assertThat(RowWriter.masked("1985-03-15")).isEqualTo("1985-03-15");
        assertThat(RowWriter.masked("无")).isEqualTo("无");
        assertThat(RowWriter.masked("028-1234")).isEqualTo("028-1234");
    }
}
