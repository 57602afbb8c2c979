package dev.cutpoint.trace.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The page's own style and script. Its policy names them by their hashes: whatever else might get into the page is neither run nor
 * fetched.
 */
record Assets(String style, String script) {

    /** One script in the page, in this order. */
    private static final List<String> SCRIPTS =
            List.of("data.js", "list.js", "picture.js", "one.js", "coverage.js", "page.js");

    static Assets load() throws IOException {
        return new Assets(text("report.css"), text(SCRIPTS));
    }

    /** For the browser: nothing from the network, and no code but this. */
    String policy() {
        return "default-src 'none'; img-src data:; style-src " + hash(style) + "; script-src " + hash(script)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String text(List<String> names) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            all.append(text(name));
        }
        return all.toString();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the page's " + name + " is not in this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + '\'';
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
