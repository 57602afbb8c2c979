package dev.cutpoint.it.hooks;

import app.hooks.Scenario;

/**
 * A row of the table of hooks.
 *
 * @param hook what tells hooks apart: class, method and, where it matters, descriptor
 * @param scenario in which it is needed
 * @param evidence what is so with the hook and is not without it
 */
record HookRow(String hook, Scenario scenario, Evidence evidence) {
    static HookRow parse(String line) {
        String[] columns = line.split(" +\\| +", 3);
        return new HookRow(columns[0], Scenario.valueOf(columns[1]), Evidence.parse(columns[2].strip()));
    }

    /** As the property of the changed jar wants it. */
    String key() {
        int type = hook.indexOf('(') < 0 ? hook.lastIndexOf('.') : hook.lastIndexOf('.', hook.indexOf('('));
        return hook.substring(0, type).replace('.', '/') + hook.substring(type);
    }

    @Override
    public String toString() {
        return hook + ", " + scenario + " " + evidence;
    }
}
