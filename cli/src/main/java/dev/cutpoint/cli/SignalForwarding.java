package dev.cutpoint.cli;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * While a child runs, signals end the child and not this process, which still has to tell what was recorded.
 *
 * <p>The child gets each signal once. Ctrl-C on a terminal goes to the whole foreground group, the child included, so it is
 * only kept away from this process; one sent to this process alone, as by a build server, is handed on. Handlers, unlike
 * ignored signals, are not inherited by the child.
 */
final class SignalForwarding {
    private final Terminal terminal;
    private final List<String> early = new ArrayList<>();
    private Process child;

    private SignalForwarding(Terminal terminal) {
        this.terminal = terminal;
    }

    /** From now on this process outlives signals. */
    static SignalForwarding install(Terminal terminal) {
        SignalForwarding forwarding = new SignalForwarding(terminal);
        List.of("INT", "TERM", "HUP").forEach(forwarding::handle);
        return forwarding;
    }

    /** The process that signals are for; it gets those that came before it was there. */
    synchronized void to(Process process) {
        child = process;
        early.forEach(this::send);
        early.clear();
    }

    private synchronized void received(String signal) {
        boolean sentToTheGroup = !signal.equals("TERM") && terminal.sendsKeysHere();
        if (child == null) {
            early.add(signal);
        } else if (!sentToTheGroup && child.isAlive()) {
            send(signal);
        }
    }

    private void send(String signal) {
        String pid = Long.toString(child.pid());
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", signal, pid)
                    .start()
                    .waitFor(1, TimeUnit.SECONDS);
        } catch (IOException noShell) {
            child.destroy();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** By reflection: the class is the JDK's own and public, but compilers warn of its name whatever they are told. */
    private void handle(String signal) {
        InvocationHandler received = (proxy, method, arguments) -> {
            if (method.getName().equals("handle")) {
                received(signal);
            }
            return null;
        };
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object handler =
                    Proxy.newProxyInstance(handlerType.getClassLoader(), new Class<?>[] {handlerType}, received);
            type.getMethod("handle", type, handlerType)
                    .invoke(null, type.getConstructor(String.class).newInstance(signal), handler);
        } catch (ReflectiveOperationException notOnThisSystem) {
            // Without it a signal ends this process at once and the child by itself, as with any other launcher.
        }
    }
}
