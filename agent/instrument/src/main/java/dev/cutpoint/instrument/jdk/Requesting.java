package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.call;
import static dev.cutpoint.instrument.jdk.Code.code;

import dev.cutpoint.bootstrap.Kind;

/** What methods that ask for a cancellation have in common. */
final class Requesting {
    private Requesting() {}

    /** A method whose boolean answer tells whether it changed anything. */
    static Weaving answered(Kind kind) {
        return new Around(
                code().kind(kind).loadThis().doorway("begin", "(ILjava/lang/Object;)V"),
                code().dup().doorway("end", "(Z)V"),
                code().no().doorway("end", "(Z)V"));
    }

    /** A method that is a cancellation only if it interrupts somebody. */
    static Weaving silent(Kind kind) {
        return new Around(
                code().kind(kind).loadThis().doorway("begin", "(ILjava/lang/Object;)V"),
                code().no().doorway("end", "(Z)V"),
                code().no().doorway("end", "(Z)V"));
    }

    /** {@code shutdownNow}, which returns the tasks it dropped. */
    static Weaving shutdownNow() {
        return new Around(
                code().kind(Kind.EXECUTOR_SHUTDOWN).loadThis().doorway("begin", "(ILjava/lang/Object;)V"),
                code().dup().doorway("end", "(Ljava/util/Collection;)V"),
                code().no().doorway("end", "(Z)V"));
    }

    /** A method that gives up several tasks together, and cancels them one by one with the call that is named. */
    static Weaving[] group(String target, String callee, int owner, String tasks) {
        Code begin = code().load(owner).text(tasks).doorway("beginGroup", "(Ljava/lang/Object;Ljava/lang/String;)V");
        return group(AtCalls.before(target, callee, begin), owner);
    }

    /** A method of one of the tasks, which cancels it when its deadline is past. */
    static Weaving[] late(String task, String tasks) {
        Code begin = code().loadThis()
                .loadLong(1)
                .text(tasks)
                .doorway("beginLateGroup", "(Ljava/lang/Object;JLjava/lang/String;)V");
        return group(AtCalls.before(task, "cancel", begin), 0);
    }

    private static Weaving[] group(Weaving begin, int owner) {
        Code end = code().load(owner).doorway("endGroup", "(Ljava/lang/Object;)V");
        return new Weaving[] {begin, new Around(code(), end, end)};
    }

    /** A method whose interrupts are the JDK's own affair. */
    static Weaving housekeeping() {
        return new Around(
                call("beginHousekeeping"),
                code().no().doorway("end", "(Z)V"),
                code().no().doorway("end", "(Z)V"));
    }

    /** A timer that the JDK set for itself and takes back. */
    static Weaving timer() {
        return AtCalls.instead(
                "java/util/concurrent/Future",
                "cancel",
                code().doorway("cancelTimer", "(Ljava/util/concurrent/Future;Z)Z"));
    }
}
