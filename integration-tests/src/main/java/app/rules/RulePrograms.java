package app.rules;

import app.waiting.Limits;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Waits for a word on stdin, runs the programs of the classes that are named, several at a time, and prints what each says. A program
 * is a public static method that takes nothing and gives a text.
 */
public final class RulePrograms {
    private static final int AT_A_TIME = 20;

    private RulePrograms() {}

    public static void main(String[] classes) throws Exception {
        System.in.read();
        Thread.setDefaultUncaughtExceptionHandler(RulePrograms::tell);
        List<Method> programs = new ArrayList<>();
        for (String name : classes) {
            programsOf(Class.forName(name)).forEach(programs::add);
        }
        ExecutorService runners = Threads.pool(AT_A_TIME);
        List<Future<String>> texts = new ArrayList<>();
        for (Method each : programs) {
            texts.add(runners.submit(() -> run(each)));
        }
        for (Future<String> each : texts) {
            System.out.println(Limits.get(each));
        }
        runners.shutdown();
    }

    /** What daemons throw is meant. */
    private static void tell(Thread thread, Throwable exception) {
        if (!thread.isDaemon()) {
            exception.printStackTrace();
        }
    }

    private static Stream<Method> programsOf(Class<?> type) {
        SinceJdk since = type.getAnnotation(SinceJdk.class);
        boolean present = since == null || Runtime.version().feature() >= since.value();
        return Arrays.stream(type.getDeclaredMethods())
                .filter(each -> present && isProgram(each))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static boolean isProgram(Method method) {
        int modifiers = method.getModifiers();
        return Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers) && method.getParameterCount() == 0;
    }

    private static String run(Method program) throws ReflectiveOperationException {
        return program.getDeclaringClass().getName() + '.' + program.getName() + ": " + program.invoke(null);
    }
}
