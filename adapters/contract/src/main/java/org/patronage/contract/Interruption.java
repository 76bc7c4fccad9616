package org.patronage.contract;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Counts every call of every port, and ends the process at one of them, as far as a test can: by an
 * error that nothing in the program catches. So the boundaries of a run are found by running it.
 */
final class Interruption {
  private final int at;
  private final Moment moment;
  private int calls;

  /** On which side of a call the process ends. */
  enum Moment {
    BEFORE,
    AFTER
  }

  /** The end of the process. */
  static final class Ended extends Error {
    private static final long serialVersionUID = 1L;

    Ended(String call) {
      super(call);
    }
  }

  private Interruption(int at, Moment moment) {
    this.at = at;
    this.moment = moment;
  }

  /** Ends the process at the {@code at}-th call, counted from 1. */
  static Interruption at(int at, Moment moment) {
    return new Interruption(at, moment);
  }

  /** Only counts. */
  static Interruption none() {
    return new Interruption(0, Moment.BEFORE);
  }

  int calls() {
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
    calls++;
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    end(Moment.BEFORE, name);
    Object answer = counted(method.getReturnType(), call(port, method, arguments));
    end(Moment.AFTER, name);
    return answer;
  }

  private void end(Moment now, String name) {
    if (calls == at && moment == now) {
      throw new Ended(now + " " + name);
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
