package org.patronage.contract;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.patronage.application.StorageException;

/**
 * Counts every call of every port, and ends the process at one of them, as far as a test can: by an
 * error that nothing in the program catches. So the boundaries of a run are found by running it.
 */
final class Interruption {
  private final Predicate<String> at;
  private final Moment moment;
  private final Supplier<? extends Throwable> end;
  private Seq<String> calls = Vector.empty();

  /** On which side of a call the process ends. */
  enum Moment {
    BEFORE,
    AFTER
  }

  /** The end of the process. */
  static final class Ended extends Error {
    private static final long serialVersionUID = 1L;
  }

  private Interruption(Predicate<String> at, Moment moment, Supplier<? extends Throwable> end) {
    this.at = at;
    this.moment = moment;
    this.end = end;
  }

  /** Ends the process at the {@code number}-th call, counted from 1. */
  static Interruption at(int number, Moment moment) {
    int[] seen = {0};
    return new Interruption(
        call -> {
          seen[0] += call.startsWith(moment.name()) ? 1 : 0;
          return seen[0] == number;
        },
        moment,
        Ended::new);
  }

  /** Only counts. */
  static Interruption none() {
    return at(0, Moment.BEFORE);
  }

  /** Storage fails in place of every call of that name, such as {@code RunLog.record}. */
  static Interruption failing(String name, StorageException failure) {
    return new Interruption(call -> call.equals("BEFORE " + name), Moment.BEFORE, () -> failure);
  }

  /** Something else happens right before the first calls of that name, and the run goes on. */
  static Interruption doing(String name, int times, Runnable something) {
    int[] left = {times};
    return new Interruption(
        call -> {
          if (left[0] > 0 && call.equals("BEFORE " + name)) {
            left[0]--;
            something.run();
          }
          return false;
        },
        Moment.BEFORE,
        Ended::new);
  }

  /** The calls so far, each as port and method, such as {@code RunLog.record}. */
  Seq<String> calls() {
    return calls;
  }

  /** The same installation, its ports' calls counted. */
  Installation around(Installation installation) {
    return (Installation)
        proxy(
            Installation.class,
            (self, method, arguments) ->
                counted(method.getReturnType(), call(installation, method, arguments)));
  }

  /** A port, and what a port gives that is one itself, counted; anything else as it is. */
  private Object counted(Class<?> type, Object value) {
    boolean port =
        type.isInterface() && type.getPackageName().startsWith("org.patronage.application");
    return port
        ? proxy(type, (self, method, arguments) -> passed(value, method, arguments))
        : value;
  }

  private Object passed(Object port, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return call(port, method, arguments);
    }
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    calls = calls.append(name);
    pass(Moment.BEFORE, name);
    Object answer = counted(method.getReturnType(), call(port, method, arguments));
    pass(Moment.AFTER, name);
    return answer;
  }

  private void pass(Moment now, String name) throws Throwable {
    if (now == moment && at.test(now + " " + name)) {
      throw end.get();
    }
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
