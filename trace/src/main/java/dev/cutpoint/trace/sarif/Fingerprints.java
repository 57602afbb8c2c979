package dev.cutpoint.trace.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cutpoint.trace.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * By what a service knows a finding again: rule, class, method, and which one of several there it is. An edit elsewhere in the file
 * moves its line, and must not make a new finding of it.
 *
 * @param ordinals which one it is, from 1
 */
record Fingerprints(Map<Finding, Integer> ordinals) {

    private static final String OWN = "ruleAndMethod/v1";

    /** The only one that GitHub looks at; by its name it would be a hash of the line. */
    private static final String GITHUB = "primaryLocationLineHash";

    static Fingerprints of(List<Finding> findings) {
        Map<Finding, Integer> ordinals = new HashMap<>();
        Map<String, Integer> used = new HashMap<>();
        findings.stream()
                .sorted(Comparator.comparingInt(finding -> finding.at().line()))
                .forEach(finding -> ordinals.put(finding, used.merge(method(finding), 1, Integer::sum)));
        return new Fingerprints(ordinals);
    }

    void write(Finding finding, JsonGenerator json) throws IOException {
        int ordinal = ordinals.get(finding);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(OWN, hash(method(finding) + ' ' + ordinal));
        json.writeStringField(GITHUB, hash(method(finding)) + ':' + ordinal);
        json.writeEndObject();
    }

    private static String method(Finding finding) {
        return finding.rule()
                + ' '
                + finding.at().className()
                + '.'
                + finding.at().method();
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
