package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolOptionsTest {
    @Test
    void whatWasThereComesFirst() {
        assertThat(ToolOptions.with("", "-javaagent:a.jar")).isEqualTo("-javaagent:a.jar");
        assertThat(ToolOptions.with("-Xmx1g -Da=b", "-javaagent:a.jar")).isEqualTo("-Xmx1g -Da=b -javaagent:a.jar");
    }

    @Test
    void spacesAndQuotesAreQuoted() {
        assertThat(ToolOptions.with("", "-javaagent:my files/a.jar")).isEqualTo("\"-javaagent:my files/a.jar\"");
        assertThat(ToolOptions.with("", "-Dname=it's")).isEqualTo("\"-Dname=it's\"");
        assertThat(ToolOptions.with("", "-Dname=a\"b")).isEqualTo("\"-Dname=a\"'\"'\"b\"");
    }
}
