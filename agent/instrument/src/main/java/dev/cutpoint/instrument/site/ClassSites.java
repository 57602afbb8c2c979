package dev.cutpoint.instrument.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The suspend points of one class file.
 *
 * @param name the class, with dots
 * @param hash CRC-32 of the class file, by which builds of a class are told apart
 * @param file name of the source file; empty when the class file does not tell
 * @param sites in the order of the code
 * @param first the number of the first one; the others follow
 */
public record ClassSites(String name, long hash, String file, List<CallSite> sites, int first) {
    public ClassSites {
        sites = List.copyOf(sites);
    }

    ClassSites from(int number) {
        return new ClassSites(name, hash, file, sites, number);
    }

    /** The same but for the points of a method that stays as it is. */
    public ClassSites without(String method) {
        List<CallSite> others =
                sites.stream().filter(site -> !site.method().equals(method)).toList();
        return new ClassSites(name, hash, file, others, first);
    }

    /** What has to be woven behind a call. */
    public record Numbered(int number, SuspendingMethod method) {
        public boolean stage() {
            return method.isStage();
        }

        CancelResponse response() {
            return method.response();
        }
    }

    /** For the calls of a method, by their place among its calls: the suspend point. */
    public Map<Integer, Numbered> numbers(String method) {
        Map<Integer, Numbered> numbers = new HashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            CallSite site = sites.get(i);
            if (site.method().equals(method)) {
                numbers.put(site.call(), new Numbered(first + i, site.row()));
            }
        }
        return numbers;
    }
}
